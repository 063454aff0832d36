import type { MetricSeries } from '../../../core/metric-fact.ts';
import { defineResource } from '../../../core/resource.ts';
import type {
  GetQueueAttributesResult,
  ListDeadLetterSourceQueuesResult,
} from '../shapes.generated.ts';

export interface QueueFacts {
  GetQueueAttributes: GetQueueAttributesResult;
  ListDeadLetterSourceQueues: ListDeadLetterSourceQueuesResult;
  ApproximateAgeOfOldestMessage: MetricSeries;
}

/** The item is the queue's URL. */
export const queue = defineResource<string, QueueFacts>({
  service: 'sqs',
  type: 'AWS::SQS::Queue',
  scope: 'regional',

  list: {
    operation: 'ListQueues',
    action: 'sqs:ListQueues',
    input: { MaxResults: 1000 }, // without it, SQS gives no token for more
    items: 'QueueUrls',
    // Not among the members that are always answered; a region without queues answers none.
    omittedWhenEmpty:
      'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListQueues.html',
  },

  identify: (url, { partition, region, accountId }) => {
    const name = nameIn(url);
    return { id: `arn:${partition}:sqs:${region}:${accountId}:${name}`, name, region };
  },

  goneOn: {
    'AWS.SimpleQueueService.NonExistentQueue':
      'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-json-api-responses.html',
    QueueDoesNotExist:
      'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html',
  },

  facts: {
    GetQueueAttributes: {
      action: 'sqs:GetQueueAttributes',
      input: (url) => ({ QueueUrl: url, AttributeNames: ['All'] }),
    },
    ListDeadLetterSourceQueues: {
      action: 'sqs:ListDeadLetterSourceQueues',
      input: (url) => ({ QueueUrl: url, MaxResults: 1000 }),
      pages: 'queueUrls',
    },
    // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html
    ApproximateAgeOfOldestMessage: {
      metric: {
        namespace: 'AWS/SQS',
        name: 'ApproximateAgeOfOldestMessage',
        statistic: 'Maximum',
        dimensions: (url) => ({ QueueName: nameIn(url) }),
        days: 1,
        periodSeconds: 900,
      },
    },
  },
});

const nameIn = (url: string): string => url.slice(url.lastIndexOf('/') + 1);
