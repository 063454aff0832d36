import type { Samples } from './sample.ts';

const usd = (Amount: string) => ({ Amount, Unit: 'USD' });

/** A month, as it is answered by service and as a whole. */
const month = (Start: string) => ({
  TimePeriod: { Start },
  Total: { AmortizedCost: usd('1') },
  Groups: [{ Metrics: { AmortizedCost: usd('1') } }],
});

/** Nothing was left out of the answer. */
const whole = { errors: [] };

export const costs: Samples = {
  'bcm-data-exports:GetExport': {
    Export: { DataQuery: { QueryStatement: 'SELECT bill_type FROM COST_AND_USAGE_REPORT' } },
  },
  'bcm-data-exports:ListExports': { Exports: [{ ExportStatus: { StatusCode: 'HEALTHY' } }] },
  'budgets:DescribeBudgets': {
    Budgets: [
      {
        BudgetType: 'COST',
        BudgetLimit: usd('100'),
        PlannedBudgetLimits: undefined,
        TimePeriod: {
          Start: new Date('2026-01-01T00:00:00Z'),
          End: new Date('2087-06-15T00:00:00Z'),
        },
        CalculatedSpend: { ActualSpend: usd('1'), ForecastedSpend: usd('2') },
        HealthStatus: undefined,
      },
    ],
  },
  'compute-optimizer:GetEnrollmentStatus': { status: 'Active' },
  'compute-optimizer:GetAutoScalingGroupRecommendations': {
    autoScalingGroupRecommendations: [{ finding: 'Optimized' }],
    ...whole,
  },
  'compute-optimizer:GetEBSVolumeRecommendations': {
    volumeRecommendations: [{ finding: 'Optimized' }],
    ...whole,
  },
  'compute-optimizer:GetEC2InstanceRecommendations': {
    instanceRecommendations: [{ finding: 'Optimized', instanceState: 'running' }],
    ...whole,
  },
  'compute-optimizer:GetLambdaFunctionRecommendations': {
    lambdaFunctionRecommendations: [{ finding: 'Optimized' }],
  },
  'cost-optimization-hub:ListEnrollmentStatuses': { items: [{ status: 'Active' }] },
  'cur:DescribeReportDefinitions': {
    ReportDefinitions: [{ ReportStatus: { lastStatus: 'SUCCESS' } }],
  },
  'ce:GetAnomalies': { Anomalies: [{ Feedback: undefined }] },
  'ce:GetAnomalySubscriptions': {
    AnomalySubscriptions: [{ Subscribers: [{ Status: 'CONFIRMED' }] }],
  },
  'ce:GetCostAndUsage': {
    ResultsByTime: [month('2026-09-01'), month('2026-10-01')],
  },
  'ce:GetReservationUtilization': {
    Total: { PurchasedHours: '720', UtilizationPercentage: '100' },
  },
  'ce:GetSavingsPlansCoverage': {
    SavingsPlansCoverages: [{ Coverage: { SpendCoveredBySavingsPlans: '90', OnDemandCost: '10' } }],
  },
  'ce:GetSavingsPlansUtilization': {
    Total: { Utilization: { TotalCommitment: '720', UtilizationPercentage: '100' } },
  },
  'compute-optimizer:GetECSServiceRecommendations': {
    ecsServiceRecommendations: [{ finding: 'Optimized' }],
    ...whole,
  },
  'compute-optimizer:GetRDSDatabaseRecommendations': {
    rdsDBRecommendations: [{ instanceFinding: 'Optimized' }],
    ...whole,
  },
};
