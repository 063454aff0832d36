import type { MetricPoint, MetricSeries } from '../metric-fact.ts';
import { daysBefore } from './days.ts';

/** What a metric adds up to in the last days. Nothing reported adds up to zero: whether it is is for the check to say. */
export const sumOfLastDays = ({ points }: MetricSeries, days: number, now: Date): number =>
  points.filter(since(daysBefore(now, days))).reduce((sum, { value }) => sum + value, 0);

/** The last period in which a metric was reported, if it ended within the last hours. */
export const lastPointWithin = (
  { points }: MetricSeries,
  hours: number,
  now: Date,
): MetricPoint | undefined => points.filter(since(daysBefore(now, hours / 24))).at(-1);

/** What was measured in the last minutes: the periods that reach into them, the oldest first. */
export const recentPoints = (
  { points }: MetricSeries,
  now: Date,
  minutes: number,
): readonly MetricPoint[] => points.filter(since(new Date(now.getTime() - minutes * 60_000)));

const since =
  (time: Date) =>
  ({ end }: MetricPoint): boolean =>
    end > time;
