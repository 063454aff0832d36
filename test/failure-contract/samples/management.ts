import type { WireCall } from '../../support/fakes/aws-wire.ts';
import { accountId } from '../sample-value.ts';
import type { Samples } from './sample.ts';

export const queriesIn = ({ MetricDataQueries }: WireCall['input']) =>
  // As the engine writes it.
  MetricDataQueries as readonly { readonly Id: string }[];

export const management: Samples = {
  'application-signals:BatchGetServiceLevelObjectiveBudgetReport': {
    Reports: [{ BudgetStatus: 'OK' }],
    Errors: [],
  },
  'health:DescribeEvents': {
    events: ['issue', 'scheduledChange'].map((eventTypeCategory) => ({
      arn: `arn:aws:health:eu-west-1::event/EC2/SAMPLE/${eventTypeCategory}`,
      eventTypeCategory,
      eventScopeCode: 'ACCOUNT_SPECIFIC',
    })),
  },
  'support:DescribeTrustedAdvisorChecks': { checks: [{ id: 'sample' }] },
  'support:DescribeTrustedAdvisorCheckSummaries': {
    summaries: [{ checkId: 'sample', status: 'ok' }],
  },
  'synthetics:DescribeCanaries': { Canaries: [{ Name: 'sample', Status: { State: 'RUNNING' } }] },
  'synthetics:DescribeCanariesLastRun': {
    CanariesLastRun: [{ CanaryName: 'sample', LastRun: { Status: { State: 'PASSED' } } }],
  },
  'organizations:DescribeOrganization': {
    Organization: { MasterAccountId: accountId, FeatureSet: 'ALL' },
  },
  'organizations:ListRoots': {
    Roots: [{ PolicyTypes: [{ Type: 'RESOURCE_CONTROL_POLICY', Status: 'ENABLED' }] }],
  },
  'servicequotas:ListRequestedServiceQuotaChangeHistory': {
    RequestedQuotas: [{ Status: 'PENDING' }],
  },
  'ssm:DescribeInstanceInformation': { InstanceInformationList: [{ PingStatus: 'Online' }] },
  'ssm:GetServiceSetting': { ServiceSetting: { SettingValue: 'Disable' } },
  'ssm:ListResourceComplianceSummaries': {
    ResourceComplianceSummaryItems: [{ ResourceId: 'sample', Status: 'COMPLIANT' }],
  },
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
  'servicecatalog:DescribePortfolioShares': { NextPageToken: undefined },
  'servicequotas:GetQuotaUtilizationReport': {
    Status: 'COMPLETED',
    GeneratedAt: new Date('2026-11-21T11:59:00Z'),
  },
};
