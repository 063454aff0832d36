import { check } from '../../../../functions/checks/cloudwatch/alarm/data-sufficient.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const now = new Date('2026-11-21T06:00:00Z');
const first = {
  AlarmActions: [],
  StateValue: 'INSUFFICIENT_DATA' as const,
  StateUpdatedTimestamp: now,
};
const without = (hours: number) => ({
  AlarmActions: [],
  StateValue: 'INSUFFICIENT_DATA' as const,
  StateTransitionedTimestamp: new Date(now.getTime() - hours * 3_600_000),
});
const scaling = 'arn:aws:autoscaling:eu-west-1:123456789012:scalingPolicy:1:a/b:policyName/p';

describeCheck(check, {
  pass: {
    'it has data': { item: { ...without(100), StateValue: 'OK' }, now },
    'it goes off': { item: { ...without(100), StateValue: 'ALARM' }, now },
    'it is without data for as long as it may': { item: without(24), now },
    'it is new': { item: first, now },
    'the tenant allows more': { item: without(48), parameters: { maxHours: 48 }, now },
  },
  fail: {
    'it is without data for too long': {
      item: without(25),
      now,
      message: 'Without sufficient data since 2026-11-20T05:00:00.000Z.',
    },
  },
  errors: {
    'it is not said since when': {
      item: { AlarmActions: [], StateValue: 'INSUFFICIENT_DATA' },
      message: /without StateUpdatedTimestamp/,
    },
  },
  skips: { 'an alarm that only scales': { item: { ...without(100), AlarmActions: [scaling] } } },
});
