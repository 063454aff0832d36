import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysText } from '../../../core/judgement/days.ts';
import { lambdaFunction } from '../lambda-function/lambda-function.resource.ts';
import { lookBackDays, recentValues } from './recent-counts.judgement.ts';

export const check = defineCheck(lambdaFunction, {
  id: 'lambda-function-timeout-sufficient',
  title: 'Functions end well before their timeout',
  severity: 'medium',
  category: 'performance',
  why: 'An invocation that reaches the timeout is cut off in the midst of its work.',
  fix: 'Find out what the function waits for, give it more memory, or raise its timeout.',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html',
  needs: ['Duration'],
  parameters: z.object({
    days: lookBackDays,
    mostPercent: z
      .int()
      .min(1)
      .max(100)
      .default(90)
      .describe('The most of its timeout that an invocation may take, in percent.'),
  }),

  evaluate({ item, facts, parameters: { days, mostPercent }, now }) {
    const timeout = answered(item.Timeout, 'Timeout');
    const durations = recentValues(answered(facts.Duration, 'Duration'), days, now);
    // Without an invocation nothing is reported.
    if (durations.length === 0) return noVerdict();
    const longest = Math.max(...durations) / 1000;
    if (longest * 100 <= timeout * mostPercent) return pass();
    return fail(
      `The longest invocation in ${daysText(days)} took ${longest.toFixed(1)} of ${timeout} seconds.`,
    );
  },
});
