import { check } from '../../../../functions/checks/kafka/cluster/authentication-required.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (ClientAuthentication?: object) => ({
  item: {
    State: 'ACTIVE' as const,
    ClusterType: 'PROVISIONED' as const,
    Provisioned: {
      BrokerNodeGroupInfo: undefined,
      NumberOfBrokerNodes: 3,
      ...(ClientAuthentication && { ClientAuthentication }),
    },
  },
});
const serverless = (Enabled: boolean) => ({
  item: {
    State: 'ACTIVE' as const,
    ClusterType: 'SERVERLESS' as const,
    Serverless: { VpcConfigs: [], ClientAuthentication: { Sasl: { Iam: { Enabled } } } },
  },
});
const on = { Enabled: true };
const off = { Enabled: false };

describeCheck(check, {
  pass: {
    'IAM is': cluster({ Sasl: { Iam: on, Scram: off }, Tls: off, Unauthenticated: off }),
    'a password is': cluster({ Sasl: { Scram: on }, Unauthenticated: off }),
    'a certificate is, and nothing else was ever set up': cluster({ Tls: on }),
    'it is serverless': serverless(true),
  },
  fail: {
    'it need not be': {
      ...cluster({ Sasl: { Iam: on }, Tls: off, Unauthenticated: on }),
      message: 'Clients need not authenticate.',
    },
    'every way is off': {
      ...cluster({ Sasl: { Iam: off }, Tls: off, Unauthenticated: off }),
      message: 'The cluster has no way to authenticate.',
    },
    'nothing was ever set up': {
      ...cluster(),
      message: 'The cluster has no way to authenticate.',
    },
    'nothing is on': { ...cluster({}), message: 'The cluster has no way to authenticate.' },
    'parts of it are left out': {
      ...cluster({ Sasl: { Iam: {} }, Tls: {}, Unauthenticated: {} }),
      message: 'The cluster has no way to authenticate.',
    },
    'IAM is off where there is nothing else': {
      ...serverless(false),
      message: 'The cluster has no way to authenticate.',
    },
  },
});
