import { inDays, type Said, toldAtHome } from '../../places/told.ts';

const usd = (Amount: string) => ({ Amount, Unit: 'USD' });

/** A budget of a thousand dollars a month. */
function budget(forecast: string, notifications: readonly object[]): readonly Said[] {
  const BudgetName = 'all';
  return [
    [
      'budgets:DescribeBudgets',
      {
        Budgets: [
          {
            BudgetName,
            BudgetType: 'COST',
            TimeUnit: 'MONTHLY',
            TimePeriod: { Start: inDays(-100), End: inDays(10_000) },
            BudgetLimit: usd('1000'),
            CalculatedSpend: { ActualSpend: usd('400'), ForecastedSpend: usd(forecast) },
          },
        ],
      },
    ],
    ['budgets:DescribeNotificationsForBudget', { Notifications: notifications }, { BudgetName }],
  ];
}

export const budgets = toldAtHome({
  healthy: () =>
    budget('900', [
      { NotificationType: 'FORECASTED', ComparisonOperator: 'GREATER_THAN', Threshold: 100 },
    ]),
  faulty: () => budget('1800', []),
});
