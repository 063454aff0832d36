import { daysBefore } from '../../../core/judgement/days.ts';
import type { MetricSeries } from '../../../core/metric-fact.ts';

/** The number of hours of the last day in which a metric was above a limit, and of those in which it is known. */
export function hoursAbove(
  { points }: MetricSeries,
  limit: number,
  now: Date,
): { readonly above: number; readonly of: number } {
  const since = daysBefore(now, 1);
  const recent = points.filter(({ end }) => end > since);
  return { above: recent.filter(({ value }) => value > limit).length, of: recent.length };
}
