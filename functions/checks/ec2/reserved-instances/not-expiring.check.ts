import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBetween, daysText } from '../../../core/judgement/days.ts';
import { reservedInstances } from './reserved-instances.resource.ts';

export const check = defineCheck(reservedInstances, {
  id: 'ec2-reserved-instances-not-expiring',
  title: 'Reserved instances are not about to lapse',
  severity: 'medium',
  category: 'cost',
  why: 'From the day after, the same instances cost what they do on demand, and nothing else about them changes.',
  fix: 'Buy a Savings Plan or further reserved instances for what will still run, or queue the purchase for that day.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ri-modifying.html',
  parameters: z.object({
    leastDays: z
      .int()
      .min(1)
      .max(365)
      .default(30)
      .describe('How many days reserved instances have to be good for yet.'),
  }),

  evaluate({ item, parameters: { leastDays }, now }) {
    const left = daysBetween(now, answered(item.End, 'End'));
    if (left >= leastDays) return pass();
    const count = answered(item.InstanceCount, 'InstanceCount');
    const what = `${count} of type ${answered(item.InstanceType, 'InstanceType')}`;
    return fail(`Reserved instances (${what}) end in ${daysText(Math.max(0, left))}.`);
  },
});
