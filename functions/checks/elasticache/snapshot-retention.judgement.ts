import * as z from 'zod';
import { fail, pass, type Verdict } from '../../core/check.ts';

/** The parameters of checks of snapshots that are taken by themselves. */
export const retention = z.object({
  minimumDays: z
    .int()
    .min(1)
    .max(35)
    .default(1)
    .describe('The least number of days for which automatic snapshots are kept.'),
});

/** @param days For which automatic snapshots are kept; zero, and none are taken. */
export function judgeRetention(days: number, minimumDays: number): Verdict {
  if (days >= minimumDays) return pass();
  if (days === 0) return fail('Automatic snapshots are off.');
  return fail(`Days for which snapshots are kept: ${days}, and not ${minimumDays}.`);
}
