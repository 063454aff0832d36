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
  'kinesis:DescribeStreamSummary': { StreamDescriptionSummary: { EncryptionType: 'KMS' } },
  'mq:ListBrokers': {
    BrokerSummaries: [{ BrokerState: 'RUNNING', DeploymentMode: 'CLUSTER_MULTI_AZ' }],
  },
  'pipes:ListPipes': { Pipes: [{ CurrentState: 'RUNNING', DesiredState: 'RUNNING' }] },
  'scheduler:GetSchedule': { EndDate: undefined },
  'sesv2:GetAccount': { EnforcementStatus: 'HEALTHY' },
  'sns:GetTopicAttributes': {
    Attributes: {
      Policy: '{"Statement":[]}',
      SubscriptionsConfirmed: '1',
      SubscriptionsPending: '0',
    },
  },
  'sns:ListSubscriptions': { Subscriptions: [{ Protocol: 'https' }] },
  'sqs:GetQueueAttributes': { Attributes: { ApproximateNumberOfMessages: '0' } },
  'stepfunctions:DescribeStateMachine': {
    definition: '{}',
    encryptionConfiguration: { type: 'AWS_OWNED_KEY' },
    loggingConfiguration: { level: 'ALL' },
  },
};
