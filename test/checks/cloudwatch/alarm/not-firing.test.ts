import { check } from '../../../../functions/checks/cloudwatch/alarm/not-firing.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type State = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

const AlarmActions = ['arn:aws:sns:eu-west-1:123456789012:team'];
const first = (StateValue: State) => ({
  AlarmActions,
  StateValue,
  StateUpdatedTimestamp: new Date('2026-11-21T05:00:00Z'),
});
const alarm = (StateValue: State) => ({
  AlarmActions,
  StateValue,
  StateTransitionedTimestamp: new Date('2026-11-20T06:00:00Z'),
});
const scaling = 'arn:aws-cn:autoscaling:cn-north-1:123456789012:scalingPolicy:1:a/b:policyName/p';

describeCheck(check, {
  pass: {
    'all is well': { item: alarm('OK') },
    'there are no data': { item: alarm('INSUFFICIENT_DATA') },
    'it never changed its state': {
      item: first('OK'),
    },
  },
  fail: {
    'it goes off': { item: alarm('ALARM'), message: 'Going off since 2026-11-20T06:00:00.000Z.' },
    'it goes off without any action, as part of a composite alarm': {
      item: { ...alarm('ALARM'), AlarmActions: [] },
      message: 'Going off since 2026-11-20T06:00:00.000Z.',
    },
    'it scales, and notifies as well': {
      item: { ...alarm('ALARM'), AlarmActions: [scaling, 'arn:aws:sns:eu-west-1:123456789012:t'] },
      message: 'Going off since 2026-11-20T06:00:00.000Z.',
    },
    'it goes off since it was made': {
      item: first('ALARM'),
      message: 'Going off since 2026-11-21T05:00:00.000Z.',
    },
  },
  errors: {
    'AWS has a new state': {
      // biome-ignore lint/suspicious/noExplicitAny: a word that AWS's model does not have.
      item: { ...alarm('OK'), StateValue: 'PAUSED' as any },
      message: /"PAUSED", which is not known/,
    },
  },
  skips: { 'an alarm that only scales': { item: { ...alarm('ALARM'), AlarmActions: [scaling] } } },
});
