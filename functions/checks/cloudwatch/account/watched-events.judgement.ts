import { fail, type NoVerdict, noVerdict, pass, type Verdict } from '../../../core/check.ts';
import type { WithFacts } from '../../../core/join.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { managementEventsOf, missingIn } from '../../../core/judgement/management-events.ts';
import type {
  GetEventSelectorsResponse,
  GetTrailStatusResponse,
  Trail,
} from '../../cloudtrail/shapes.generated.ts';
import type { MetricFilter } from '../../logs/metric-filter/metric-filter.resource.ts';
import type { CompositeAlarm, MetricAlarm } from '../shapes.generated.ts';

export type LoggedTrail = WithFacts<
  Trail,
  { GetEventSelectors: GetEventSelectorsResponse; GetTrailStatus: GetTrailStatusResponse }
>;

export type Alarm = MetricAlarm | CompositeAlarm;

/** What an account has that could sound an alarm about the events of its trails. */
export interface Watch {
  /** All trails over all regions, whoever has their events. */
  readonly trails: readonly Trail[];
  /** The trails that write to a log group of this account. */
  readonly loggedTrails: readonly LoggedTrail[];
  /** The metric filters in those log groups. */
  readonly metricFilters: readonly MetricFilter[];
  /** The alarms on the metrics of those filters. */
  readonly alarms: readonly Alarm[];
}

/** The log group that a trail writes to, by its ARN; CloudTrail leaves it out where there is none. */
export const logGroupOf = ({ CloudWatchLogsLogGroupArn: arn }: Trail): string | undefined =>
  arn?.replace(/:\*$/, '');

/** The region that an ARN names. */
export const regionIn = (arn: string): string | undefined => arn.split(':')[3] || undefined;

/** The account that an ARN names. */
export const accountIn = (arn: string | undefined): string | undefined => arn?.split(':')[4];

/** The metrics that a filter counts its events in, each with its region. */
export const metricsOf = ({
  logGroupArn,
  metricTransformations,
}: MetricFilter): readonly string[] =>
  answered(metricTransformations, 'metricTransformations').map(({ metricNamespace, metricName }) =>
    metricKey(logGroupArn, metricNamespace, metricName),
  );

/** The metrics that an alarm looks at, itself or in its expressions; a composite one looks at none. */
export function metricsWatchedBy(alarm: Alarm): readonly string[] {
  const { Namespace, MetricName, Metrics = [] }: MetricAlarm = alarm;
  const arn = answered(alarm.AlarmArn, 'AlarmArn');
  return [{ Namespace, MetricName }, ...Metrics.map(({ MetricStat }) => MetricStat?.Metric)]
    .filter((metric) => metric?.MetricName !== undefined)
    .map((metric) => metricKey(arn, metric?.Namespace, metric?.MetricName));
}

/** The region that the key of a metric names. */
export const regionOfMetric = (key: string): string | undefined => key.split(' ')[0];

const metricKey = (arn: string, namespace: string | undefined, name: string | undefined) =>
  `${regionIn(arn)} ${namespace} ${name}`;

/**
 * Whether an alarm sounds when trails record certain events: a filter on the log group of a trail that
 * records all of them counts these, and an alarm that does something looks at the count.
 *
 * @param what "denied calls": what the events are called in messages.
 */
export function judgeWatch(
  { trails, loggedTrails, metricFilters, alarms }: Watch,
  what: string,
  isAbout: (pattern: string) => boolean,
): Verdict | NoVerdict {
  const groups = new Set(loggedTrails.filter(recordsAll).map(({ item }) => logGroupOf(item)));
  if (groups.size === 0) {
    // Whether another account sounds an alarm about the events of this one is told there.
    const isElsewhere =
      trails.length > loggedTrails.length && trails.some(isLoggedElsewhere(loggedTrails));
    if (isElsewhere) return noVerdict();
    return fail(
      'No trail over all regions that records all management events writes to a log group.',
    );
  }
  const counting = metricFilters.filter(
    ({ logGroupArn, filterPattern }) =>
      groups.has(logGroupArn) && isAbout(answered(filterPattern, 'filterPattern')),
  );
  if (counting.length === 0)
    return fail(`No metric filter of ${[...groups].join(', ')} counts ${what}.`);
  const counts = new Set(counting.flatMap(metricsOf));
  const watching = alarms.filter((alarm) => metricsWatchedBy(alarm).some((key) => counts.has(key)));
  if (watching.length === 0) return fail(`No alarm watches the metric that counts ${what}.`);
  if (watching.some(acts)) return pass();
  return fail(`No alarm on the metric that counts ${what} does anything when it goes off.`);
}

const isLoggedElsewhere = (own: readonly LoggedTrail[]) => {
  const arns = new Set(own.map(({ item }) => item.TrailARN));
  return (trail: Trail) => logGroupOf(trail) !== undefined && !arns.has(trail.TrailARN);
};

function recordsAll({
  facts: { GetTrailStatus: status, GetEventSelectors: selectors },
}: LoggedTrail) {
  if (!answered(status?.IsLogging, 'IsLogging')) return false;
  return missingIn(managementEventsOf(answered(selectors, 'EventSelectors'))).length === 0;
}

const acts = ({ ActionsEnabled, AlarmActions }: Alarm): boolean =>
  answered(ActionsEnabled, 'ActionsEnabled') && answered(AlarmActions, 'AlarmActions').length > 0;
