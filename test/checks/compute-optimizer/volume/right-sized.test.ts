import { check } from '../../../../functions/checks/compute-optimizer/volume/right-sized.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const own = { accountId: '123456789012' };
const gp2 = { volumeType: 'gp2', volumeSize: 100, volumeBaselineIOPS: 300 };
const gp3 = { volumeType: 'gp3', volumeSize: 100, volumeBaselineIOPS: 3000 };

describeCheck(check, {
  pass: {
    'it is optimized': { item: { ...own, finding: 'Optimized' } },
  },
  fail: {
    'another type is recommended': {
      item: {
        ...own,
        finding: 'NotOptimized',
        currentConfiguration: gp2,
        volumeRecommendationOptions: [
          {
            rank: 1,
            configuration: gp3,
            savingsOpportunityAfterDiscounts: {
              estimatedMonthlySavings: { currency: 'USD', value: 2 },
            },
          },
        ],
      },
      message:
        'The volume does not fit its load: gp3 of 100 GiB with 3000 IOPS is recommended in place of gp2 of 100 GiB with 300 IOPS.',
      amount: {
        microsPerMonth: 2_000_000,
        currency: 'USD',
        basis: 'The saving that Compute Optimizer estimates, with your discounts.',
      },
    },
    'it is magnetic, and has no baseline': {
      item: {
        ...own,
        finding: 'NotOptimized',
        currentConfiguration: { volumeType: 'standard', volumeSize: 100 },
        volumeRecommendationOptions: [
          { rank: 1, configuration: { volumeType: 'sc1', volumeSize: 125 } },
        ],
      },
      message:
        'The volume does not fit its load: sc1 of 125 GiB is recommended in place of standard of 100 GiB.',
    },
    'a larger one is recommended, which saves nothing': {
      item: {
        ...own,
        finding: 'NotOptimized',
        currentConfiguration: gp2,
        volumeRecommendationOptions: [{ rank: 1, configuration: gp3 }],
      },
      message:
        'The volume does not fit its load: gp3 of 100 GiB with 3000 IOPS is recommended in place of gp2 of 100 GiB with 300 IOPS.',
    },
  },
  errors: {
    'there is no finding': { item: own, message: /without finding/ },
  },
  skips: {
    'a volume of a member account': { item: { ...own, accountId: '210987654321' } },
  },
});
