import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { lastPointWithin } from '../../../core/judgement/metrics.ts';
import { isDeadLetterQueue } from './dead-letters.judgement.ts';
import { queue } from './queue.resource.ts';

export const check = defineCheck(queue, {
  id: 'sqs-queue-backlog-recent',
  title: 'Consumers keep up with their queue',
  severity: 'medium',
  category: 'performance',
  why: 'Messages that wait for long mean consumers that are too few, or stand still, and work that comes late.',
  fix: 'Look whether the consumers run and succeed, and give the queue more of them.',
  docs: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html',
  needs: ['ListDeadLetterSourceQueues', 'ApproximateAgeOfOldestMessage'],
  parameters: z.object({
    mostMinutes: z
      .int()
      .min(1)
      .max(20_160)
      .default(60)
      .describe('For how many minutes the oldest message may wait.'),
  }),

  evaluate({ item: url, facts, parameters: { mostMinutes }, now }) {
    const age = answered(facts.ApproximateAgeOfOldestMessage, 'ApproximateAgeOfOldestMessage');
    // What lies there waits for people.
    if (isDeadLetterQueue(url, facts.ListDeadLetterSourceQueues)) return noVerdict();
    // Reported while the queue is active and holds a message: without, nothing can be told.
    // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html
    const last = lastPointWithin(age, 1, now);
    if (last === undefined) return noVerdict();
    const minutes = Math.floor(last.value / 60);
    if (minutes <= mostMinutes) return pass();
    return fail(`The oldest message has waited for ${minutes} minutes.`);
  },
});
