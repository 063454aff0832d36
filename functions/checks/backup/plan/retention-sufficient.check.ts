import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysText } from '../../../core/judgement/days.ts';
import type { BackupRule, Lifecycle } from '../shapes.generated.ts';
import { plan } from './plan.resource.ts';

export const check = defineCheck(plan, {
  id: 'backup-plan-retention-sufficient',
  title: 'Backup plans keep recovery points long enough',
  severity: 'medium',
  category: 'reliability',
  why: 'Damage that is noticed after the last good recovery point has expired cannot be undone.',
  fix: 'Add a rule to the plan, or a copy, that keeps some of the recovery points longer.',
  docs: 'https://docs.aws.amazon.com/config/latest/developerguide/backup-plan-min-frequency-and-min-retention-check.html',
  needs: ['GetBackupPlan'],
  parameters: z.object({
    minimumDays: z
      .int()
      .min(1)
      .max(36_500)
      .default(35)
      .describe('The least number of days for which some rule of a plan is to keep its backups.'),
  }),

  evaluate({ facts, parameters: { minimumDays } }) {
    const rules = answered(facts.GetBackupPlan?.BackupPlan?.Rules, 'Rules');
    const longest = Math.max(0, ...rules.flatMap(daysKept));
    if (longest >= minimumDays) return pass();
    return fail(
      `The plan keeps nothing longer than ${daysText(longest)}; asked for: ${minimumDays}.`,
    );
  },
});

/** What a rule makes, and its copies, each of which has a time of its own. */
const daysKept = ({ Lifecycle, CopyActions = [] }: BackupRule): readonly number[] =>
  [Lifecycle, ...CopyActions.map((copy) => copy.Lifecycle)].map(daysIn);

/**
 * Without a number of days it is kept for ever, if it is not deleted once it was copied:
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_Lifecycle.html
 */
function daysIn({ DeleteAfterDays, DeleteAfterEvent }: Lifecycle = {}): number {
  if (DeleteAfterEvent !== undefined) return 0;
  return DeleteAfterDays === undefined || DeleteAfterDays === -1
    ? Number.POSITIVE_INFINITY
    : DeleteAfterDays;
}
