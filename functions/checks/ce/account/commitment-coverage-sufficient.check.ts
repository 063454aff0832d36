import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { numberOf } from '../cost-explorer.judgement.ts';
import { account } from './account.resource.ts';

export const check = defineCheck(account, {
  id: 'ce-account-commitment-coverage-sufficient',
  title: 'Savings Plans cover most of what they could',
  severity: 'medium',
  category: 'cost',
  why: 'What runs all year at On-Demand prices costs up to three times as much as with a commitment.',
  fix: 'Buy Savings Plans for the part of the use that is always there, as Cost Explorer recommends it.',
  docs: 'https://docs.aws.amazon.com/savingsplans/latest/userguide/ce-sp-usingCR.html',
  needs: ['GetSavingsPlansCoverage'],
  parameters: z.object({
    minimumPercent: z
      .int()
      .min(1)
      .max(100)
      .default(70)
      .describe('The percentage of the eligible spend that plans are to cover.'),
    minimumSpend: z
      .number()
      .min(0)
      .max(1_000_000_000)
      .default(100)
      .describe('The uncovered spend of 30 days, in the currency of the bill, that needs no plan.'),
  }),

  evaluate({ facts, parameters: { minimumPercent, minimumSpend } }) {
    const { GetSavingsPlansCoverage: answer } = facts;
    if (!answer) return noVerdict();
    const coverages = answered(answer.SavingsPlansCoverages, 'SavingsPlansCoverages');
    const sum = (member: 'SpendCoveredBySavingsPlans' | 'OnDemandCost') =>
      coverages
        .map(({ Coverage }) => numberOf(answered(Coverage, 'Coverage')[member], member))
        .reduce((total, value) => total + value, 0);
    const covered = sum('SpendCoveredBySavingsPlans');
    // Of what is eligible, and neither a plan nor a reservation has paid for:
    // https://docs.aws.amazon.com/savingsplans/latest/userguide/ce-sp-usingCR.html
    const uncovered = sum('OnDemandCost');
    if (covered + uncovered === 0) return noVerdict();
    const percent = Math.floor((100 * covered) / (covered + uncovered));
    if (percent >= minimumPercent || uncovered <= minimumSpend) return pass();
    return fail(
      `Covered of the eligible spend of 30 days: ${percent} %, and not ${minimumPercent} %.`,
    );
  },
});
