import type { WireCall } from '../../support/fakes/aws-wire.ts';
import { accountId } from '../sample-value.ts';
import type { Samples } from './sample.ts';

export const queriesIn = ({ MetricDataQueries }: WireCall['input']) =>
  // As the engine writes it.
  MetricDataQueries as readonly { readonly Id: string }[];

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
    MetricDataResults: queriesIn(input).map(({ Id }) => ({ Id, StatusCode: 'Complete' })),
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
