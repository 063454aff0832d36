import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBefore } from '../../../core/judgement/days.ts';
import { capacityReservation } from './capacity-reservation.resource.ts';

export const check = defineCheck(capacityReservation, {
  id: 'ec2-capacity-reservation-used',
  title: 'Capacity reservations are used',
  severity: 'high',
  category: 'cost',
  why: 'Reserved capacity is paid for as if the instances ran, whether they do or not.',
  fix: 'Start the instances that the capacity was reserved for, reserve less, or cancel the reservation.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/capacity-reservations-pricing-billing.html',
  parameters: z.object({
    leastPercent: z
      .int()
      .min(1)
      .max(100)
      .default(50)
      .describe('The least share of the reserved instances, in percent, that has to run.'),
    graceDays: z
      .int()
      .min(0)
      .max(90)
      .default(1)
      .describe('For how many days a new reservation may be unused.'),
  }),
  // A block of capacity was paid for in advance, and cannot be given back.
  appliesTo: ({ State, ReservationType }) =>
    answered(State, 'State') === 'active' && ReservationType !== 'capacity-block',

  evaluate({ item, parameters: { leastPercent, graceDays }, now }) {
    const all = answered(item.TotalInstanceCount, 'TotalInstanceCount');
    const used = all - answered(item.AvailableInstanceCount, 'AvailableInstanceCount');
    if (used * 100 >= all * leastPercent) return pass();
    // One for a later day was created long before it began; where AWS names no start, it began at once.
    const began = item.StartDate ?? answered(item.CreateDate, 'CreateDate');
    if (began > daysBefore(now, graceDays)) return noVerdict();
    return fail(`Of ${all} reserved instances, ${used} run.`);
  },
});
