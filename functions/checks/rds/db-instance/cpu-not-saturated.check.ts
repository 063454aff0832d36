import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { dbInstance } from './db-instance.resource.ts';

export const check = defineCheck(dbInstance, {
  id: 'rds-db-instance-cpu-not-saturated',
  title: 'DB instances have processor time left',
  severity: 'medium',
  category: 'performance',
  why: 'A database without idle time answers each query later, and any further load falls on all of them.',
  fix: 'Find the queries with the most load in Performance Insights; tune them, or choose a larger class.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html',
  needs: ['CPUUtilization'],
  parameters: z.object({
    mostPercent: z
      .int()
      .min(1)
      .max(100)
      .default(90)
      .describe('The most percent of processor time that an hour may use on average.'),
    hours: z.int().min(2).max(24).default(3).describe('For how many hours without a pause.'),
  }),

  evaluate({ facts, parameters: { mostPercent, hours }, now }) {
    const { points } = answered(facts.CPUUtilization, 'CPUUtilization');
    const since = new Date(now.getTime() - hours * 3_600_000);
    const seen = points.filter(({ end }) => end > since);
    const busy = seen.filter(({ value }) => value > mostPercent);
    if (busy.length < seen.length) return pass();
    // One that is stopped, or only just made, did not report in each of them.
    if (seen.length < hours) return noVerdict();
    return fail(
      `In each of the last ${hours} hours the processor was busier than ${mostPercent} %.`,
    );
  },
});
