import { check } from '../../../../functions/checks/compute-optimizer/db-instance/right-sized.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const own = { accountId: '123456789012', currentDBInstanceClass: 'db.m5.2xlarge' };

describeCheck(check, {
  pass: {
    'it is optimized': { item: { ...own, instanceFinding: 'Optimized' } },
  },
  fail: {
    'it is too large': {
      item: {
        ...own,
        instanceFinding: 'Overprovisioned',
        instanceRecommendationOptions: [
          {
            rank: 1,
            dbInstanceClass: 'db.m5.large',
            savingsOpportunity: { estimatedMonthlySavings: { currency: 'USD', value: 80 } },
          },
        ],
      },
      message:
        'The instance is larger than its load: db.m5.large is recommended in place of db.m5.2xlarge.',
      amount: {
        microsPerMonth: 80_000_000,
        currency: 'USD',
        basis: 'The saving that Compute Optimizer estimates, at On-Demand prices.',
      },
    },
    'it is too small': {
      item: {
        ...own,
        instanceFinding: 'Underprovisioned',
        instanceRecommendationOptions: [{ rank: 1, dbInstanceClass: 'db.m5.4xlarge' }],
      },
      message:
        'The instance is smaller than its load: db.m5.4xlarge is recommended in place of db.m5.2xlarge.',
    },
  },
  errors: {
    'there is no option': {
      item: { ...own, instanceFinding: 'Overprovisioned', instanceRecommendationOptions: [] },
      message: /without an option of the first rank/,
    },
  },
  skips: {
    'a database of which only the storage was measured': {
      item: { ...own, storageFinding: 'Optimized' },
    },
    'a database of a member account': {
      item: { ...own, accountId: '210987654321', instanceFinding: 'Optimized' },
    },
  },
});
