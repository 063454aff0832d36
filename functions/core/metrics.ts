import type { ErrorCategory } from './errors.ts';

/** The namespace of every custom metric. */
export const metricNamespace = 'Roundsman';

/**
 * The custom metrics, each with the one function that emits it, or `*` if every function emits it
 * under its own name. Alarms are made from this list, so that none waits for a metric that nobody
 * sends. No dimension ever names a tenant.
 */
export const metrics = {
  /** Executions that did not succeed, by `category`. */
  ExecutionsFailed: { emitter: 'execution-ended', unit: 'Count' },
  /** Shards that left no row. */
  LostShards: { emitter: 'finalize', unit: 'Count' },
  /** Calls into tenants' accounts that were repeated. */
  RepeatedCalls: { emitter: 'finalize', unit: 'Count' },
  /** Calls that worked in the run before and no longer do. */
  CoverageLost: { emitter: 'finalize', unit: 'Count' },
  /** How much of what STS allots to a session the policy of a shard's session took. */
  PackedPolicySize: { emitter: 'run-shard', unit: 'Percent' },
  /** Executions that have been running for longer than any run may. */
  StuckExecutions: { emitter: 'watchdog', unit: 'Count' },
  /** Share of enabled tasks that were not assessed for 26 hours. */
  StaleTasks: { emitter: 'watchdog', unit: 'Percent' },
  /** Schedules that were found half-made and made whole. */
  SchedulesRepaired: { emitter: 'watchdog', unit: 'Count' },
  /** Requests that were sent again because their connection had died while nobody looked. */
  DeadConnections: { emitter: '*', unit: 'Count' },
} as const satisfies Record<string, { emitter: string; unit: 'Count' | 'Percent' }>;
export type MetricName = keyof typeof metrics;

/** The metrics that one function emits. */
export type OneFunctionsMetricName = {
  [Name in MetricName]: (typeof metrics)[Name]['emitter'] extends '*' ? never : Name;
}[MetricName];

/** One value of a metric. */
export interface Measured {
  readonly value: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The Lambda's own (`context.functionName`): the dimension `function`. */
  readonly functionName: string;
  /** Splits the metric further, where it is one of errors. */
  readonly category?: ErrorCategory;
}

/**
 * A log line that CloudWatch turns into a metric (embedded metric format): no call, no permission.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function metricLine(
  name: MetricName,
  { value, at, functionName, category }: Measured,
): string {
  const dimensions = { function: functionName, ...(category && { category }) };
  return JSON.stringify({
    _aws: {
      Timestamp: at,
      CloudWatchMetrics: [
        {
          Namespace: metricNamespace,
          Dimensions: [Object.keys(dimensions)],
          Metrics: [{ Name: name, Unit: metrics[name].unit }],
        },
      ],
    },
    ...dimensions,
    [name]: value,
  });
}
