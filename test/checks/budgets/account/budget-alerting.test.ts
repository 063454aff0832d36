import { check } from '../../../../functions/checks/budgets/account/budget-alerting.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = {
  BudgetName: 'all',
  BudgetType: 'COST',
  TimeUnit: 'MONTHLY',
  TimePeriod: {
    Start: new Date('2026-01-01T00:00:00Z'),
    End: new Date('2087-06-15T00:00:00Z'),
  },
} as const;
const notification = {
  NotificationType: 'FORECASTED',
  ComparisonOperator: 'GREATER_THAN',
  Threshold: 100,
} as const;
const notified = { DescribeNotificationsForBudget: { Notifications: [notification] } };
const silent = { DescribeNotificationsForBudget: { Notifications: [] } };
const membership = [undefined];
const memberOf = (MasterAccountId: string) => [{ Organization: { MasterAccountId } }];
const past = { ...item.TimePeriod, End: new Date('2026-10-01T00:00:00Z') };

describeCheck(check, {
  pass: {
    'a budget notifies': { related: { budgets: [{ item, facts: notified }], membership } },
    'one of two does': {
      related: {
        budgets: [
          { item, facts: silent },
          { item, facts: notified },
        ],
        membership,
      },
    },
  },
  fail: {
    'there is no budget': {
      related: { budgets: [], membership },
      message: 'The account has no budget.',
    },
    'the account that pays the bill has none': {
      related: { budgets: [], membership: memberOf('123456789012') },
      message: 'The account has no budget.',
    },
    'the only one is of usage': {
      related: {
        budgets: [{ item: { ...item, BudgetType: 'USAGE' }, facts: notified }],
        membership,
      },
      message: 'No budget of costs is in force.',
    },
    'the only one is over': {
      related: { budgets: [{ item: { ...item, TimePeriod: past }, facts: notified }], membership },
      message: 'No budget of costs is in force.',
    },
    'there are no notifications, and AWS leaves them out': {
      related: { budgets: [{ item, facts: { DescribeNotificationsForBudget: {} } }], membership },
      message: 'No budget of costs notifies anybody.',
    },
    'nobody is notified': {
      related: { budgets: [{ item, facts: silent }], membership },
      message: 'No budget of costs notifies anybody.',
    },
  },
  none: {
    'another account pays the bill': {
      related: { budgets: [], membership: memberOf('999999999999') },
    },
  },
  errors: {
    'it is not said who pays the bill': {
      related: { budgets: [], membership: [{ Organization: {} }] },
      message: /without MasterAccountId/,
    },
    'the dates are not answered': {
      related: {
        budgets: [{ item: { ...item, TimePeriod: undefined }, facts: notified }],
        membership,
      },
      message: /without TimePeriod/,
    },
  },
});
