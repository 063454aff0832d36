import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBetween } from '../../../core/judgement/days.ts';
import { activeKeys } from '../credential-report.judgement.ts';
import { userCredentials } from '../user-credentials/user-credentials.resource.ts';

export const check = defineCheck(userCredentials, {
  id: 'iam-user-access-keys-used',
  title: 'Access keys that nobody uses are deactivated',
  severity: 'medium',
  category: 'security',
  why: 'A key that nobody uses brings nothing, and lies about in scripts and on laptops until somebody finds it.',
  fix: 'Deactivate the key, and delete it once nothing misses it.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_finding-unused.html',
  parameters: z.object({
    maxIdleDays: z
      .int()
      .min(1)
      .max(3650)
      .default(45)
      .describe('The most days that a key may go unused.'),
  }),
  appliesTo: (item) => activeKeys(item).length > 0,

  evaluate({ item, parameters: { maxIdleDays }, now }) {
    const idle = activeKeys(item)
      .map((key) => {
        const member = `access_key_${key}_last_rotated` as const;
        const made = answered(item[member], member);
        const used = item[`access_key_${key}_last_used_date`];
        return { key, isUsed: used !== undefined, days: daysBetween(used ?? made, now) };
      })
      .filter(({ days }) => days > maxIdleDays);
    if (idle.length === 0) return pass();
    const keys = idle.map(
      ({ key, isUsed, days }) =>
        `Access key ${key} was ${isUsed ? 'last used' : 'made and never used,'} ${days} days ago`,
    );
    return fail(`${keys.join(', ')}; the limit is ${maxIdleDays} days.`);
  },
});
