import { each, type ServiceLimits, together } from './limit.ts';
import { dataPoints, isRecent, metricsInsights, searches } from './metric-data.ts';

/** How AWS counts calls of what is measured and recorded. */
export const observation: Readonly<Record<string, ServiceLimits>> = {
  'application-signals': {
    page: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html#CloudWatch-AppSig-quotas',
    asOf: '2026',
    limits: [
      each(['ListServices', 'GetService', 'ListServiceDependencies', 'ListServiceOperations'], 10),
      each(
        [
          'ListServiceLevelObjectives',
          'GetServiceLevelObjective',
          'ListTagsForResource',
          'ListServiceStates',
        ],
        5,
      ),
      each(['ListAuditFindings'], 1),
      each(['BatchGetServiceLevelObjectiveBudgetReport'], 10),
    ],
  },
  auditmanager: {
    page: 'https://docs.aws.amazon.com/audit-manager/latest/userguide/service-quotas.html',
    asOf: '2026',
    limits: [together('all', 20)],
  },
  cloudtrail: {
    page: 'https://docs.aws.amazon.com/general/latest/gr/ct.html',
    asOf: '2026',
    limits: [
      each(
        [
          'DescribeTrails',
          'GetTrail',
          'GetTrailStatus',
          'GetEventSelectors',
          'GetInsightSelectors',
          'ListTrails',
          'ListTags',
          'ListEventDataStores',
          'GetEventDataStore',
          'ListChannels',
          'GetChannel',
          'GetResourcePolicy',
          'ListImports',
        ],
        10,
      ),
      each(['LookupEvents'], 2),
      each(['StartQuery', 'CancelQuery'], 3),
      each(['ListInsightsMetricData'], 1),
    ],
  },
  cloudwatch: {
    page: 'https://docs.aws.amazon.com/general/latest/gr/cw_region.html',
    asOf: '2026',
    limits: [
      each(['DescribeAlarms', 'DescribeAlarmsForMetric', 'DescribeAlarmContributors'], 9),
      each(['ListMetrics'], 25),
      each(['GetMetricData'], 500),
      each(['GetMetricData'], 180_000, 180_000, { weight: dataPoints, when: isRecent }),
      each(['GetMetricData'], 396_000, 396_000, {
        weight: dataPoints,
        when: (input, now) => !isRecent(input, now),
      }),
      each(['GetMetricData'], 10, 10, { weight: metricsInsights }),
      each(['GetMetricData'], 50, 50, { weight: searches }),
      each(['GetMetricStatistics'], 400),
      each(['DescribeAlarmHistory', 'DescribeInsightRules'], 20),
      each(
        [
          'DescribeAnomalyDetectors',
          'ListDashboards',
          'GetDashboard',
          'ListMetricStreams',
          'GetMetricStream',
          'ListTagsForResource',
        ],
        10,
      ),
      each(['ListAlarmMuteRules'], 50),
    ],
    // For each metric that is asked for, whatever of it is answered: https://aws.amazon.com/cloudwatch/pricing/
    paid: [{ of: ['GetMetricData'], dollars: 0.000_01 }],
  },
  logs: {
    page: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html',
    asOf: '2026',
    limits: [
      each(['DescribeLogGroups'], 10),
      each(['DescribeLogStreams'], 25),
      each(
        [
          'DescribeMetricFilters',
          'DescribeSubscriptionFilters',
          'DescribeDestinations',
          'DescribeExportTasks',
          'ListTagsForResource',
          'GetDataProtectionPolicy',
        ],
        5,
      ),
      each(['DescribeImportTasks', 'GetQueryResults', 'StartQuery'], 10),
      // They differ by region; the smallest.
      each(['FilterLogEvents'], 5),
      each(['GetLogEvents'], 10),
    ],
  },
};
