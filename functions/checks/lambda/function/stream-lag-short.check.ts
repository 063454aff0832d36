import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysText } from '../../../core/judgement/days.ts';
import { lambdaFunction } from '../lambda-function/lambda-function.resource.ts';
import { lookBackDays, recentValues } from './recent-counts.judgement.ts';

export const check = defineCheck(lambdaFunction, {
  id: 'lambda-function-stream-lag-short',
  title: 'Functions keep up with the streams that they read',
  severity: 'medium',
  category: 'performance',
  why: 'A function that reads slower than others write falls ever further behind, until records expire unread.',
  fix: 'Mend what it fails at, raise the batch size or the parallelization factor, or add shards to the stream.',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html',
  needs: ['IteratorAge'],
  parameters: z.object({
    days: lookBackDays,
    mostMinutes: z
      .int()
      .min(1)
      .max(10_080)
      .default(60)
      .describe('The oldest that a record may be when the function gets it, in minutes.'),
  }),

  evaluate({ facts, parameters: { days, mostMinutes }, now }) {
    const ages = recentValues(answered(facts.IteratorAge, 'IteratorAge'), days, now);
    // Nothing is reported of a function that read no stream.
    if (ages.length === 0) return noVerdict();
    const minutes = Math.max(...ages) / 60_000;
    if (minutes <= mostMinutes) return pass();
    return fail(`Records were up to ${Math.floor(minutes)} minutes old in ${daysText(days)}.`);
  },
});
