import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { isDeadLetterQueue } from './dead-letters.judgement.ts';
import { queue } from './queue.resource.ts';

export const check = defineCheck(queue, {
  id: 'sqs-queue-dead-letters-kept',
  title: 'Queues keep messages that cannot be processed',
  severity: 'low',
  category: 'reliability',
  why: 'A message that its consumer cannot process comes back until its retention period ends, and is deleted then.',
  fix: 'Give the queue a redrive policy to a dead-letter queue, and an alarm on that queue.',
  docs: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
  needs: ['GetQueueAttributes', 'ListDeadLetterSourceQueues'],
  parameters: z.object({
    deadLetterNames: z
      .array(z.string().min(1))
      .max(100)
      .default(['dlq', 'dead', 'failed', 'failure'])
      .describe(
        'Words in the names of queues that keep what functions, topics, rules or schedules could not deliver, for which SQS does not know them.',
      ),
  }),

  evaluate({ item: url, facts, parameters: { deadLetterNames } }) {
    const attributes = answered(facts.GetQueueAttributes?.Attributes, 'Attributes');
    // Answered only where one is set:
    // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html
    if (attributes.RedrivePolicy) return pass();
    if (isDeadLetterQueue(url, facts.ListDeadLetterSourceQueues)) return noVerdict();
    const name = url.slice(url.lastIndexOf('/') + 1).toLowerCase();
    if (deadLetterNames.some((word) => name.includes(word.toLowerCase()))) return noVerdict();
    return fail('The queue has no dead-letter queue.');
  },
});
