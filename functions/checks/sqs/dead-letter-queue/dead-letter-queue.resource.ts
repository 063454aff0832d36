import { defineResource } from '../../../core/resource.ts';
import { type QueueFacts, queue } from '../queue/queue.resource.ts';
import type { ListDeadLetterSourceQueuesResult } from '../shapes.generated.ts';

const { identify, goneOn = {}, facts } = queue;

/** A queue that others send their undeliverable messages to. The item is its URL. */
export const deadLetterQueue = defineResource<string, QueueFacts>({
  service: 'sqs',
  type: 'AWS::SQS::Queue',
  scope: 'regional',

  parent: queue,
  list: {
    operation: 'ListDeadLetterSourceQueues',
    action: 'sqs:ListDeadLetterSourceQueues',
    input: (url: string) => ({ QueueUrl: url, MaxResults: 1000 }),
    items: ({ queueUrls }: ListDeadLetterSourceQueuesResult, _, url: string) =>
      queueUrls && (queueUrls.length > 0 ? [url] : []),
  },

  identify,
  goneOn,
  facts,
});
