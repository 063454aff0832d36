import { check } from '../../../../functions/checks/lambda/function/not-throttled.check.ts';
import { at } from '../../../support/checks/metric-points.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'nothing was reported': { facts: { Throttles: { points: [] } } },
    'none of its invocations was refused': {
      facts: { Throttles: { points: [at('2026-11-21T05:00:00Z', 0)] } },
    },
    'the last was refused before yesterday': {
      facts: { Throttles: { points: [at('2026-11-20T05:00:00Z', 3)] } },
    },
    'a tenant allows some': {
      facts: { Throttles: { points: [at('2026-11-21T05:00:00Z', 3)] } },
      parameters: { mostThrottles: 3 },
    },
  },
  fail: {
    'invocations were refused in several hours': {
      facts: {
        Throttles: { points: [at('2026-11-20T06:00:00Z', 2), at('2026-11-21T05:00:00Z', 1)] },
      },
      message: 'Invocations that were refused in 1 day: 3.',
    },
    'one was refused in the hour that is still in these days': {
      facts: { Throttles: { points: [at('2026-11-20T06:00:00Z', 1)] } },
      now: new Date('2026-11-21T06:30:00Z'),
      message: 'Invocations that were refused in 1 day: 1.',
    },
    'a tenant looks back for a week': {
      facts: { Throttles: { points: [at('2026-11-15T06:00:00Z', 2)] } },
      parameters: { days: 7 },
      message: 'Invocations that were refused in 7 days: 2.',
    },
  },
  errors: {
    'no metric was read': { facts: { Throttles: undefined }, message: /without Throttles/ },
  },
});
