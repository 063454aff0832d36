import { check } from '../../../../functions/checks/compute-optimizer/ecs-service/right-sized.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const own = { accountId: '123456789012' };
const large = { cpu: 1024, memory: 4096 };
const small = { cpu: 256, memory: 512 };

describeCheck(check, {
  pass: {
    'it is optimized': { item: { ...own, finding: 'Optimized' } },
  },
  fail: {
    'it is too large': {
      item: {
        ...own,
        finding: 'Overprovisioned',
        currentServiceConfiguration: large,
        serviceRecommendationOptions: [
          {
            ...small,
            savingsOpportunityAfterDiscounts: {
              estimatedMonthlySavings: { currency: 'USD', value: 20 },
            },
          },
        ],
      },
      message:
        'The service is larger than its load: 256 CPU units with 512 MB is recommended in place of 1024 CPU units with 4096 MB.',
      amount: {
        microsPerMonth: 20_000_000,
        currency: 'USD',
        basis: 'The saving that Compute Optimizer estimates, with your discounts.',
      },
    },
    'it is too small': {
      item: {
        ...own,
        finding: 'Underprovisioned',
        currentServiceConfiguration: small,
        serviceRecommendationOptions: [large],
      },
      message:
        'The service is smaller than its load: 1024 CPU units with 4096 MB is recommended in place of 256 CPU units with 512 MB.',
    },
  },
  errors: {
    'there is no finding': { item: own, message: /without finding/ },
    'there is no option': {
      item: {
        ...own,
        finding: 'Overprovisioned',
        currentServiceConfiguration: large,
        serviceRecommendationOptions: [],
      },
      message: /without a size/,
    },
  },
  skips: {
    'a service of a member account': { item: { ...own, accountId: '210987654321' } },
  },
});
