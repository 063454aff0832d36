import { check } from '../../../../functions/checks/events/rule/dead-letters-kept.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const kept = { Arn: 'arn:aws:sqs:us-east-1:123456789012:lost' };
const target = (Id: string, DeadLetterConfig?: object) => ({
  Id,
  Arn: 'arn:aws:lambda:us-east-1:123456789012:function:f',
  ...(DeadLetterConfig && { DeadLetterConfig }),
});
const rule = (State: 'ENABLED' | 'DISABLED', ...Targets: ReturnType<typeof target>[]) => ({
  item: { State },
  facts: { ListTargetsByRule: { Targets } },
});

describeCheck(check, {
  pass: {
    'each target has a queue': rule('ENABLED', target('one', kept), target('two', kept)),
    'the rule takes management events, too': {
      ...rule('ENABLED', target('one', kept)),
      item: { State: 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS' },
    },
  },
  fail: {
    'one of its targets has none': {
      ...rule('ENABLED', target('one', kept), target('two')),
      message: 'Targets without a dead-letter queue: two.',
    },
    'the settings of a queue are empty': {
      ...rule('ENABLED', target('one', {})),
      message: 'Targets without a dead-letter queue: one.',
    },
  },
  none: { 'the rule has no target': rule('ENABLED') },
  errors: {
    'the answer holds no targets': {
      item: { State: 'ENABLED' },
      facts: { ListTargetsByRule: {} },
      message: /without Targets/,
    },
  },
  skips: {
    'a rule that is disabled': rule('DISABLED', target('one')),
    'a rule that a service of AWS made': {
      item: { State: 'ENABLED', ManagedBy: 'autoscaling.amazonaws.com' },
    },
  },
});
