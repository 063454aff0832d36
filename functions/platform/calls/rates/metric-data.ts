import * as z from 'zod';

// A date, or what a task of YAML has instead of one.
const Moment = z.union([
  z.date(),
  z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
]);

const Input = z.object({
  StartTime: Moment,
  EndTime: Moment,
  MetricDataQueries: z.array(
    z.object({
      Expression: z.string().optional(),
      MetricStat: z.object({ Period: z.number().positive() }).optional(),
    }),
  ),
});

const threeHours = 3 * 60 * 60 * 1000;

/**
 * Whether GetMetricData asks for the last three hours alone: those have a quota of their own.
 *
 * @see https://repost.aws/knowledge-center/cloudwatch-getmetricdata-api
 * @param now In milliseconds.
 */
export const isRecent = (input: object, now: number): boolean =>
  now - Input.parse(input).StartTime.getTime() <= threeHours;

/**
 * How many data points GetMetricData asks for: one of each metric for each period that begins in the window. What
 * an expression calculates of them is not asked for again; what a search finds, nobody knows before. A further page
 * is weighed as the first: AWS does not say which points it counts again.
 */
export function dataPoints(input: object): number {
  const { StartTime, EndTime, MetricDataQueries } = Input.parse(input);
  const seconds = (EndTime.getTime() - StartTime.getTime()) / 1000;
  return MetricDataQueries.reduce(
    (sum, { MetricStat }) => sum + (MetricStat ? Math.ceil(seconds / MetricStat.Period) : 0),
    0,
  );
}

const expressionsLike = (input: object, words: RegExp) =>
  Input.parse(input).MetricDataQueries.filter(({ Expression = '' }) => words.test(Expression))
    .length;

/** How many queries of Metrics Insights a call holds. */
export const metricsInsights = (input: object): number => expressionsLike(input, /^\s*SELECT\s/i);

/** How many of a call's expressions search for metrics. */
export const searches = (input: object): number => expressionsLike(input, /\bSEARCH\s*\(/i);
