/** What one metric said of an item in each period of its window in which anything was reported, the oldest first. */
export interface MetricSeries {
  /** None means that nothing was reported: whether that is as good as zero is for the check to say. */
  readonly points: readonly MetricPoint[];
}

/** One period. The first and the last reach beyond the days that are looked at, and the last is not over. */
export interface MetricPoint {
  readonly begin: Date;
  readonly end: Date;
  readonly value: number;
}

/**
 * A metric that AWS's services keep in CloudWatch. Its window ends at the time of the run, and begins
 * with the period that contains the same time `days` earlier.
 */
export interface Metric<Item> {
  /** `AWS/Lambda` */
  readonly namespace: string;
  readonly name: string;
  readonly statistic: 'Average' | 'Maximum' | 'Minimum' | 'SampleCount' | 'Sum';
  /** All dimensions that the metric is reported with; `undefined` where AWS left the value out (an error). */
  readonly dimensions: (item: Item) => Readonly<Record<string, string | undefined>>;
  readonly days: number;
  /** How long one point stands for: a length that divides a day. */
  readonly periodSeconds: number;
}

/** The call behind every metric. AWS charges for each metric that it asks for, from the first. */
export const metricCall = {
  api: 'cloudwatch',
  operation: 'GetMetricData',
  action: 'cloudwatch:GetMetricData',
  paid: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html',
} as const;

const daySeconds = 86_400;

// A day more than CloudWatch's own limits, by which the first period may begin earlier.
// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricStat.html
const shortestPeriods = [
  { mostDays: 14, seconds: 60 },
  { mostDays: 62, seconds: 300 },
  { mostDays: 454, seconds: 3600 },
];

/**
 * What is wrong with the window of a metric; `undefined` if nothing is. Beyond these limits CloudWatch
 * refuses nothing, it leaves data points out, which would read as if nothing had been reported.
 */
export function faultOfWindow({
  days,
  periodSeconds,
}: Pick<Metric<never>, 'days' | 'periodSeconds'>): string | undefined {
  const shortest = shortestPeriods.find(({ mostDays }) => days <= mostDays)?.seconds;
  if (!(days > 0) || shortest === undefined) return 'CloudWatch keeps no data of so many days';
  if (periodSeconds % shortest === 0 && daySeconds % periodSeconds === 0) return undefined;
  return `its period has to divide a day, in multiples of ${shortest} seconds`;
}

/** The window of a metric that is asked for at `now`, as CloudWatch is fastest with it: from the begin of a period. */
export function windowOf(
  { days, periodSeconds }: Pick<Metric<never>, 'days' | 'periodSeconds'>,
  now: Date,
): { readonly StartTime: Date; readonly EndTime: Date } {
  const period = periodSeconds * 1000;
  const start = now.getTime() - days * daySeconds * 1000;
  return { StartTime: new Date(Math.floor(start / period) * period), EndTime: now };
}
