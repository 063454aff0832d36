import * as z from 'zod';
import { daysBefore } from '../../../core/judgement/days.ts';
import type { MetricSeries } from '../../../core/metric-fact.ts';

/** The parameter of checks that look back over what a function did. */
export const lookBackDays = z
  .int()
  .min(1)
  .max(7)
  .default(1)
  .describe('For how many days what a function did is looked at.');

/** What was reported in the last days, one value for each hour. */
export function recentValues({ points }: MetricSeries, days: number, now: Date): readonly number[] {
  const since = daysBefore(now, days);
  return points.filter(({ end }) => end > since).map(({ value }) => value);
}

export const sumOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0);
