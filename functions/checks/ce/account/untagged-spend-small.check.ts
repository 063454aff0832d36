import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { numberOf } from '../cost-explorer.judgement.ts';
import type { GetCostAndUsageResponse } from '../shapes.generated.ts';
import { account } from './account.resource.ts';

export const check = defineCheck(account, {
  id: 'ce-account-untagged-spend-small',
  title: 'Tags tell whom most of the spend is for',
  severity: 'low',
  category: 'cost',
  why: 'Nobody answers for a cost that belongs to no team and no product, so that nobody lowers it.',
  fix: 'Tag what costs most, and activate the keys as cost allocation tags in the account that pays the bill.',
  docs: 'https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/cost-alloc-tags.html',
  needs: ['ListCostAllocationTags', 'UsageCost', 'UntaggedUsageCost'],
  parameters: z.object({
    maxPercent: z
      .int()
      .min(0)
      .max(100)
      .default(20)
      .describe('The percentage of the spend of 30 days that may have no cost allocation tag.'),
  }),

  evaluate({ facts, parameters: { maxPercent } }) {
    // Only the account that pays the bill has them.
    const { ListCostAllocationTags: keys } = facts;
    if (!keys) return noVerdict();
    const total = spendIn(facts.UsageCost);
    if (total <= 0) return noVerdict();
    const tags = answered(keys.CostAllocationTags, 'CostAllocationTags');
    if (tags.length === 0) return fail('No tag is activated for cost allocation.');
    const percent = Math.ceil((100 * spendIn(facts.UntaggedUsageCost)) / total);
    if (percent <= maxPercent) return pass();
    return fail(`Spend of 30 days without a cost allocation tag: ${percent} %.`);
  },
});

function spendIn(answer: GetCostAndUsageResponse | undefined): number {
  return answered(answer?.ResultsByTime, 'ResultsByTime')
    .map(({ Total }) => answered(Total, 'Total').AmortizedCost)
    .map((cost) => numberOf(answered(cost, 'AmortizedCost').Amount, 'Amount'))
    .reduce((sum, amount) => sum + amount, 0);
}
