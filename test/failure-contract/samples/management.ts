import type { WireCall } from '../../support/fakes/aws-wire.ts';
import { accountId, type Samples } from './sample.ts';

interface MetricQuery {
  readonly Id: string;
  readonly MetricStat: { readonly Period: number };
}

export const queriesIn = ({ MetricDataQueries }: WireCall['input']) =>
  // As the engine writes it.
  MetricDataQueries as readonly MetricQuery[];

/** A metric that was a hundred in each period of the window. */
function pointsOf(
  { MetricStat: { Period } }: MetricQuery,
  { StartTime, EndTime }: WireCall['input'],
) {
  const [start = 0, end = 0] = [StartTime, EndTime].map((time) => Date.parse(String(time)));
  const Timestamps: Date[] = [];
  for (let at = start; at < end; at += Period * 1000) Timestamps.push(new Date(at));
  return { Timestamps, Values: Timestamps.map(() => 100) };
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
