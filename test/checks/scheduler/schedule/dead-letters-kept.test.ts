import { check } from '../../../../functions/checks/scheduler/schedule/dead-letters-kept.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const Arn = 'arn:aws:lambda:us-east-1:123456789012:function:f';
const kept = { DeadLetterConfig: { Arn: 'arn:aws:sqs:us-east-1:123456789012:lost' } };
const schedule = (ScheduleExpression: string, target: object = {}, EndDate?: string) => ({
  item: { State: 'ENABLED' as const },
  facts: {
    GetSchedule: {
      ScheduleExpression,
      ...(EndDate && { EndDate: new Date(EndDate) }),
      Target: { Arn, RoleArn: 'arn:aws:iam::123456789012:role/scheduler', ...target },
    },
  },
});
const message = 'The schedule has no dead-letter queue.';

describeCheck(check, {
  pass: {
    'it has a dead-letter queue': schedule('rate(1 day)', kept),
    'it has one until its end': schedule('rate(1 day)', kept, '2027-01-01T00:00:00Z'),
  },
  fail: {
    'it has none': { ...schedule('rate(1 day)'), message },
    'the settings of a queue are empty': {
      ...schedule('cron(0 5 * * ? *)', { DeadLetterConfig: {} }),
      message,
    },
    'it runs once, tomorrow': { ...schedule('at(2026-11-22T06:00:00)'), message },
    'it ran once, and may be at it yet': { ...schedule('at(2026-11-18T06:00:00)'), message },
    'its end is to come': { ...schedule('rate(1 day)', {}, '2026-12-01T00:00:00Z'), message },
  },
  none: {
    'it ran once, days ago': schedule('at(2026-11-18T05:59:59)'),
    'its end was days ago': schedule('rate(1 day)', {}, '2026-11-18T05:59:59Z'),
  },
  errors: {
    'there is no target': {
      item: { State: 'ENABLED' },
      facts: { GetSchedule: { ScheduleExpression: 'rate(1 day)' } },
      message: /without Target/,
    },
  },
  skips: { 'a schedule that is disabled': { item: { State: 'DISABLED' } } },
});
