import { check } from '../../../../functions/checks/kafka/cluster/version-supported.check.ts';
import type { KafkaVersionStatus } from '../../../../functions/checks/kafka/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (KafkaVersion: string) => ({
  item: {
    State: 'ACTIVE' as const,
    ClusterType: 'PROVISIONED' as const,
    Provisioned: {
      BrokerNodeGroupInfo: undefined,
      NumberOfBrokerNodes: 3,
      CurrentBrokerSoftwareInfo: { KafkaVersion },
    },
  },
  facts: {
    ListKafkaVersions: {
      KafkaVersions: [
        // A word may be newer than the list.
        { Version: '4.9.x', Status: 'RUMOURED' as KafkaVersionStatus },
        { Version: '2.2.1', Status: 'DEPRECATED' as const },
        { Version: '3.7.x', Status: 'ACTIVE' as const },
        { Version: '3.7.x.kraft', Status: 'ACTIVE' as const },
      ],
    },
  },
});

describeCheck(check, {
  pass: {
    'it is supported': cluster('3.7.x'),
    'so it is without ZooKeeper': cluster('3.7.x.kraft'),
  },
  fail: { 'it is not': { ...cluster('2.2.1'), message: 'Version 2.2.1 is out of support.' } },
  errors: {
    'the status is not known': {
      ...cluster('4.9.x'),
      message: /"RUMOURED" is no known status/,
    },
    'MSK does not list it': { ...cluster('1.1.1'), message: /without a status of version 1.1.1/ },
  },
  skips: { 'a serverless cluster': { item: { State: 'ACTIVE', ClusterType: 'SERVERLESS' } } },
});
