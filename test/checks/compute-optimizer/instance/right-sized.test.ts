import { check } from '../../../../functions/checks/compute-optimizer/instance/right-sized.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = {
  accountId: '123456789012',
  instanceArn: 'arn:aws:ec2:us-east-1:123456789012:instance/i-1',
  instanceState: 'running',
  currentInstanceType: 'm5.2xlarge',
} as const;

const saving = (value: number, currency: 'USD' | 'CNY' = 'USD') => ({
  savingsOpportunityPercentage: 50,
  estimatedMonthlySavings: { currency, value },
});

const smaller = { instanceType: 'm5.large', rank: 1 };
const message =
  'The instance is larger than its load: m5.large is recommended in place of m5.2xlarge.';
const over = (option: object) => ({
  item: {
    ...item,
    finding: 'Overprovisioned' as const,
    recommendationOptions: [
      { instanceType: 'm5.xlarge', rank: 2 },
      { ...smaller, ...option },
    ],
  },
  message,
});

describeCheck(check, {
  pass: {
    'it is optimized': { item: { ...item, finding: 'Optimized' } },
    'it is optimized, as AWS writes it on the wire': {
      // @ts-expect-error: another spelling than the model's.
      item: { ...item, finding: 'OPTIMIZED' },
    },
    'it does not say in which state the instance was': {
      item: { ...item, instanceState: undefined, finding: 'Optimized' },
    },
  },
  fail: {
    'it is too large, and discounts are reckoned with': {
      ...over({ savingsOpportunity: saving(90), savingsOpportunityAfterDiscounts: saving(60.5) }),
      amount: {
        microsPerMonth: 60_500_000,
        currency: 'USD',
        basis: 'The saving that Compute Optimizer estimates, with your discounts.',
      },
    },
    'it is too large, and only public prices are known': {
      ...over({ savingsOpportunity: saving(90.1234567, 'CNY') }),
      amount: {
        microsPerMonth: 90_123_457,
        currency: 'CNY',
        basis: 'The saving that Compute Optimizer estimates, at On-Demand prices.',
      },
    },
    'it is too large, and nothing is said of a saving': over({}),
    'it is too large, but paid for by discounts': over({
      savingsOpportunity: saving(90),
      savingsOpportunityAfterDiscounts: saving(0),
    }),
    'a saving is without value': over({
      savingsOpportunity: { estimatedMonthlySavings: { currency: 'USD' } },
    }),
    'a saving is without currency': over({
      savingsOpportunity: { estimatedMonthlySavings: { value: 3 } },
    }),
    'it is too small, so that the right one costs more': {
      item: {
        ...item,
        finding: 'Underprovisioned',
        recommendationOptions: [
          { instanceType: 'm5.4xlarge', rank: 1, savingsOpportunity: saving(0) },
        ],
      },
      message:
        'The instance is smaller than its load: m5.4xlarge is recommended in place of m5.2xlarge.',
    },
    'the word is another': {
      item: { ...item, finding: 'NotOptimized', recommendationOptions: [smaller] },
      message: 'The instance is sized wrong: m5.large is recommended in place of m5.2xlarge.',
    },
  },
  errors: {
    'there is no finding': { item, message: /without finding/ },
    'the word is not known': {
      // @ts-expect-error: a word that no model knows yet.
      item: { ...item, finding: 'Idle' },
      message: /"Idle", which is not known/,
    },
    'there is no option': {
      item: { ...item, finding: 'Overprovisioned', recommendationOptions: [] },
      message: /without an option of the first rank/,
    },
    'an option has no rank': {
      item: { ...item, finding: 'Overprovisioned', recommendationOptions: [{}] },
      message: /without the rank of an option/,
    },
  },
  skips: {
    'an instance that is gone': { item: { ...item, instanceState: 'terminated' } },
    'an instance that is going': { item: { ...item, instanceState: 'shutting-down' } },
    'an instance of a member account': { item: { ...item, accountId: '210987654321' } },
  },
});
