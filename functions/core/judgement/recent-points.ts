import type { MetricPoint, MetricSeries } from '../metric-fact.ts';

/** What was measured in the last minutes: the periods that reach into them, the oldest first. */
export function recentPoints(
  { points }: MetricSeries,
  now: Date,
  minutes: number,
): readonly MetricPoint[] {
  const since = now.getTime() - minutes * 60_000;
  return points.filter(({ end }) => end.getTime() > since);
}
