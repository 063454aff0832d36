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
  'sns:ListSubscriptions': { Subscriptions: [{ Protocol: 'https' }] },
  'sns:GetTopicAttributes': {
    Attributes: {
      Policy: '{"Statement":[]}',
      SubscriptionsConfirmed: '1',
      SubscriptionsPending: '0',
    },
  },
  'sqs:GetQueueAttributes': { Attributes: { ApproximateNumberOfMessages: '0' } },
  'stepfunctions:DescribeStateMachine': {
    definition: '{}',
    encryptionConfiguration: { type: 'AWS_OWNED_KEY' },
    loggingConfiguration: { level: 'ALL' },
  },
};
