import { check } from '../../../../functions/checks/lambda/function/timeout-sufficient.check.ts';
import { at } from '../../../support/checks/metric-points.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const took = (...points: ReturnType<typeof at>[]) => ({
  item: { FunctionName: 'f', Timeout: 30 },
  facts: { Duration: { points } },
});

describeCheck(check, {
  pass: {
    'the longest took as long as it may': took(
      at('2026-11-21T04:00:00Z', 27_000),
      at('2026-11-21T05:00:00Z', 12),
    ),
    'the longest was before': took(
      at('2026-11-20T04:00:00Z', 30_000),
      at('2026-11-21T05:00:00Z', 12),
    ),
    'a tenant allows all of it': {
      ...took(at('2026-11-21T05:00:00Z', 30_000)),
      parameters: { mostPercent: 100 },
    },
  },
  fail: {
    'the longest came close': {
      ...took(at('2026-11-21T04:00:00Z', 27_010), at('2026-11-21T05:00:00Z', 12)),
      message: 'The longest invocation in 1 day took 27.0 of 30 seconds.',
    },
    'a tenant looks back for a week': {
      ...took(at('2026-11-15T06:00:00Z', 30_000)),
      parameters: { days: 7 },
      message: 'The longest invocation in 7 days took 30.0 of 30 seconds.',
    },
  },
  none: { 'nothing was invoked': took() },
  errors: {
    'no metric was read': {
      item: { FunctionName: 'f', Timeout: 30 },
      facts: { Duration: undefined },
      message: /without Duration/,
    },
    'the timeout is missing': {
      item: { FunctionName: 'f' },
      facts: { Duration: { points: [at('2026-11-21T05:00:00Z', 12)] } },
      message: /without Timeout/,
    },
  },
});
