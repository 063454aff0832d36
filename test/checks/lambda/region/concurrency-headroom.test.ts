import { check } from '../../../../functions/checks/lambda/region/concurrency-headroom.check.ts';
import { at } from '../../../support/checks/metric-points.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const claimed = (...points: ReturnType<typeof at>[]) => ({
  item: { AccountLimit: { ConcurrentExecutions: 1000 } },
  facts: { ClaimedAccountConcurrency: { points } },
});

describeCheck(check, {
  pass: {
    'the peak is at the limit': claimed(
      at('2026-11-21T04:00:00Z', 800),
      at('2026-11-21T05:00:00Z', 3),
    ),
    'the peak was before': claimed(at('2026-11-19T04:00:00Z', 999), at('2026-11-21T05:00:00Z', 3)),
    'a tenant allows all': {
      ...claimed(at('2026-11-21T05:00:00Z', 1000)),
      parameters: { mostPercent: 100 },
    },
  },
  fail: {
    'the peak is above it': {
      ...claimed(at('2026-11-21T04:00:00Z', 801), at('2026-11-21T05:00:00Z', 3)),
      message: 'In 1 day, up to 801 of 1000 concurrent executions were claimed.',
    },
    'a tenant looks back for a week': {
      ...claimed(at('2026-11-15T06:00:00Z', 1000)),
      parameters: { days: 7 },
      message: 'In 7 days, up to 1000 of 1000 concurrent executions were claimed.',
    },
  },
  none: { 'nothing was invoked': claimed() },
  errors: {
    'the quota is missing': {
      item: { AccountUsage: { FunctionCount: 1 } },
      facts: { ClaimedAccountConcurrency: { points: [at('2026-11-21T05:00:00Z', 3)] } },
      message: /without ConcurrentExecutions/,
    },
    'no metric was read': {
      item: { AccountLimit: { ConcurrentExecutions: 1000 } },
      facts: { ClaimedAccountConcurrency: undefined },
      message: /without ClaimedAccountConcurrency/,
    },
  },
});
