import { check } from '../../../../functions/checks/compute-optimizer/function/right-sized.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const own = { accountId: '123456789012', currentMemorySize: 1024 };

describeCheck(check, {
  pass: {
    'it is optimized': { item: { ...own, finding: 'Optimized' } },
  },
  fail: {
    'less memory would do': {
      item: {
        ...own,
        finding: 'NotOptimized',
        memorySizeRecommendationOptions: [
          {
            rank: 1,
            memorySize: 256,
            savingsOpportunity: { estimatedMonthlySavings: { currency: 'USD', value: 0.25 } },
          },
        ],
      },
      message: 'The memory does not fit the load: 256 MB are recommended in place of 1024 MB.',
      amount: {
        microsPerMonth: 250_000,
        currency: 'USD',
        basis: 'The saving that Compute Optimizer estimates, at On-Demand prices.',
      },
    },
    'more memory is needed': {
      item: {
        ...own,
        finding: 'NotOptimized',
        memorySizeRecommendationOptions: [{ rank: 1, memorySize: 2048 }],
      },
      message: 'The memory does not fit the load: 2048 MB are recommended in place of 1024 MB.',
    },
  },
  none: {
    'too little was measured': { item: { ...own, finding: 'Unavailable' } },
  },
  errors: {
    'there is no finding': { item: own, message: /without finding/ },
  },
  skips: {
    'a function of a member account': { item: { ...own, accountId: '210987654321' } },
  },
});
