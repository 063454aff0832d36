import type { Samples } from './sample.ts';

export const messages: Samples = {
  'sns:GetTopicAttributes': { Attributes: { Policy: '{"Statement":[]}' } },
  'sqs:GetQueueAttributes': { Attributes: { ApproximateNumberOfMessages: '0' } },
  'kafka:ListClustersV2': {
    ClusterInfoList: [
      {
        State: 'ACTIVE',
        ClusterType: 'PROVISIONED',
        Provisioned: {
          CustomerActionStatus: 'NONE',
          BrokerNodeGroupInfo: { ConnectivityInfo: { PublicAccess: { Type: 'DISABLED' } } },
        },
      },
    ],
  },
  'kafka:ListKafkaVersions': { KafkaVersions: [{ Status: 'ACTIVE' }] },
  'kafkaconnect:ListConnectors': {
    connectors: [
      {
        connectorState: 'RUNNING',
        kafkaClusterEncryptionInTransit: { encryptionType: 'TLS' },
      },
    ],
  },
  'mq:ListBrokers': {
    BrokerSummaries: [{ BrokerState: 'RUNNING', DeploymentMode: 'CLUSTER_MULTI_AZ' }],
  },
};
