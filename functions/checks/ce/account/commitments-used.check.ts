import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { numberOf } from '../cost-explorer.judgement.ts';
import type {
  GetReservationUtilizationResponse,
  GetSavingsPlansUtilizationResponse,
} from '../shapes.generated.ts';
import { account } from './account.resource.ts';

export const check = defineCheck(account, {
  id: 'ce-account-commitments-used',
  title: 'Savings Plans and EC2 reservations are used',
  severity: 'medium',
  category: 'cost',
  why: 'A commitment is paid for whether it is used or not, for one year or three.',
  fix: 'Move what still runs on demand to where the commitment applies; return or sell what can be, and commit to less next time.',
  docs: 'https://docs.aws.amazon.com/savingsplans/latest/userguide/ce-sp-usingPR.html',
  needs: ['GetReservationUtilization', 'GetSavingsPlansUtilization'],
  parameters: z.object({
    minimumPercent: z
      .int()
      .min(1)
      .max(100)
      .default(90)
      .describe('The percentage of a commitment that is to be used within 30 days.'),
  }),

  evaluate({ facts, parameters: { minimumPercent } }) {
    const used = [
      ...plansUsed(facts.GetSavingsPlansUtilization),
      ...reservationsUsed(facts.GetReservationUtilization),
    ];
    if (used.length === 0) return noVerdict();
    const little = used.filter(({ percent }) => percent < minimumPercent);
    if (little.length === 0) return pass();
    const which = little.map(({ of, percent }) => `${of}: ${percent} %`).join(', ');
    return fail(`Used of what was committed to, in 30 days: ${which}.`);
  },
});

function plansUsed(answer: GetSavingsPlansUtilizationResponse | undefined) {
  if (!answer) return [];
  const { TotalCommitment, UtilizationPercentage } = answered(
    answered(answer.Total, 'Total').Utilization,
    'Utilization',
  );
  if (numberOf(TotalCommitment, 'TotalCommitment') === 0) return [];
  const percent = numberOf(UtilizationPercentage, 'UtilizationPercentage');
  return [{ of: 'Savings Plans', percent }];
}

/** The reservations of EC2, which is what AWS answers of where no service is named. */
function reservationsUsed(answer: GetReservationUtilizationResponse | undefined) {
  if (!answer) return [];
  const { PurchasedHours, UtilizationPercentage } = answered(answer.Total, 'Total');
  if (numberOf(PurchasedHours, 'PurchasedHours') === 0) return [];
  const percent = numberOf(UtilizationPercentage, 'UtilizationPercentage');
  return [{ of: 'EC2 reservations', percent }];
}
