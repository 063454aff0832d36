import { daysBefore } from '../../../core/judgement/days.ts';
import type { MetricSeries } from '../../../core/metric-fact.ts';

/** In how many hours of the last day a metric was above a limit, and of how many it is known. */
export function hoursAbove(
  { points }: MetricSeries,
  limit: number,
  now: Date,
): { readonly above: number; readonly of: number } {
  const since = daysBefore(now, 1);
  const recent = points.filter(({ end }) => end > since);
  return { above: recent.filter(({ value }) => value > limit).length, of: recent.length };
}
