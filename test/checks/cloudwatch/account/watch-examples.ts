import type {
  Alarm,
  LoggedTrail,
  Watch,
} from '../../../../functions/checks/cloudwatch/account/watched-events.judgement.ts';
import type { MetricFilter } from '../../../../functions/checks/logs/metric-filter/metric-filter.resource.ts';

const owner = '123456789012';
const logGroupArn = `arn:aws:logs:eu-central-1:${owner}:log-group:trail`;
const logged: LoggedTrail = {
  item: {
    TrailARN: `arn:aws:cloudtrail:eu-central-1:${owner}:trail/own`,
    CloudWatchLogsLogGroupArn: `${logGroupArn}:*`,
  },
  facts: {
    GetTrailStatus: { IsLogging: true },
    GetEventSelectors: {
      EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true }],
    },
  },
};
const filter = (filterPattern: string, metricName = 'Events'): MetricFilter => ({
  logGroupArn,
  filterName: metricName,
  filterPattern,
  metricTransformations: [{ metricNamespace: 'Trail', metricName, metricValue: '1' }],
});
const alarm: Alarm = {
  AlarmArn: `arn:aws:cloudwatch:eu-central-1:${owner}:alarm:events`,
  Namespace: 'Trail',
  MetricName: 'Events',
  ActionsEnabled: true,
  AlarmActions: [`arn:aws:sns:eu-central-1:${owner}:security`],
};

/** One term for each name, as AWS's pages write them. */
export const namedIn = (names: readonly string[]): string =>
  names.map((name) => `($.eventName=${name})`).join(' || ');

interface Patterns {
  /** What messages call the events. */
  readonly what: string;
  /** What they add where it is about the first of several events. */
  readonly first?: string;
  /** Each of these counts all of the events. */
  readonly patterns: readonly string[];
  /** Counts all but the first. */
  readonly tooFew: string;
  /** Counts more than these events. */
  readonly tooMuch: string;
}

/** The examples that hold for each kind of events: what is counted decides. */
export function watchExamples({ what, first = '', patterns, tooFew, tooMuch }: Patterns) {
  const related = (filters: readonly MetricFilter[], alarms: readonly Alarm[]) => ({
    related: world(filters, alarms),
  });
  const uncounted = `No metric filter of ${logGroupArn} counts ${what}${first}.`;
  return {
    pass: Object.fromEntries(
      patterns.map((pattern) => [`the pattern is ${pattern}`, related([filter(pattern)], [alarm])]),
    ),
    fail: {
      'nothing is counted': { ...related([], []), message: uncounted },
      'one of the events is not counted': {
        ...related([filter(tooFew)], [alarm]),
        message: uncounted,
      },
      'everything is counted': { ...related([filter('')], [alarm]), message: uncounted },
      'more is counted': { ...related([filter(tooMuch)], [alarm]), message: uncounted },
      'no alarm watches it': {
        ...related([filter(patterns[0] ?? '')], []),
        message: `No alarm watches the metric that counts ${what}${first}.`,
      },
      'the alarm does nothing': {
        ...related([filter(patterns[0] ?? '')], [{ ...alarm, AlarmActions: [] }]),
        message: `No alarm on the metric that counts ${what}${first} does anything when it goes off.`,
      },
    },
    none: {
      'another account has the log group': {
        related: {
          ...world([], []),
          loggedTrails: [],
          trails: [
            {
              TrailARN: 'arn:aws:cloudtrail:eu-central-1:210987654321:trail/org',
              CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-central-1:210987654321:log-group:org:*',
            },
          ],
        },
      },
    },
  };
}

const world = (metricFilters: readonly MetricFilter[], alarms: readonly Alarm[]): Watch => ({
  trails: [logged.item],
  loggedTrails: [logged],
  metricFilters,
  alarms,
});
