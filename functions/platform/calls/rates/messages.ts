import { each, type ServiceLimits, together } from './limit.ts';

/** How AWS counts calls of what passes things on: queues, topics, streams, events, workflows. */
export const messages: Readonly<Record<string, ServiceLimits>> = {
  connect: {
    page: 'https://docs.aws.amazon.com/general/latest/gr/connect_region.html',
    asOf: '2024-02',
    limits: [
      each(
        [
          'ListInstances',
          'DescribeInstance',
          'DescribeInstanceAttribute',
          'ListInstanceStorageConfigs',
          'DescribeInstanceStorageConfig',
          'ListSecurityProfiles',
        ],
        2,
        5,
      ),
    ],
  },
  events: {
    page: 'https://docs.aws.amazon.com/general/latest/gr/cwe_region.html',
    asOf: '2026',
    limits: [together('all', 50)],
  },
  firehose: {
    page: 'https://docs.aws.amazon.com/firehose/latest/dev/limits.html',
    asOf: '2026',
    limits: [
      each(['DescribeDeliveryStream', 'ListDeliveryStreams', 'ListTagsForDeliveryStream'], 5),
    ],
  },
  iot: {
    page: 'https://docs.aws.amazon.com/general/latest/gr/iot-core.html',
    asOf: '2024-02',
    limits: [
      each(
        [
          'ListThings',
          'ListCertificates',
          'ListCACertificates',
          'ListPolicies',
          'ListAuthorizers',
          'ListDomainConfigurations',
          'DescribeCACertificate',
        ],
        10,
      ),
      each(['GetPolicy', 'GetPolicyVersion'], 15),
      each(['DescribeThing'], 350),
    ],
  },
  kinesis: {
    page: 'https://docs.aws.amazon.com/streams/latest/dev/service-sizes-and-limits.html',
    asOf: '2026',
    limits: [
      each(['ListStreams', 'GetResourcePolicy', 'DescribeAccountSettings'], 5),
      each(['DescribeStream'], 10),
      each(['DescribeStreamSummary'], 20),
      each(['DescribeLimits'], 1),
      each(['ListStreamConsumers'], 5, 5, { per: 'StreamARN' }),
      each(['ListTagsForStream'], 5, 5, { per: 'StreamName' }),
      each(['DescribeStreamConsumer'], 20, 20, { per: 'StreamARN' }),
    ],
  },
  mq: {
    page: 'https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/amazon-mq-limits.html',
    asOf: '2026',
    limits: [together('all', 15, 100)],
  },
  scheduler: {
    page: 'https://docs.aws.amazon.com/general/latest/gr/eventbridgescheduler.html',
    asOf: '2024-02',
    limits: [
      each(['GetSchedule', 'ListSchedules'], 50),
      each(['GetScheduleGroup', 'ListScheduleGroups', 'ListTagsForResource'], 10),
    ],
  },
  sns: {
    page: 'https://docs.aws.amazon.com/general/latest/gr/sns.html',
    asOf: '2026',
    limits: [
      each(['ListTopics', 'ListSubscriptions', 'ListSubscriptionsByTopic'], 30),
      // 150, 900 or 3,000 in the larger regions.
      each(
        [
          'GetTopicAttributes',
          'GetSubscriptionAttributes',
          'GetPlatformApplicationAttributes',
          'GetDataProtectionPolicy',
        ],
        30,
      ),
      each(['ListTagsForResource'], 10),
      each(['GetSMSAttributes'], 20),
      each(['ListPlatformApplications'], 15),
      each(['GetSMSSandboxAccountStatus'], 10),
      each(['ListSMSSandboxPhoneNumbers', 'ListOriginationNumbers'], 1),
    ],
  },
  stepfunctions: {
    page: 'https://docs.aws.amazon.com/general/latest/gr/step-functions.html',
    asOf: '2026',
    // More of ListExecutions and ListActivities in us-east-1, us-west-2 and eu-west-1.
    limits: [
      each(['ListStateMachines'], 5, 100),
      each(['DescribeStateMachine'], 20, 200),
      each(['ListExecutions'], 2, 100),
      each(['DescribeExecution'], 50, 300),
      each(['GetExecutionHistory'], 20, 400),
      each(['ListActivities'], 5, 100),
      each(
        [
          'ListTagsForResource',
          'ListStateMachineVersions',
          'ListStateMachineAliases',
          'ListMapRuns',
        ],
        1,
        100,
      ),
    ],
  },
};
