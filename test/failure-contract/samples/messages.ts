import type { Samples } from './sample.ts';

export const messages: Samples = {
  'events:ListConnections': { Connections: [{ ConnectionState: 'AUTHORIZED' }] },
  'events:ListEventBuses': { EventBuses: [{ ManagedBy: undefined, Policy: '{"Statement":[]}' }] },
  'events:ListRules': { Rules: [{ ManagedBy: undefined }] },
  'firehose:DescribeDeliveryStream': {
    DeliveryStreamDescription: {
      DeliveryStreamStatus: 'ACTIVE',
      DeliveryStreamType: 'DirectPut',
      DeliveryStreamEncryptionConfiguration: { Status: 'ENABLED' },
    },
  },
  'kinesis:DescribeStreamSummary': { StreamDescriptionSummary: { EncryptionType: 'KMS' } },
  'pipes:ListPipes': { Pipes: [{ CurrentState: 'RUNNING', DesiredState: 'RUNNING' }] },
  'scheduler:GetSchedule': { EndDate: undefined },
  'sns:GetTopicAttributes': { Attributes: { Policy: '{"Statement":[]}' } },
  'sqs:GetQueueAttributes': { Attributes: { ApproximateNumberOfMessages: '0' } },
  'kafka:ListClustersV2': {
    ClusterInfoList: [
      {
        State: 'ACTIVE',
        ClusterType: 'PROVISIONED',
        Provisioned: {
          CustomerActionStatus: 'NONE',
          EnhancedMonitoring: 'DEFAULT',
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
  'stepfunctions:DescribeStateMachine': { definition: '{}' },
};
