import * as z from 'zod';
import type { Amount } from '../../../core/amount.ts';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { account } from '../account/account.resource.ts';
import { spendOfServices } from './service-spend.judgement.ts';

export const check = defineCheck(account, {
  id: 'ce-service-spend-steady',
  title: 'No service costs much more than a month ago',
  severity: 'medium',
  category: 'cost',
  why: 'Growth that nobody planned is seen first in one service, and lost in the sum of the bill.',
  fix: 'Look at the service by usage type in Cost Explorer, and stop or plan what grew.',
  docs: 'https://docs.aws.amazon.com/cost-management/latest/userguide/ce-exploring-data.html',
  needs: ['ServiceCost'],
  parameters: z.object({
    maxGrowthPercent: z
      .int()
      .min(0)
      .max(10_000)
      .default(50)
      .describe('The percentage by which a service may cost more than in the month before.'),
    minimumGrowth: z
      .number()
      .min(0)
      .max(1_000_000)
      .default(100)
      .describe('The growth, in the currency of the bill, from which it counts.'),
  }),

  evaluate({ facts, parameters: { maxGrowthPercent, minimumGrowth } }) {
    const services = spendOfServices(answered(facts.ServiceCost?.ResultsByTime, 'ResultsByTime'));
    const grown = services
      .map((service) => ({ ...service, growth: service.last - service.before }))
      .filter(({ growth }) => growth >= minimumGrowth)
      .filter(({ growth, before }) => growth * 100 > Math.max(0, before) * maxGrowthPercent)
      .sort((one, other) => other.growth - one.growth);
    if (grown.length === 0) return pass();
    const which = grown
      .map(
        ({ name, before, last, currency }) =>
          `${name} (${priceOf(last, currency)} after ${priceOf(before, currency)})`,
      )
      .join(', ');
    return fail(`More than in the month before: ${which}.`, amountOf(grown));
  },
});

const priceOf = (amount: number, currency: string) => `${amount.toFixed(2)} ${currency}`;

/** The growth of all that grew, if it is in one currency. */
function amountOf(grown: readonly { readonly growth: number; readonly currency: string }[]): {
  readonly amount?: Amount;
} {
  const [currency, ...others] = new Set(grown.map((service) => service.currency));
  if (currency === undefined || others.length > 0) return {};
  const sum = grown.reduce((total, { growth }) => total + growth, 0);
  return {
    amount: {
      microsPerMonth: Math.round(sum * 1_000_000),
      currency,
      basis: 'The amortized cost of the last closed month above that of the month before.',
    },
  };
}
