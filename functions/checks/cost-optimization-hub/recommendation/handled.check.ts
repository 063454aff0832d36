import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { recommendation } from './recommendation.resource.ts';

export const check = defineCheck(recommendation, {
  id: 'cost-optimization-hub-recommendation-handled',
  title: 'Large savings that AWS recommends are acted upon',
  severity: 'medium',
  category: 'cost',
  why: 'What AWS has found to be idle, too large or cheaper in another way is paid for again every month.',
  fix: 'Do what is recommended, or find out why it does not suit; raise the limit of this check for what is not worth the work.',
  docs: 'https://docs.aws.amazon.com/cost-management/latest/userguide/cost-optimization-hub.html',
  parameters: z.object({
    maxMonthlySavings: z
      .number()
      .min(0)
      .max(1_000_000)
      .default(50)
      .describe('The savings a month that may be left, in the currency of the recommendation.'),
  }),

  evaluate({ item, parameters: { maxMonthlySavings } }) {
    const value = answered(item.estimatedMonthlySavings, 'estimatedMonthlySavings');
    if (value <= maxMonthlySavings) return pass();
    const action = answered(item.actionType, 'actionType');
    const type = answered(item.currentResourceType, 'currentResourceType');
    const amount = {
      microsPerMonth: Math.round(value * 1_000_000),
      currency: answered(item.currencyCode, 'currencyCode'),
      basis: 'The saving that Cost Optimization Hub estimates.',
    };
    // What is bought for all regions names none.
    const where = item.region ? ` in ${item.region}` : '';
    return fail(`AWS recommends ${action} for this ${type}${where}.`, { amount });
  },
});
