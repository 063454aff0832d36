import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBetween } from '../../../core/judgement/days.ts';
import { isManagedByAws } from '../operator.judgement.ts';
import { instance } from './instance.resource.ts';

export const check = defineCheck(instance, {
  id: 'ec2-instance-stopped-briefly',
  title: 'Stopped instances are started again or removed',
  severity: 'low',
  category: 'cost',
  why: 'The volumes and addresses of a stopped instance are paid for on, and it misses every fix until somebody starts it again.',
  fix: 'Keep an image of the instance if it may be needed again, and terminate it.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Stop_Start.html',
  parameters: z.object({
    mostDays: z
      .int()
      .min(1)
      .max(400)
      .default(30)
      .describe('For how many days an instance may be stopped.'),
  }),
  appliesTo: (item) => answered(item.State?.Name, 'State') === 'stopped' && !isManagedByAws(item),

  evaluate({ item, parameters: { mostDays }, now }) {
    const stopped = timeIn(answered(item.StateTransitionReason, 'StateTransitionReason'));
    if (!stopped) return noVerdict();
    const days = daysBetween(stopped, now);
    if (days <= mostDays) return pass();
    return fail(`The instance has been stopped for ${days} days; the limit is ${mostDays} days.`);
  },
});

/**
 * The time in `User initiated (2026-10-01 08:00:00 GMT)`. AWS may leave the reason empty, and then
 * nobody can tell.
 *
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html
 */
function timeIn(reason: string): Date | undefined {
  const [, day, time] = /\((\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}) GMT\)/.exec(reason) ?? [];
  return day && time ? new Date(`${day}T${time}Z`) : undefined;
}
