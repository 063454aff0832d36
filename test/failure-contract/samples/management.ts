import type { WireCall } from '../../support/fakes/aws-wire.ts';
import { accountId, type Samples } from './sample.ts';

interface MetricQuery {
  readonly Id: string;
  readonly MetricStat: {
    readonly Metric: { readonly MetricName: string };
    readonly Period: number;
  };
}

export const queriesIn = ({ MetricDataQueries }: WireCall['input']) =>
  // As the engine writes it.
  MetricDataQueries as readonly MetricQuery[];

/** A metric that was a hundred in each period of the window; but no cluster idled. */
function pointsOf(
  { MetricStat: { Metric, Period } }: MetricQuery,
  { StartTime, EndTime }: WireCall['input'],
) {
  const [start = 0, end = 0] = [StartTime, EndTime].map((time) => Date.parse(String(time)));
  const Timestamps: Date[] = [];
  for (let at = start; at < end; at += Period * 1000) Timestamps.push(new Date(at));
  return { Timestamps, Values: Timestamps.map(() => (Metric.MetricName === 'IsIdle' ? 0 : 100)) };
}

export const management: Samples = {
  'application-signals:BatchGetServiceLevelObjectiveBudgetReport': {
    Reports: [{ BudgetStatus: 'OK' }],
    Errors: [],
  },
  'cloudformation:DescribeStacks': {
    Stacks: [{ StackStatus: 'CREATE_COMPLETE', RootId: undefined }],
  },
  'cloudformation:ListStackInstances': { Summaries: [{ Status: 'CURRENT' }] },
  'cloudtrail:DescribeTrails': {
    trailList: [
      { CloudWatchLogsLogGroupArn: `arn:aws:logs:eu-west-1:${accountId}:log-group:sample:*` },
    ],
  },
  'cloudwatch:DescribeAlarms': {
    MetricAlarms: [{ StateValue: 'OK' }],
    CompositeAlarms: [{ StateValue: 'OK' }],
  },
  'cloudwatch:GetMetricData': ({ input }) => ({
    MetricDataResults: queriesIn(input).map((query) => ({
      Id: query.Id,
      StatusCode: 'Complete',
      ...pointsOf(query, input),
    })),
    Messages: undefined,
  }),
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
  'health:DescribeEvents': {
    events: ['issue', 'scheduledChange'].map((eventTypeCategory) => ({
      arn: `arn:aws:health:eu-west-1::event/EC2/SAMPLE/${eventTypeCategory}`,
      eventTypeCategory,
      eventScopeCode: 'ACCOUNT_SPECIFIC',
    })),
  },
  'organizations:DescribeOrganization': {
    Organization: { MasterAccountId: accountId, FeatureSet: 'ALL' },
  },
  'organizations:ListRoots': {
    Roots: [{ PolicyTypes: [{ Type: 'RESOURCE_CONTROL_POLICY', Status: 'ENABLED' }] }],
  },
  'servicecatalog:DescribePortfolioShares': { NextPageToken: undefined },
  'servicequotas:GetQuotaUtilizationReport': {
    Status: 'COMPLETED',
    GeneratedAt: new Date('2026-11-21T11:59:00Z'),
  },
  'servicequotas:ListRequestedServiceQuotaChangeHistory': {
    RequestedQuotas: [{ Status: 'PENDING' }],
  },
  'ssm:DescribeInstanceInformation': { InstanceInformationList: [{ PingStatus: 'Online' }] },
  'ssm:GetServiceSetting': { ServiceSetting: { SettingValue: 'Disable' } },
  'ssm:ListResourceComplianceSummaries': {
    ResourceComplianceSummaryItems: [{ ResourceId: 'sample', Status: 'COMPLIANT' }],
  },
  'support:DescribeTrustedAdvisorCheckSummaries': {
    summaries: [{ checkId: 'sample', status: 'ok' }],
  },
  'support:DescribeTrustedAdvisorChecks': { checks: [{ id: 'sample' }] },
  'synthetics:DescribeCanaries': { Canaries: [{ Name: 'sample', Status: { State: 'RUNNING' } }] },
  'synthetics:DescribeCanariesLastRun': {
    CanariesLastRun: [{ CanaryName: 'sample', LastRun: { Status: { State: 'PASSED' } } }],
  },
};
