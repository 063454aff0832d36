import { check } from '../../../../functions/checks/kafka/cluster/not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (Type: string) => ({
  item: {
    State: 'ACTIVE' as const,
    ClusterType: 'PROVISIONED' as const,
    Provisioned: {
      BrokerNodeGroupInfo: {
        ClientSubnets: [],
        InstanceType: 'kafka.m7g.large',
        ConnectivityInfo: { PublicAccess: { Type } },
      },
      NumberOfBrokerNodes: 3,
    },
  },
});

describeCheck(check, {
  pass: { 'public access is off': cluster('DISABLED') },
  fail: {
    'its brokers have public addresses': {
      ...cluster('SERVICE_PROVIDED_EIPS'),
      message: 'The brokers have public addresses.',
    },
  },
  errors: {
    'the type is not known': {
      ...cluster('CUSTOMER_EIPS'),
      message: /"CUSTOMER_EIPS" is no known/,
    },
  },
  skips: { 'a serverless cluster': { item: { State: 'ACTIVE', ClusterType: 'SERVERLESS' } } },
});
