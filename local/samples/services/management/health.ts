import type { Place } from '../../places/place.ts';
import { inDays, type Said, toldAtHome } from '../../places/told.ts';

const checkId = 'Pfx0RwqBli';

/** The support plan, and what Trusted Advisor found. */
const support = (status: 'ok' | 'error', flagged: number): readonly Said[] => [
  [
    'support:DescribeSeverityLevels',
    {
      severityLevels: ['low', 'normal', 'high', 'urgent', 'critical'].map((code) => ({
        code,
        name: code,
      })),
    },
  ],
  [
    'support:DescribeTrustedAdvisorChecks',
    {
      checks: [
        {
          id: checkId,
          name: 'Amazon S3 Bucket Permissions',
          description: 'Buckets with open access.',
          category: 'security',
          metadata: ['Region', 'Bucket Name', 'Status'],
        },
      ],
    },
  ],
  [
    'support:DescribeTrustedAdvisorCheckSummaries',
    {
      summaries: [
        {
          checkId,
          timestamp: inDays(-1),
          status,
          hasFlaggedResources: flagged > 0,
          resourcesSummary: {
            resourcesProcessed: 12,
            resourcesFlagged: flagged,
            resourcesIgnored: 0,
            resourcesSuppressed: 0,
          },
          categorySpecificSummary: {
            costOptimizing: {
              estimatedMonthlySavings: 0,
              estimatedPercentMonthlySavings: 0,
            },
          },
        },
      ],
    },
  ],
];

/** A change that AWS announced, and how far what it is about is dealt with. */
function change({ accountId, region }: Place, statusCode: string, days: number): readonly Said[] {
  const arn = `arn:aws:health:${region}::event/RDS/AWS_RDS_MAINTENANCE_SCHEDULED/0a1b2c3d`;
  return [
    ['health:DescribeEntityAggregates', { entityAggregates: [{ eventArn: arn, count: 1 }] }],
    [
      'health:DescribeEvents',
      {
        events: [
          {
            arn,
            service: 'RDS',
            eventTypeCode: 'AWS_RDS_MAINTENANCE_SCHEDULED',
            eventTypeCategory: 'scheduledChange',
            eventScopeCode: 'ACCOUNT_SPECIFIC',
            region,
            startTime: inDays(days),
            endTime: inDays(days + 1),
            lastUpdatedTime: inDays(-1),
            statusCode: 'upcoming',
          },
        ],
      },
    ],
    [
      'health:DescribeAffectedEntities',
      {
        entities: [
          {
            entityArn: `arn:aws:health:${region}:${accountId}:entity/orders`,
            entityValue: 'orders',
            eventArn: arn,
            awsAccountId: accountId,
            lastUpdatedTime: inDays(-1),
            statusCode,
          },
        ],
      },
    ],
  ];
}

/** AWS Health and Support, which answer whoever has a plan of the upper kinds. */
export const health = toldAtHome({
  healthy: (place) => [...support('ok', 0), ...change(place, 'RESOLVED', 60)],
  faulty: (place) => [...support('error', 3), ...change(place, 'PENDING', 2)],
});
