import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { deadLetterQueue } from './dead-letter-queue.resource.ts';

export const check = defineCheck(deadLetterQueue, {
  id: 'sqs-dead-letter-queue-empty',
  title: 'Dead-letter queues are empty',
  severity: 'high',
  category: 'health',
  why: 'Each message there is work that failed every attempt, and it is deleted when its retention period ends.',
  fix: 'Find out why consumers failed, mend them, and redrive the messages to their source queue.',
  docs: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
  needs: ['GetQueueAttributes'],

  evaluate({ facts }) {
    const attributes = answered(facts.GetQueueAttributes?.Attributes, 'Attributes');
    const waiting = Number(
      answered(attributes.ApproximateNumberOfMessages, 'ApproximateNumberOfMessages'),
    );
    if (waiting === 0) return pass();
    return fail(`Waiting in the dead-letter queue: about ${waiting} messages.`);
  },
});
