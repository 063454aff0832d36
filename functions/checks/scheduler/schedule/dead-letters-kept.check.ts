import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBefore } from '../../../core/judgement/days.ts';
import { schedule } from './schedule.resource.ts';

export const check = defineCheck(schedule, {
  id: 'scheduler-schedule-dead-letters-kept',
  title: 'Schedules keep calls that failed',
  severity: 'medium',
  category: 'reliability',
  why: 'A call that its target refuses until the retries end is dropped, and nobody learns that the work was not done.',
  fix: 'Give the schedule a dead-letter queue that its role may send to, and an alarm on that queue.',
  docs: 'https://docs.aws.amazon.com/scheduler/latest/UserGuide/configuring-schedule-dlq.html',
  needs: ['GetSchedule'],
  appliesTo: ({ State }) => answered(State, 'State') !== 'DISABLED',

  evaluate({ facts: { GetSchedule: settings }, now }) {
    const target = answered(settings?.Target, 'Target');
    const expression = answered(settings?.ScheduleExpression, 'ScheduleExpression');
    const end = settings?.EndDate ?? onlyTimeOf(expression);
    // Over for longer than any time zone and any retry reaches.
    if (end && end < daysBefore(now, 3)) return noVerdict();
    return target.DeadLetterConfig?.Arn ? pass() : fail('The schedule has no dead-letter queue.');
  },
});

/**
 * When a schedule runs that runs once, in whatever time zone: it stays enabled afterwards.
 *
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#one-time
 */
function onlyTimeOf(expression: string): Date | undefined {
  const [, time] = /^at\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\)$/.exec(expression) ?? [];
  return time === undefined ? undefined : new Date(`${time}Z`);
}
