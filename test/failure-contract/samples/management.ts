import { now } from '../../support/checks/run-scan.ts';
import type { WireCall } from '../../support/fakes/aws-wire.ts';
import type { Samples } from './sample.ts';
import { accountId } from './sample.ts';

interface MetricQuery {
  readonly Id: string;
  readonly MetricStat: { readonly Period: number };
}

export const queriesIn = ({ MetricDataQueries }: WireCall['input']) =>
  // As the engine writes it.
  MetricDataQueries as readonly MetricQuery[];

/** A metric that was one in each period of the window. */
function pointsOf(
  { MetricStat: { Period } }: MetricQuery,
  { StartTime, EndTime }: WireCall['input'],
) {
  const [start = 0, end = 0] = [StartTime, EndTime].map((time) => Date.parse(String(time)));
  const Timestamps: Date[] = [];
  for (let at = start; at < end; at += Period * 1000) Timestamps.push(new Date(at));
  return { Timestamps, Values: Timestamps.map(() => 1) };
}

export const management: Samples = {
  'cloudformation:DescribeStacks': {
    Stacks: [{ StackStatus: 'CREATE_COMPLETE', RootId: undefined }],
  },
  'cloudformation:ListStackInstances': { Summaries: [{ Status: 'CURRENT' }] },
  'config:DescribeConfigurationRecorderStatus': {
    ConfigurationRecordersStatus: [{ lastStatus: 'Success', servicePrincipal: undefined }],
  },
  'config:DescribeDeliveryChannelStatus': {
    DeliveryChannelsStatus: [
      {
        configHistoryDeliveryInfo: { lastStatus: 'Success' },
        configSnapshotDeliveryInfo: { lastStatus: 'Success' },
        configStreamDeliveryInfo: { lastStatus: 'Success' },
      },
    ],
  },
  'cloudwatch:GetMetricData': ({ input }) => ({
    MetricDataResults: queriesIn(input).map((query) => ({
      Id: query.Id,
      StatusCode: 'Complete',
      ...pointsOf(query, input),
    MetricDataResults: queriesIn(input).map(({ Id }) => ({
      Id,
      StatusCode: 'Complete',
      Values: [100],
  MetricDataQueries as readonly {
    readonly Id: string;
    readonly MetricStat: { readonly Period: number };
  }[];

/** The begin of the last period that is over: a check may ask for what was measured lately. */
const lastBegin = (periodSeconds: number) => new Date(now.getTime() - periodSeconds * 1000);

export const management: Samples = {
  'cloudwatch:GetMetricData': ({ input }) => ({
    MetricDataResults: queriesIn(input).map(({ Id, MetricStat: { Period } }) => ({
      Id,
      StatusCode: 'Complete',
      Timestamps: [lastBegin(Period)],
    MetricDataResults: queriesIn(input).map(({ Id }) => ({
      Id,
      StatusCode: 'Complete',
      // Within the last hour: checks may ask what holds now.
      Timestamps: [new Date('2026-11-21T11:00:00Z')],
    })),
    Messages: undefined,
  }),
  'cloudwatch:DescribeAlarms': {
    MetricAlarms: [{ StateValue: 'OK' }],
    CompositeAlarms: [{ StateValue: 'OK' }],
  },
  'cloudtrail:DescribeTrails': {
    trailList: [
      { CloudWatchLogsLogGroupArn: `arn:aws:logs:eu-west-1:${accountId}:log-group:sample:*` },
    ],
  },
  'servicequotas:GetQuotaUtilizationReport': {
    Status: 'COMPLETED',
    GeneratedAt: new Date('2026-11-21T11:59:00Z'),
  },
};
