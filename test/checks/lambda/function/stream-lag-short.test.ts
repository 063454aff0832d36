import { check } from '../../../../functions/checks/lambda/function/stream-lag-short.check.ts';
import { at } from '../../../support/checks/metric-points.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const minutes = (...points: ReturnType<typeof at>[]) => ({
  item: { FunctionName: 'f' },
  facts: { IteratorAge: { points } },
});

describeCheck(check, {
  pass: {
    'records are as old as they may be': minutes(at('2026-11-21T05:00:00Z', 3_600_000)),
    'they were older before': minutes(
      at('2026-11-20T04:00:00Z', 9_000_000),
      at('2026-11-21T05:00:00Z', 40),
    ),
    'a tenant has time': {
      ...minutes(at('2026-11-21T05:00:00Z', 9_000_000)),
      parameters: { mostMinutes: 150 },
    },
  },
  fail: {
    'records are older': {
      ...minutes(at('2026-11-21T04:00:00Z', 3_661_000), at('2026-11-21T05:00:00Z', 40)),
      message: 'Records were up to 61 minutes old in 1 day.',
    },
    'they were older in a week': {
      ...minutes(at('2026-11-15T06:00:00Z', 7_200_000)),
      parameters: { days: 7 },
      message: 'Records were up to 120 minutes old in 7 days.',
    },
  },
  none: { 'it read no stream': minutes() },
  errors: {
    'no metric was read': {
      ...minutes(),
      facts: { IteratorAge: undefined },
      message: /without IteratorAge/,
    },
  },
});
