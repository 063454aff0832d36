import { defineResource } from '../../../core/resource.ts';
import type { Budget, DescribeNotificationsForBudgetResponse } from '../shapes.generated.ts';

export interface BudgetFacts {
  DescribeNotificationsForBudget: DescribeNotificationsForBudgetResponse;
}

/** One endpoint answers for each partition: https://docs.aws.amazon.com/general/latest/gr/billing.html */
export const budget = defineResource<Budget, BudgetFacts>({
  service: 'budgets',
  type: 'AWS::Budgets::Budget',
  scope: 'global',
  askedIn: { aws: 'us-east-1', 'aws-cn': 'cn-northwest-1' },

  list: {
    operation: 'DescribeBudgets',
    action: 'budgets:ViewBudget',
    input: (_, { accountId }) => ({ AccountId: accountId, MaxResults: 1000 }),
    items: 'Budgets',
    // Said to a member of an organisation whose management account never opened Budgets:
    // https://github.com/org-formation/org-formation-cli/pull/198
    notEnabledOn: {
      'AccessDeniedException: is a linked account':
        'https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_DescribeBudgets.html',
    },
    // An account without budgets is answered with an empty object.
    omittedWhenEmpty:
      'https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_DescribeBudgets.html',
  },

  identify: ({ BudgetName: name }, { partition, accountId }) => ({
    id: name && `arn:${partition}:budgets::${accountId}:budget/${name}`,
    name,
    region: 'global',
  }),

  goneOn: {
    NotFoundException:
      'https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_DescribeNotificationsForBudget.html',
  },

  facts: {
    DescribeNotificationsForBudget: {
      action: 'budgets:ViewBudget',
      pages: 'Notifications',
      // So is a budget without notifications.
      mayBeEmpty:
        'https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_DescribeNotificationsForBudget.html',
      input: ({ BudgetName }, { accountId }) => ({
        AccountId: accountId,
        BudgetName,
        MaxResults: 100,
      }),
    },
  },
});
