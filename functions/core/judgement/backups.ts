import * as z from 'zod';
import { fail, type NoVerdict, noVerdict, pass, type Verdict } from '../check.ts';
import { answered } from './answer.ts';
import { daysBetween, daysText } from './days.ts';

/** How old the last backup may be, as all checks of backups let it be set. */
export const backupAge = z.object({
  maxAgeDays: z
    .int()
    .min(1)
    .max(365)
    .default(7)
    .describe('The most days that the last backup may be old.'),
});

/** What AWS Backup says of a resource that it has a recovery point of, whatever has become of that. */
interface Protected {
  readonly LastBackupTime?: Date | undefined;
}

/**
 * Whether AWS Backup has backed something up lately. That a plan selects it proves nothing: the plan may select by
 * tags, the service may be off in the region, the jobs may fail. What is younger than a backup may be old is not due yet.
 */
export function judgeBackups(
  backups: readonly Protected[],
  { created, maxAgeDays, now }: Dates,
): Verdict | NoVerdict {
  const age = daysBetween(answered(created, 'the time of creation'), now);
  const ages = backups.map(({ LastBackupTime: last }) =>
    daysBetween(answered(last, 'LastBackupTime'), now),
  );
  const youngest = Math.min(...ages);
  if (youngest <= maxAgeDays) return pass();
  if (age <= maxAgeDays) return noVerdict();
  if (ages.length === 0) return fail('AWS Backup has no backup of it.');
  return fail(
    `The last backup is ${daysText(youngest)} old; the limit is ${daysText(maxAgeDays)}.`,
  );
}

interface Dates {
  readonly created: Date | undefined;
  readonly maxAgeDays: number;
  readonly now: Date;
}

/** What names a resource within its account and region: `ec2:volume/vol-1` of its ARN. */
export const backedUpKey = (arn: string | undefined): string | undefined => {
  const parts = arn?.split(':') ?? [];
  return parts.length > 5 ? `${parts[2]}:${parts.slice(5).join(':')}` : undefined;
};
