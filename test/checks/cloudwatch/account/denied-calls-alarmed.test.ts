import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/cloudwatch/account/denied-calls-alarmed.check.ts';
import type {
  Alarm,
  LoggedTrail,
} from '../../../../functions/checks/cloudwatch/account/watched-events.judgement.ts';
import type { MetricFilter } from '../../../../functions/checks/logs/metric-filter/metric-filter.resource.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { denied, fakeAws, throwing } from '../../../support/fakes/fake-aws.ts';

const owner = '123456789012';
const logGroupArn = `arn:aws:logs:eu-central-1:${owner}:log-group:trail`;
const trail = {
  TrailARN: `arn:aws:cloudtrail:eu-central-1:${owner}:trail/own`,
  Name: 'own',
  HomeRegion: 'eu-central-1',
  IsMultiRegionTrail: true,
  CloudWatchLogsLogGroupArn: `${logGroupArn}:*`,
};
const everything = { ReadWriteType: 'All', IncludeManagementEvents: true } as const;
const logged: LoggedTrail = {
  item: trail,
  facts: {
    GetTrailStatus: { IsLogging: true },
    GetEventSelectors: { EventSelectors: [everything] },
  },
};
const filter: MetricFilter = {
  logGroupArn,
  filterName: 'denied',
  filterPattern: '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }',
  metricTransformations: [{ metricNamespace: 'Trail', metricName: 'Denied', metricValue: '1' }],
};
const alarm: Alarm = {
  AlarmArn: `arn:aws:cloudwatch:eu-central-1:${owner}:alarm:denied`,
  AlarmName: 'denied',
  Namespace: 'Trail',
  MetricName: 'Denied',
  ActionsEnabled: true,
  AlarmActions: [`arn:aws:sns:eu-central-1:${owner}:security`],
};
const world = (
  loggedTrails: readonly LoggedTrail[],
  metricFilters: readonly MetricFilter[],
  alarms: readonly Alarm[],
  trails: readonly LoggedTrail['item'][] = loggedTrails.map(({ item }) => item),
) => ({ related: { trails, loggedTrails, metricFilters, alarms } });
const org = {
  ...trail,
  TrailARN: 'arn:aws:cloudtrail:eu-central-1:210987654321:trail/org',
  CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-central-1:210987654321:log-group:org:*',
};
const noTrail =
  'No trail over all regions that records all management events writes to a log group.';
const noAlarm = 'No alarm watches the metric that counts denied calls.';

