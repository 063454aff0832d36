import { check } from '../../../../functions/checks/sqs/queue/dead-letters-kept.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const urlOf = (name: string) => `https://sqs.us-east-1.amazonaws.com/123456789012/${name}`;
const queue = (name: string, Attributes: object, queueUrls: readonly string[] = []) => ({
  item: urlOf(name),
  facts: { GetQueueAttributes: { Attributes }, ListDeadLetterSourceQueues: { queueUrls } },
});
const plain = { VisibilityTimeout: '30' };
const message = 'The queue has no dead-letter queue.';

describeCheck(check, {
  pass: {
    'it has a redrive policy': queue('orders', {
      RedrivePolicy:
        '{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:123456789012:lost","maxReceiveCount":5}',
    }),
  },
  fail: {
    'it has none': { ...queue('orders', plain), message },
    'it is its own source': { ...queue('orders', plain, [urlOf('orders')]), message },
    'it is called like those of functions, and a tenant calls them otherwise': {
      ...queue('orders-dlq', plain),
      parameters: { deadLetterNames: ['lost'] },
      message,
    },
  },
  none: {
    'other queues send theirs to it': queue('lost', plain, [urlOf('orders')]),
    'by its name it holds what a function could not process': queue('Orders-DLQ.fifo', plain),
  },
  errors: {
    'nothing is known of sources': {
      ...queue('orders', plain),
      facts: { GetQueueAttributes: { Attributes: plain }, ListDeadLetterSourceQueues: {} as never },
      message: /without queueUrls/,
    },
  },
});
