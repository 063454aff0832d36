import type { MetricPoint } from '../../functions/core/metric-fact.ts';

/**
 * One period of a metric.
 *
 * @param time The time from which `minutes` is counted: where the period begins.
 */
export function point(time: string, value: number, minutes: number, length: number): MetricPoint {
  const begin = new Date(Date.parse(time) + minutes * 60_000);
  return { begin, end: new Date(begin.getTime() + length * 60_000), value };
}
