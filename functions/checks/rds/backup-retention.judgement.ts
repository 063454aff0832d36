import * as z from 'zod';
import { fail, pass, type Verdict } from '../../core/check.ts';
import { answered } from '../../core/judgement/answer.ts';

/** How long automated backups have to be kept. */
export const retentionParameters = z.object({
  minimumDays: z
    .int()
    .min(1)
    .max(35)
    .default(7)
    .describe('The least number of days for which backups are kept.'),
});

/** Whether automated backups are kept so long; zero means that there are none. */
export function judgeRetention(period: number | undefined, minimumDays: number): Verdict {
  const days = answered(period, 'BackupRetentionPeriod');
  if (days >= minimumDays) return pass();
  if (days === 0) return fail('Automated backups are off.');
  return fail(`Days for which backups are kept: ${days}, and not ${minimumDays}.`);
}
