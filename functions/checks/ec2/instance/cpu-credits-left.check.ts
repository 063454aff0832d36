import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBefore } from '../../../core/judgement/days.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { instance } from './instance.resource.ts';

const options = { unlimited: ['unlimited'], standard: ['standard'] } as const;

export const check = defineCheck(instance, {
  id: 'ec2-instance-cpu-credits-left',
  title: 'Burstable instances do not run out of CPU credits',
  severity: 'medium',
  category: 'performance',
  why: 'Without credits AWS holds the processors down to a fraction of what they can do, until some have been earned again.',
  fix: 'Choose a larger type or one with fixed performance, or let the instance spend surplus credits (unlimited mode).',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/burstable-credits-baseline-concepts.html',
  needs: ['CPUCreditBalance'],
  joins: ['unlimited'],
  parameters: z.object({
    leastCredits: z
      .number()
      .min(0)
      .max(5000)
      .default(1)
      .describe('The balance below which an instance counts as out of credits.'),
    mostHours: z
      .int()
      .min(0)
      .max(23)
      .default(2)
      .describe('In how many hours of the last day an instance may have been out of credits.'),
  }),
  // Type T1 knows no credits.
  appliesTo: ({ InstanceType, State }) =>
    answered(State?.Name, 'State') === 'running' &&
    /^t[2-9]/.test(answered(InstanceType, 'InstanceType')),

  evaluate({ item, facts, related, parameters: { leastCredits, mostHours }, now }) {
    // Those that may spend more than they have are not slowed down.
    const isUnlimited = related.unlimited.some(
      ({ CpuCredits }) => kindOfWord(CpuCredits, 'CpuCredits', options) === 'unlimited',
    );
    // Most types begin without credits.
    const isNew = answered(item.LaunchTime, 'LaunchTime') > daysBefore(now, 1);
    const { points } = answered(facts.CPUCreditBalance, 'CPUCreditBalance');
    if (isUnlimited || isNew || points.length === 0) return noVerdict();
    const hours = points.filter(({ value }) => value < leastCredits).length;
    if (hours <= mostHours) return pass();
    return fail(`The instance was out of CPU credits in ${hours} hours of the last day.`);
  },
});
