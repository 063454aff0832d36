import { check } from '../../../../functions/checks/ec2/nat-gateway/ports-sufficient.check.ts';
import { at } from '../../../support/checks/metric-points.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { State: 'available' as const };
const errors = (...points: ReturnType<typeof at>[]) => ({
  item,
  facts: { ErrorPortAllocation: { points } },
});

describeCheck(check, {
  pass: {
    'no port was missing': errors(at('2026-11-21T04:00:00Z', 0)),
    'one was missing before yesterday': errors(
      at('2026-11-20T04:00:00Z', 5),
      at('2026-11-21T04:00:00Z', 0),
    ),
    'a tenant allows some': {
      ...errors(at('2026-11-21T04:00:00Z', 5)),
      parameters: { mostErrors: 5 },
    },
  },
  fail: {
    'ports were missing': {
      ...errors(at('2026-11-20T20:00:00Z', 2), at('2026-11-21T04:00:00Z', 1)),
      message: 'Times that no port was left in 1 day: 3.',
    },
    'a tenant looks back for a week': {
      ...errors(at('2026-11-16T04:00:00Z', 4)),
      parameters: { days: 7 },
      message: 'Times that no port was left in 7 days: 4.',
    },
  },
  none: {
    'nothing was reported': errors(),
    'it last reported before yesterday': errors(at('2026-11-19T04:00:00Z', 4)),
  },
  errors: {
    'no metric was read': {
      item,
      facts: { ErrorPortAllocation: undefined },
      message: /without ErrorPortAllocation/,
    },
  },
  skips: { 'one that could not be made': { item: { State: 'failed' } } },
});
