import { check } from '../../../../functions/checks/lambda/function/events-not-dropped.check.ts';
import { at } from '../../../support/checks/metric-points.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const dropped = (...points: ReturnType<typeof at>[]) => ({
  item: { FunctionName: 'f' },
  facts: { AsyncEventsDropped: { points } },
});

describeCheck(check, {
  pass: {
    'none was': dropped(at('2026-11-21T05:00:00Z', 0)),
    'a tenant allows some': {
      ...dropped(at('2026-11-21T05:00:00Z', 2)),
      parameters: { mostDropped: 2 },
    },
  },
  fail: {
    'some were': {
      ...dropped(at('2026-11-21T04:00:00Z', 2), at('2026-11-21T05:00:00Z', 1)),
      message: 'Events that were dropped in 1 day: 3.',
    },
    'some were in a week': {
      ...dropped(at('2026-11-15T06:00:00Z', 1)),
      parameters: { days: 7 },
      message: 'Events that were dropped in 7 days: 1.',
    },
  },
  none: {
    'nothing was reported': dropped(),
    'it was before': dropped(at('2026-11-20T04:00:00Z', 3)),
  },
  errors: {
    'no metric was read': {
      ...dropped(),
      facts: { AsyncEventsDropped: undefined },
      message: /without AsyncEventsDropped/,
    },
  },
});
