import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBefore, daysText } from '../../../core/judgement/days.ts';
import type { MetricSeries } from '../../../core/metric-fact.ts';
import { lambdaFunction } from '../lambda-function/lambda-function.resource.ts';

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
    days: z.int().min(1).max(7).default(1).describe('For how many days invocations are looked at.'),
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
    const since = daysBefore(now, days);
    const invoked = sumSince(answered(facts.Invocations, 'Invocations'), since);
    const failed = sumSince(answered(facts.Errors, 'Errors'), since);
    // Without invocations nothing is reported, and nothing can be told.
    if (invoked < leastInvocations) return noVerdict();
    const percent = (failed / invoked) * 100;
    if (percent <= mostErrorPercent) return pass();
    return fail(
      `Of ${invoked} invocations in ${daysText(days)}, ${failed} failed (${percent.toFixed(1)} %).`,
    );
  },
});

const sumSince = ({ points }: MetricSeries, since: Date): number =>
  points.filter(({ end }) => end > since).reduce((sum, { value }) => sum + value, 0);
