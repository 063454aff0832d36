import { check } from '../../../../functions/checks/compute-optimizer/group/right-sized.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const own = { accountId: '123456789012', autoScalingGroupName: 'shop' };
const four = { minSize: 2, maxSize: 4 };
const large = { ...four, instanceType: 'm5.xlarge' };
const small = { ...four, instanceType: 'm5.large' };

describeCheck(check, {
  pass: {
    'it is optimized': { item: { ...own, finding: 'Optimized' } },
  },
  fail: {
    'it is not optimized': {
      item: {
        ...own,
        finding: 'NotOptimized',
        currentConfiguration: large,
        recommendationOptions: [
          {
            rank: 1,
            configuration: small,
            savingsOpportunity: { estimatedMonthlySavings: { currency: 'USD', value: 12.5 } },
          },
        ],
      },
      message:
        'The group is sized wrong: 2 to 4 of m5.large is recommended in place of 2 to 4 of m5.xlarge.',
      amount: {
        microsPerMonth: 12_500_000,
        currency: 'USD',
        basis: 'The saving that Compute Optimizer estimates, at On-Demand prices.',
      },
    },
    'it is too large, and of several types': {
      item: {
        ...own,
        finding: 'Overprovisioned',
        currentConfiguration: { ...four, mixedInstanceTypes: ['m5.xlarge', 'm6i.xlarge'] },
        recommendationOptions: [{ rank: 1, configuration: small }],
      },
      message:
        'The group is larger than its load: 2 to 4 of m5.large is recommended in place of 2 to 4 of m5.xlarge and m6i.xlarge.',
    },
    'it is too small': {
      item: {
        ...own,
        finding: 'Underprovisioned',
        currentConfiguration: small,
        recommendationOptions: [{ rank: 1, configuration: large }],
      },
      message:
        'The group is smaller than its load: 2 to 4 of m5.xlarge is recommended in place of 2 to 4 of m5.large.',
    },
  },
  errors: {
    'there is no finding': { item: own, message: /without finding/ },
    'nothing is said of the types': {
      item: {
        ...own,
        finding: 'NotOptimized',
        currentConfiguration: four,
        recommendationOptions: [{ rank: 1, configuration: small }],
      },
      message: /without mixedInstanceTypes/,
    },
  },
  skips: {
    'a group of a member account': { item: { ...own, accountId: '210987654321' } },
  },
});
