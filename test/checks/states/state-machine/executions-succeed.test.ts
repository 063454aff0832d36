import { check } from '../../../../functions/checks/states/state-machine/executions-succeed.check.ts';
import { at } from '../../../support/checks/metric-points.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type Points = ReturnType<typeof at>[];
const ended = (succeeded: Points, failed: Points = [], timedOut: Points = []) => ({
  facts: {
    ExecutionsSucceeded: { points: succeeded },
    ExecutionsFailed: { points: failed },
    ExecutionsTimedOut: { points: timedOut },
  },
});
const today = '2026-11-21T05:00:00Z';

describeCheck(check, {
  pass: {
    'all succeeded': ended([at(today, 4)]),
    'all succeeded, and zeros were reported': ended([at(today, 4)], [at(today, 0)], [at(today, 0)]),
    'the last failed before yesterday': ended([at(today, 1)], [at('2026-11-20T05:00:00Z', 3)]),
    'a tenant allows some': {
      ...ended([], [at(today, 1)], [at(today, 1)]),
      parameters: { mostFailures: 2 },
    },
  },
  fail: {
    'some failed and some ran out of time': {
      ...ended([at(today, 9)], [at(today, 1)], [at('2026-11-20T06:00:00Z', 2)]),
      message: 'Executions that failed or ran out of time in 1 day: 3.',
    },
    'a tenant looks back for a week': {
      ...ended([], [at('2026-11-15T06:00:00Z', 2)]),
      parameters: { days: 7 },
      message: 'Executions that failed or ran out of time in 7 days: 2.',
    },
  },
  none: {
    'nothing was reported': ended([]),
    'zeros were reported': ended([at(today, 0)], [at(today, 0)]),
    'the last ended before yesterday': ended([at('2026-11-20T05:00:00Z', 3)]),
  },
  errors: {
    'a metric was not read': {
      facts: { ...ended([]).facts, ExecutionsFailed: undefined },
      message: /without ExecutionsFailed/,
    },
  },
});
