import { defineResource } from '../../../core/resource.ts';
import type { GetQueueAttributesResult } from '../shapes.generated.ts';

export interface QueueFacts {
  GetQueueAttributes: GetQueueAttributesResult;
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
    const name = url.slice(url.lastIndexOf('/') + 1);
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
  },
});
