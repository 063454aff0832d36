import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBefore, daysText } from '../../../core/judgement/days.ts';
import { region } from './region.resource.ts';

export const check = defineCheck(region, {
  id: 'lambda-region-concurrency-headroom',
  title: "Functions of a region stay below the account's concurrency",
  severity: 'medium',
  category: 'performance',
  why: 'All functions of a region share one quota: when it is used up, Lambda refuses invocations of every one of them.',
  fix: 'Ask for a higher quota of concurrent executions, or reserve less for functions that do not need it.',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-concurrency.html',
  needs: ['ClaimedAccountConcurrency'],
  parameters: z.object({
    days: z.int().min(1).max(7).default(1).describe('For how many days the peak is looked at.'),
    mostPercent: z
      .int()
      .min(1)
      .max(100)
      .default(80)
      .describe('The most of the quota that may be claimed, in percent.'),
  }),

  evaluate({ item, facts, parameters: { days, mostPercent }, now }) {
    const quota = answered(item.AccountLimit?.ConcurrentExecutions, 'ConcurrentExecutions');
    const { points } = answered(facts.ClaimedAccountConcurrency, 'ClaimedAccountConcurrency');
    const since = daysBefore(now, days);
    const peaks = points.filter(({ end }) => end > since).map(({ value }) => value);
    // Without an invocation nothing is reported.
    if (peaks.length === 0) return noVerdict();
    const peak = Math.max(...peaks);
    if (peak * 100 <= quota * mostPercent) return pass();
    return fail(
      `In ${daysText(days)}, up to ${peak} of ${quota} concurrent executions were claimed.`,
    );
  },
});
