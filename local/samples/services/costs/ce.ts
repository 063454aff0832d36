import type { Place } from '../../places/place.ts';
import { inDays, type Said, toldAtHome } from '../../places/told.ts';

const cost = (Amount: number) => ({ AmortizedCost: { Amount: String(Amount), Unit: 'USD' } });
const period = { Start: inDays(-32).slice(0, 10), End: inDays(-2).slice(0, 10) };

/** The first day of a month so many months ago. */
function month(ago: number): string {
  const end = new Date(inDays(-7));
  const begin = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - ago, 1));
  return begin.toISOString().slice(0, 10);
}

interface Bill {
  /** What EC2 cost in the last month; in the one before, it was 400. */
  readonly last: number;
  readonly untagged: number;
  readonly utilization: string;
  readonly covered: string;
}

const used = {
  Dimensions: {
    Key: 'RECORD_TYPE',
    Values: ['Usage', 'DiscountedUsage', 'SavingsPlanCoveredUsage'],
  },
};

const bill = ({ last, untagged, utilization, covered }: Bill): readonly Said[] => [
  ['ce:GetCostAndUsage', { ResultsByTime: [{ TimePeriod: period, Total: cost(untagged) }] }],
  [
    'ce:GetCostAndUsage',
    { ResultsByTime: [{ TimePeriod: period, Total: cost(1000) }] },
    { Filter: used },
  ],
  [
    'ce:GetCostAndUsage',
    {
      ResultsByTime: [400, last].map((amount, index) => ({
        TimePeriod: { Start: month(2 - index), End: month(1 - index) },
        Groups: [{ Keys: ['Amazon Elastic Compute Cloud - Compute'], Metrics: cost(amount) }],
        Estimated: false,
      })),
    },
    { GroupBy: [{ Type: 'DIMENSION', Key: 'SERVICE' }] },
  ],
  [
    'ce:ListCostAllocationTags',
    { CostAllocationTags: [{ TagKey: 'cost-centre', Type: 'UserDefined', Status: 'Active' }] },
  ],
  [
    'ce:GetSavingsPlansUtilization',
    {
      Total: {
        Utilization: { TotalCommitment: '300', UtilizationPercentage: utilization },
      },
    },
  ],
  [
    'ce:GetReservationUtilization',
    { Total: { PurchasedHours: '720', UtilizationPercentage: utilization } },
  ],
  [
    'ce:GetSavingsPlansCoverage',
    {
      SavingsPlansCoverages: [
        {
          TimePeriod: period,
          Coverage: { SpendCoveredBySavingsPlans: covered, OnDemandCost: '400' },
        },
      ],
    },
  ],
];

/** A monitor of unusual costs, who hears of them, and what it found that nobody looked at. */
function monitor({ accountId }: Place, isHeard: boolean): readonly Said[] {
  const MonitorArn = `arn:aws:ce::${accountId}:anomalymonitor/services`;
  const SubscriptionArn = `arn:aws:ce::${accountId}:anomalysubscription/daily`;
  const Subscribers = [{ Address: 'costs@northwind.example', Type: 'EMAIL', Status: 'CONFIRMED' }];
  return [
    [
      'ce:GetAnomalyMonitors',
      {
        AnomalyMonitors: [
          {
            MonitorArn,
            MonitorName: 'services',
            MonitorType: 'DIMENSIONAL',
            MonitorDimension: 'SERVICE',
          },
        ],
      },
    ],
    [
      'ce:GetAnomalySubscriptions',
      {
        AnomalySubscriptions: isHeard
          ? [
              {
                SubscriptionArn,
                SubscriptionName: 'daily',
                AccountId: accountId,
                MonitorArnList: [MonitorArn],
                Subscribers,
                Frequency: 'DAILY',
              },
            ]
          : [],
      },
    ],
    [
      'ce:GetAnomalies',
      {
        Anomalies: isHeard
          ? []
          : [
              {
                AnomalyId: '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9',
                MonitorArn,
                AnomalyStartDate: inDays(-9),
                AnomalyScore: { MaxScore: 0.9, CurrentScore: 0.9 },
                Impact: { MaxImpact: 400, TotalImpact: 900 },
              },
            ],
      },
    ],
  ];
}

export const costExplorer = toldAtHome({
  healthy: (place) => [
    ...bill({ last: 410, untagged: 50, utilization: '98', covered: '1600' }),
    ...monitor(place, true),
  ],
  faulty: (place) => [
    ...bill({ last: 2400, untagged: 700, utilization: '40', covered: '50' }),
    ...monitor(place, false),
  ],
});
