import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/sqs/dead-letter-queue/empty.check.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { fakeAws } from '../../../support/fakes/fake-aws.ts';

const waiting = (ApproximateNumberOfMessages: string) => ({
  facts: { GetQueueAttributes: { Attributes: { ApproximateNumberOfMessages } } },
});

describeCheck(check, {
  pass: { 'no message waits': waiting('0') },
  fail: {
    'messages wait': {
      ...waiting('12'),
      message: 'Waiting in the dead-letter queue: about 12 messages.',
    },
  },
});

it('judges the queues that have sources, and asks about no other', async () => {
  const base = 'https://sqs.eu-west-1.amazonaws.com/123456789012/';
  const aws = fakeAws({
    lists: {
      'sqs:ListQueues': () => ({ answer: { QueueUrls: [`${base}orders`, `${base}dead`] } }),
      'sqs:ListDeadLetterSourceQueues': ({ input }) => ({
        answer: {
          queueUrls:
            'QueueUrl' in input && input.QueueUrl === `${base}dead` ? [`${base}orders`] : [],
        },
      }),
    },
    calls: {
      'sqs:GetQueueAttributes': () => ({ Attributes: { ApproximateNumberOfMessages: '3' } }),
    },
  });

  const { lines } = await runScan(aws, [check]);

  expect(lines).toEqual([
    'sqs-dead-letter-queue-empty eu-west-1 dead fail: Waiting in the dead-letter queue: about 3 messages.',
  ]);
  expect(aws.asked.filter((line) => line.includes('GetQueueAttributes'))).toHaveLength(1);
});

it('finds nothing to judge where there is no queue', async () => {
  const aws = fakeAws({ lists: { 'sqs:ListQueues': () => ({ answer: {} }) } });

  const { lines, coverage } = await runScan(aws, [check]);

  expect(lines).toEqual([]);
  expect(coverage).toEqual(['eu-west-1 sqs:ListQueues empty 1']);
});
