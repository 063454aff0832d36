import { check } from '../../../../functions/checks/dynamodb/table/not-throttled.check.ts';
import { point } from '../../../support/checks/metric-points.ts';
import { describeCheck } from '../../../support/describe-check.ts';

/** Each value in its hour, up to now. */
const hours = (...values: number[]) => ({
  points: values.map((value, index) =>
    point('2026-11-21T06:00:00Z', value, (index - values.length) * 60, 60),
  ),
});
const table = (reads: readonly number[], writes: readonly number[]) => ({
  facts: { ReadThrottleEvents: hours(...reads), WriteThrottleEvents: hours(...writes) },
});

describeCheck(check, {
  pass: {
    'nothing was refused': table([0, 0], []),
    'something was before yesterday': table([5, ...Array(24).fill(0)], []),
    'a tenant permits some': { ...table([5], [5]), parameters: { mostEvents: 10 } },
  },
  fail: {
    'reads were refused': {
      ...table([0, 3], []),
      message: 'Reads and writes that were refused in 1 day: 3.',
    },
    'reads and writes were': {
      ...table([2], [1, 1]),
      message: 'Reads and writes that were refused in 1 day: 4.',
    },
    'a tenant looks back for a week': {
      ...table([5, ...Array(24).fill(0)], []),
      parameters: { days: 7 },
      message: 'Reads and writes that were refused in 7 days: 5.',
    },
  },
  none: { 'nothing was reported': table([], []) },
  errors: {
    'no metric was read': {
      facts: { ReadThrottleEvents: undefined, WriteThrottleEvents: undefined },
      message: /without ReadThrottleEvents/,
    },
  },
});
