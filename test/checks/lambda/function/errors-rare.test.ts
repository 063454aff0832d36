import { check } from '../../../../functions/checks/lambda/function/errors-rare.check.ts';
import { at } from '../../../support/checks/metric-points.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const counted = (invoked: number, failed: number, time = '2026-11-21T05:00:00Z') => ({
  item: { FunctionName: 'f' },
  facts: {
    Invocations: { points: [at(time, invoked)] },
    Errors: { points: [at(time, failed)] },
  },
});

describeCheck(check, {
  pass: {
    'none failed': counted(100, 0),
    'as many failed as may': counted(100, 5),
    'a tenant allows more': { ...counted(100, 20), parameters: { mostErrorPercent: 20 } },
  },
  fail: {
    'too many failed': {
      ...counted(300, 16),
      message: 'Of 300 invocations in 1 day, 16 failed (5.3 %).',
    },
    'too many failed in a week': {
      ...counted(20, 20, '2026-11-15T05:00:00Z'),
      parameters: { days: 7 },
      message: 'Of 20 invocations in 7 days, 20 failed (100.0 %).',
    },
    'too many of the few that a tenant looks at failed': {
      ...counted(1, 1),
      parameters: { leastInvocations: 1 },
      message: 'Of 1 invocations in 1 day, 1 failed (100.0 %).',
    },
  },
  none: {
    'nothing was reported': {
      item: { FunctionName: 'f' },
      facts: { Invocations: { points: [] }, Errors: { points: [] } },
    },
    'there were few': counted(19, 19),
    'they were before': counted(100, 100, '2026-11-20T04:59:00Z'),
  },
  errors: {
    'no metric was read': {
      item: { FunctionName: 'f' },
      facts: { Invocations: { points: [] }, Errors: undefined },
      message: /without Errors/,
    },
  },
});
