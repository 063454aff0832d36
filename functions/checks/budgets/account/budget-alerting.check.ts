import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { isPaidByOther } from '../../../core/judgement/member-account.ts';
import { isCurrent } from '../budget.judgement.ts';
import { account } from './account.resource.ts';

export const check = defineCheck(account, {
  id: 'budgets-account-budget-alerting',
  title: 'A budget says when the account costs too much',
  severity: 'low',
  category: 'cost',
  why: 'A machine left running, a loop or a stolen key is first noticed on the bill of the month.',
  fix: 'Make a cost budget of the month, with notifications at parts of it and when the forecast exceeds it.',
  docs: 'https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-create.html',
  joins: ['budgets', 'membership'],

  evaluate({ related: { budgets, membership }, scope, now }) {
    const isMember = isPaidByOther(membership, scope.accountId);
    // The account that pays the bill may have budgets of its members.
    if (budgets.length === 0 && isMember) return noVerdict();
    if (budgets.length === 0) return fail('The account has no budget.');
    const costs = budgets.filter(
      ({ item }) => answered(item.BudgetType, 'BudgetType') === 'COST' && isCurrent(item, now),
    );
    if (costs.length === 0) return fail('No budget of costs is in force.');
    const alerting = costs.some(({ facts: { DescribeNotificationsForBudget: answer } }) => {
      // Left out where there are none.
      const { Notifications = [] } = answered(answer, 'the notifications');
      return Notifications.length > 0;
    });
    return alerting ? pass() : fail('No budget of costs notifies anybody.');
  },
});
