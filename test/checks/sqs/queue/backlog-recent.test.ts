import { check } from '../../../../functions/checks/sqs/queue/backlog-recent.check.ts';
import type { MetricPoint } from '../../../../functions/core/metric-fact.ts';
import { point } from '../../../support/checks/metric-points.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const at = (time: string, seconds: number) => point(time, seconds, 0, 15);
const queue = (points: readonly MetricPoint[], queueUrls: readonly string[] = []) => ({
  item: 'https://sqs.us-east-1.amazonaws.com/123456789012/orders',
  facts: {
    ApproximateAgeOfOldestMessage: { points },
    ListDeadLetterSourceQueues: { queueUrls },
  },
});

describeCheck(check, {
  pass: {
    'the oldest waits for an hour': queue([at('2026-11-21T05:45:00Z', 3659)]),
    'it waited for long, and that is over': queue([
      at('2026-11-21T05:15:00Z', 90_000),
      at('2026-11-21T05:30:00Z', 30),
    ]),
    'a tenant lets it wait': {
      ...queue([at('2026-11-21T05:45:00Z', 86_400)]),
      parameters: { mostMinutes: 1440 },
    },
  },
  fail: {
    'the oldest waits for more than an hour': {
      ...queue([at('2026-11-21T05:30:00Z', 30), at('2026-11-21T05:45:00Z', 3660)]),
      message: 'The oldest message has waited for 61 minutes.',
    },
  },
  none: {
    'nothing was reported': queue([]),
    'nothing was reported in the last hour': queue([at('2026-11-21T04:45:00Z', 90_000)]),
    'it holds what others could not deliver': queue(
      [at('2026-11-21T05:45:00Z', 90_000)],
      ['https://sqs.us-east-1.amazonaws.com/123456789012/source'],
    ),
  },
  errors: {
    'no metric was read': {
      ...queue([]),
      facts: {
        ...queue([]).facts,
        ApproximateAgeOfOldestMessage: undefined,
      },
      message: /without ApproximateAgeOfOldestMessage/,
    },
  },
});
