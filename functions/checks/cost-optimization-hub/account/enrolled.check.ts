import { defineCheck, fail, pass } from '../../../core/check.ts';
import { account } from './account.resource.ts';

export const check = defineCheck(account, {
  id: 'cost-optimization-hub-account-enrolled',
  title: 'Cost Optimization Hub is on',
  severity: 'low',
  category: 'cost',
  why: 'AWS finds idle and oversized resources and missing commitments free of charge, in all regions, and nobody is told of them.',
  fix: 'Enroll the account in Cost Optimization Hub, or all accounts from the management account.',
  docs: 'https://docs.aws.amazon.com/cost-management/latest/userguide/coh-getting-started.html',
  joins: ['enrollments'],

  evaluate({ related: { enrollments } }) {
    return enrollments.length > 0 ? pass() : fail('The account is not enrolled.');
  },
});
