import type { MetricSeries } from '../../../functions/core/metric-fact.ts';

/** What CloudWatch counted in some hours, by the time that each begins. */
export const hours = (values: Readonly<Record<string, number>>): MetricSeries => ({
  points: Object.entries(values).map(([time, value]) => {
    const begin = new Date(time);
    return { begin, end: new Date(begin.getTime() + 3_600_000), value };
  }),
});

/** What it counted in the last hour, as tests that do not set the time see it. */
export const lastHour = (value: number): MetricSeries => hours({ '2026-11-21T05:00:00Z': value });

export const nothing: MetricSeries = { points: [] };
