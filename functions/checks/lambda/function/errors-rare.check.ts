import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysText } from '../../../core/judgement/days.ts';
import { lambdaFunction } from '../lambda-function/lambda-function.resource.ts';
import { lookBackDays, recentValues, sumOf } from './recent-counts.judgement.ts';

export const check = defineCheck(lambdaFunction, {
  id: 'lambda-function-errors-rare',
  title: 'Functions do not fail often',
  severity: 'medium',
  category: 'health',
  why: 'An invocation that failed did not do its work, or did half of it, and is begun again or lost.',
  fix: 'Look for the error in the logs of the function: an exception, the memory or the timeout.',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html',
  needs: ['Errors', 'Invocations'],
  parameters: z.object({
    days: lookBackDays,
    mostErrorPercent: z
      .number()
      .min(0)
      .max(100)
      .default(5)
      .describe('The most invocations that may fail, in percent.'),
    leastInvocations: z
      .int()
      .min(1)
      .default(20)
      .describe('How many invocations there have to be for a judgement.'),
  }),

  evaluate({ facts, parameters: { days, mostErrorPercent, leastInvocations }, now }) {
    const invoked = sumOf(recentValues(answered(facts.Invocations, 'Invocations'), days, now));
    const failed = sumOf(recentValues(answered(facts.Errors, 'Errors'), days, now));
    // Without invocations nothing is reported, and nothing can be told.
    if (invoked < leastInvocations) return noVerdict();
    const percent = (failed / invoked) * 100;
    if (percent <= mostErrorPercent) return pass();
    return fail(
      `Of ${invoked} invocations in ${daysText(days)}, ${failed} failed (${percent.toFixed(1)} %).`,
    );
  },
});
