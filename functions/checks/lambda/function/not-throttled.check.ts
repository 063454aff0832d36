import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysText } from '../../../core/judgement/days.ts';
import { sumOfLastDays } from '../../../core/judgement/metrics.ts';
import { lambdaFunction } from '../lambda-function/lambda-function.resource.ts';

export const check = defineCheck(lambdaFunction, {
  id: 'lambda-function-not-throttled',
  title: 'Functions are not throttled',
  severity: 'high',
  category: 'health',
  why: 'An invocation that Lambda refuses is an error for whoever waits for it, and an event that comes late or never.',
  fix: 'Raise the concurrency that the function reserves, or the quota of the account; or let a queue hold back what calls it.',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html',
  needs: ['Throttles'],
  parameters: z.object({
    days: z
      .int()
      .min(1)
      .max(7)
      .default(1)
      .describe('For how many days a refused invocation is held against its function.'),
    mostThrottles: z
      .int()
      .min(0)
      .default(0)
      .describe('The most invocations that may be refused in these days.'),
  }),

  evaluate({ facts, parameters: { days, mostThrottles }, now }) {
    // Without an invocation there is no data point, and nothing that was refused:
    // https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
    const refused = sumOfLastDays(answered(facts.Throttles, 'Throttles'), days, now);
    if (refused <= mostThrottles) return pass();
    return fail(`Invocations that were refused in ${daysText(days)}: ${refused}.`);
  },
});
