import { check } from '../../../../functions/checks/cost-optimization-hub/recommendation/handled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = {
  recommendationId: 'r-1',
  resourceId: 'i-1',
  actionType: 'Stop',
  currentResourceType: 'Ec2Instance',
  currencyCode: 'USD',
  region: 'eu-west-1',
};
const amount = (microsPerMonth: number, currency = 'USD') => ({
  microsPerMonth,
  currency,
  basis: 'The saving that Cost Optimization Hub estimates.',
});

describeCheck(check, {
  pass: {
    'it saves as much as may be left': { item: { ...item, estimatedMonthlySavings: 50 } },
    'it saves nothing': { item: { ...item, estimatedMonthlySavings: 0 } },
    'the tenant leaves more': {
      item: { ...item, estimatedMonthlySavings: 120 },
      parameters: { maxMonthlySavings: 200 },
    },
  },
  fail: {
    'it saves more': {
      item: { ...item, estimatedMonthlySavings: 50.01 },
      message: 'AWS recommends Stop for this Ec2Instance in eu-west-1.',
      amount: amount(50_010_000),
    },
    'something is to be bought, in another currency': {
      item: {
        recommendationId: 'r-2',
        actionType: 'PurchaseSavingsPlans',
        currentResourceType: 'ComputeSavingsPlans',
        currencyCode: 'CNY',
        estimatedMonthlySavings: 300,
      },
      message: 'AWS recommends PurchaseSavingsPlans for this ComputeSavingsPlans.',
      amount: amount(300_000_000, 'CNY'),
    },
  },
  errors: {
    'the saving is not answered': { item, message: /without estimatedMonthlySavings/ },
    'the currency is not answered': {
      item: { ...item, currencyCode: undefined, estimatedMonthlySavings: 60 },
      message: /without currencyCode/,
    },
  },
});
