import type { MetricPoint, MetricSeries } from '../../../functions/core/metric-fact.ts';

/**
 * One period of a metric.
 *
 * @param time The time from which `minutes` is counted: where the period begins.
 * @param length Of the period, in minutes.
 */
export function point(time: string, value: number, minutes: number, length: number): MetricPoint {
  const begin = new Date(Date.parse(time) + minutes * 60_000);
  return { begin, end: new Date(begin.getTime() + length * 60_000), value };
}

/** One hour of a metric, by the time that it begins. */
export const at = (time: string, value: number): MetricPoint => point(time, value, 0, 60);

/** What CloudWatch counted in some hours, by the time that each begins. */
export const hours = (values: Readonly<Record<string, number>>): MetricSeries => ({
  points: Object.entries(values).map(([time, value]) => at(time, value)),
});

/** What it counted in the last hour, as tests that do not set the time see it. */
export const lastHour = (value: number): MetricSeries => hours({ '2026-11-21T05:00:00Z': value });

export const nothing: MetricSeries = { points: [] };