describeCheck(check, {
  pass: {
    'an alarm on the metric of the filter notifies somebody': world([logged], [filter], [alarm]),
    'the filter is the one of the CIS benchmark': world(
      [logged],
      [
        {
          ...filter,
          filterPattern:
            '{ ($.errorCode ="*UnauthorizedOperation") || ($.errorCode ="AccessDenied*") && ($.sourceIPAddress!="delivery.logs.amazonaws.com") && ($.eventName!="HeadBucket") }',
        },
      ],
      [alarm],
    ),
    'the alarm calculates with the metric': world(
      [logged],
      [filter],
      [
        {
          AlarmArn: alarm.AlarmArn,
          ActionsEnabled: true,
          AlarmActions: ['arn'],
          Metrics: [
            { Id: 'e', Expression: 'SUM([m])' },
            {
              Id: 'm',
              MetricStat: {
                Metric: { Namespace: 'Trail', MetricName: 'Denied' },
                Period: 300,
                Stat: 'Sum',
              },
            },
          ],
        },
      ],
    ),
    'one of two alarms does something': world(
      [logged],
      [filter],
      [{ ...alarm, AlarmActions: [] }, alarm],
    ),
  },
  fail: {
    'there is no trail': { ...world([], [], []), message: noTrail },
    'the trail is stopped': {
      ...world(
        [
          {
            ...logged,
            facts: { ...logged.facts, GetTrailStatus: { IsLogging: false } },
          },
        ],
        [filter],
        [alarm],
      ),
      message: noTrail,
    },
    'the trail records writing alone': {
      ...world(
        [
          {
            ...logged,
            facts: {
              ...logged.facts,
              GetEventSelectors: {
                EventSelectors: [{ ...everything, ReadWriteType: 'WriteOnly' }],
              },
            },
          },
        ],
        [filter],
        [alarm],
      ),
      message: noTrail,
    },
    'the trail writes to a bucket alone': {
      ...world([], [], [], [{ TrailARN: trail.TrailARN }]),
      message: noTrail,
    },
    'nothing is counted': {
      ...world([logged], [], []),
      message: `No metric filter of ${logGroupArn} counts denied calls.`,
    },
    'something else is counted': {
      ...world([logged], [{ ...filter, filterPattern: '{ $.errorCode = "AccessDenied*" }' }], []),
      message: `No metric filter of ${logGroupArn} counts denied calls.`,
    },
    'no alarm is set': { ...world([logged], [filter], []), message: noAlarm },
    'the alarm is on another metric': {
      ...world([logged], [filter], [{ ...alarm, MetricName: 'Other' }]),
      message: noAlarm,
    },
    'the alarm notifies nobody': {
      ...world([logged], [filter], [{ ...alarm, AlarmActions: [] }]),
      message: 'No alarm on the metric that counts denied calls does anything when it goes off.',
    },
    'the actions of the alarm are switched off': {
      ...world([logged], [filter], [{ ...alarm, ActionsEnabled: false }]),
      message: 'No alarm on the metric that counts denied calls does anything when it goes off.',
    },
  },
  none: {
    "only the organisation's trail writes to a log group, which another account has": world(
      [],
      [],
      [],
      [org],
    ),
  },
  errors: {
    'a trail does not say whether it is logging': {
      ...world([{ ...logged, facts: { ...logged.facts, GetTrailStatus: {} } }], [], []),
      message: /without IsLogging/,
    },
    'a filter has no pattern': {
      ...world([logged], [{ ...filter, filterPattern: undefined }], []),
      message: /without filterPattern/,
    },
    'an alarm does not say whether it may act': {
      ...world([logged], [filter], [{ ...alarm, ActionsEnabled: undefined }]),
      message: /without ActionsEnabled/,
    },
  },
});

/** An account whose trail, filter and alarm are in eu-central-1. */
const account = (
  trailList: readonly object[],
  lists: Parameters<typeof fakeAws>[0]['lists'] = {},
) =>
  fakeAws({
    lists: {
      'cloudtrail:DescribeTrails': () => ({ answer: { trailList } }),
      'logs:DescribeMetricFilters': () => ({
        answer: { metricFilters: [{ ...filter, logGroupName: 'trail' }] },
      }),
      'cloudwatch:DescribeAlarms': () => ({
        answer: { MetricAlarms: [alarm], CompositeAlarms: [] },
      }),
      ...lists,
    },
    calls: {
      'cloudtrail:GetEventSelectors': () => ({ EventSelectors: [everything] }),
      'cloudtrail:GetTrailStatus': () => ({ IsLogging: true }),
    },
  });

const scanned = (aws: ReturnType<typeof account>) =>
  runScan(aws, [check], { regions: ['eu-west-1'] });

it('looks where the log group of the trail is, be it no region of the scan', async () => {
  const aws = account([trail]);

  const { lines, steps } = await scanned(aws);

  expect(lines).toEqual(['cloudwatch-account-denied-calls-alarmed global 123456789012 pass']);
  expect(steps[0]?.observations[0]?.operations.toSorted()).toEqual([
    'cloudtrail:DescribeTrails@global',
    'cloudtrail:GetEventSelectors@eu-central-1',
    'cloudtrail:GetTrailStatus@global',
    'cloudwatch:DescribeAlarms@eu-central-1',
    'logs:DescribeMetricFilters@eu-central-1',
  ]);
});

it("does not ask about the organisation's trail, whose log group another account has", async () => {
  const aws = account([org]);

  const { lines } = await scanned(aws);

  expect(lines).toEqual([]);
  expect(aws.asked).toEqual(['cloudtrail:DescribeTrails@global {"includeShadowTrails":true}']);
});

it.each(['logs:DescribeMetricFilters', 'cloudwatch:DescribeAlarms'])(
  'is an error where %s is denied',
  async (operation) => {
    const { lines } = await scanned(account([trail], { [operation]: throwing(denied(operation)) }));

    expect(lines).toEqual([
      'cloudwatch-account-denied-calls-alarmed global 123456789012 error: permission',
    ]);
  },
);
