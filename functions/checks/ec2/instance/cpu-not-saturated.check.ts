import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysText } from '../../../core/judgement/days.ts';
import { instance } from './instance.resource.ts';

export const check = defineCheck(instance, {
  id: 'ec2-instance-cpu-not-saturated',
  title: 'Instances have processor time to spare',
  severity: 'medium',
  category: 'performance',
  why: 'An instance whose processors are busy all day answers late, and has nothing left for the next peak.',
  fix: 'Choose a larger type, or spread the work over more instances.',
  docs: 'https://docs.aws.amazon.com/awssupport/latest/user/performance-checks.html',
  needs: ['CPUUtilization'],
  parameters: z.object({
    percent: z
      .int()
      .min(1)
      .max(99)
      .default(90)
      .describe('The average of a day, in percent, above which the processors count as busy.'),
    mostDays: z
      .int()
      .min(0)
      .max(13)
      .default(3)
      .describe('The most busy days that an instance may have had in the last 14.'),
  }),
  appliesTo: ({ State }) => answered(State?.Name, 'State') === 'running',

  evaluate({ facts, parameters: { percent, mostDays }, now }) {
    const { points } = answered(facts.CPUUtilization, 'CPUUtilization');
    const whole = points.filter(({ end }) => end <= now);
    if (whole.length === 0) return noVerdict();
    const busy = whole.filter(({ value }) => value > percent).length;
    if (busy <= mostDays) return pass();
    return fail(
      `The processors were busy for more than ${percent} % of the time on ${daysText(busy)} of the last 14.`,
    );
  },
});
