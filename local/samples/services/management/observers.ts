import type { Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldAtHome } from '../../places/told.ts';

const Name = 'checkout';

/** A canary of Synthetics, and how its last run went. */
const canary = (State: 'PASSED' | 'FAILED'): readonly Said[] => [
  [
    'synthetics:DescribeCanaries',
    { Canaries: [{ Id: '0a1b2c3d', Name, Status: { State: 'RUNNING' } }] },
  ],
  [
    'synthetics:DescribeCanariesLastRun',
    {
      CanariesLastRun: [
        {
          CanaryName: Name,
          LastRun: {
            Id: '1b2c3d4e',
            Name,
            Status: { State, ...(State === 'FAILED' && { StateReasonCode: 'CANARY_FAILURE' }) },
          },
        },
      ],
    },
  ],
];

/** An objective of Application Signals, and what is left of its budget of errors. */
function objective(place: Place, BudgetStatus: 'OK' | 'BREACHED'): readonly Said[] {
  const Arn = arn(place, 'application-signals', `slo/${Name}`);
  return [
    [
      'application-signals:ListServiceLevelObjectives',
      { SloSummaries: [{ Arn, Name, OperationName: 'POST /orders' }] },
    ],
    [
      'application-signals:BatchGetServiceLevelObjectiveBudgetReport',
      { Timestamp: inDays(0), Reports: [{ Arn, Name, BudgetStatus }], Errors: [] },
      { SloIds: [Arn] },
    ],
  ];
}

/** What DevOps Guru has found, and since when it is open. */
const insight = (days: number): readonly Said[] => [
  [
    'devops-guru:ListInsights',
    {
      ReactiveInsights: [
        {
          Id: 'AO0A1B2C3D4E',
          Name: 'Latency of the checkout',
          Severity: 'HIGH',
          Status: 'ONGOING',
          InsightTimeRange: { StartTime: inDays(-days) },
        },
      ],
    },
  ],
];

/** Services that watch others. */
export const observers = toldAtHome({
  healthy: (place) => [...canary('PASSED'), ...objective(place, 'OK'), ...insight(0.01)],
  faulty: (place) => [...canary('FAILED'), ...objective(place, 'BREACHED'), ...insight(9)],
});
