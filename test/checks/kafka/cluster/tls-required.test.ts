import { check } from '../../../../functions/checks/kafka/cluster/tls-required.check.ts';
import type { ClientBroker } from '../../../../functions/checks/kafka/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (ClientBroker: ClientBroker, InCluster = true) => ({
  item: {
    State: 'ACTIVE' as const,
    ClusterType: 'PROVISIONED' as const,
    Provisioned: {
      BrokerNodeGroupInfo: undefined,
      NumberOfBrokerNodes: 3,
      EncryptionInfo: { EncryptionInTransit: { ClientBroker, InCluster } },
    },
  },
});

describeCheck(check, {
  pass: { 'TLS alone is permitted': cluster('TLS') },
  fail: {
    'plain text is permitted besides': {
      ...cluster('TLS_PLAINTEXT'),
      message: 'Between clients and brokers TLS_PLAINTEXT is permitted.',
    },
    'plain text alone is': {
      ...cluster('PLAINTEXT'),
      message: 'Between clients and brokers PLAINTEXT is permitted.',
    },
    'brokers speak plain text': {
      ...cluster('TLS', false),
      message: 'Traffic between the brokers is not encrypted.',
    },
  },
  skips: { 'a serverless cluster': { item: { State: 'ACTIVE', ClusterType: 'SERVERLESS' } } },
});
