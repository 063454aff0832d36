import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBetween } from '../../../core/judgement/days.ts';
import { activeKeys } from '../credential-report.judgement.ts';
import { userCredentials } from '../user-credentials/user-credentials.resource.ts';

export const check = defineCheck(userCredentials, {
  id: 'iam-user-access-keys-rotated',
  title: 'Active access keys are replaced regularly',
  severity: 'medium',
  category: 'security',
  why: 'A key that leaked unnoticed is good for as long as it lives.',
  fix: 'Replace the key and delete the old one; better, use a role with temporary credentials instead.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  parameters: z.object({
    maxAgeDays: z
      .int()
      .min(1)
      .max(3650)
      .default(90)
      .describe('The most days that a key may be in use.'),
  }),
  appliesTo: (item) => activeKeys(item).length > 0,

  evaluate({ item, parameters: { maxAgeDays }, now }) {
    const ages = activeKeys(item).map((key) => {
      const member = `access_key_${key}_last_rotated` as const;
      return { key, days: daysBetween(answered(item[member], member), now) };
    });

    const old = ages.filter(({ days }) => days > maxAgeDays);
    if (old.length === 0) return pass();
    const keys = old.map(({ key, days }) => `Access key ${key} is ${days} days old`).join(', ');
    return fail(`${keys}; the limit is ${maxAgeDays} days.`);
  },
});
