import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { account } from './account.resource.ts';

export const check = defineCheck(account, {
  id: 'ce-account-anomalies-handled',
  title: 'Somebody has looked at recent unusual costs',
  severity: 'high',
  category: 'cost',
  why: 'What AWS found to be unusual goes on costing until somebody has found out whether it is wanted.',
  fix: 'Look at the root causes in Cost Anomaly Detection, stop what is not wanted, and say with its feedback what it was.',
  docs: 'https://docs.aws.amazon.com/cost-management/latest/userguide/manage-ad.html',
  joins: ['anomalies', 'monitors'],
  parameters: z.object({
    minimumImpact: z
      .number()
      .min(0)
      .max(1_000_000)
      .default(100)
      .describe('The extra cost, in the currency of the bill, from which an anomaly counts.'),
  }),

  evaluate({ related: { anomalies, monitors }, parameters: { minimumImpact } }) {
    // Nothing is found where nothing looks.
    if (monitors.length === 0) return noVerdict();
    // Feedback is there once somebody has given it.
    const open = anomalies
      .filter(({ Feedback }) => Feedback === undefined)
      .map(({ Impact }) => answered(answered(Impact, 'Impact').TotalImpact, 'TotalImpact'))
      .filter((impact) => impact >= minimumImpact);
    if (open.length === 0) return pass();
    const total = open.reduce((sum, impact) => sum + impact, 0).toFixed(2);
    return fail(`Anomalies of 30 days without feedback: ${open.length}, which cost ${total} more.`);
  },
});
