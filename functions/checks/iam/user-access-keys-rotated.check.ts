import * as z from 'zod';
import { answered } from '../../core/answer.ts';
import { defineCheck, fail, pass } from '../../core/check.ts';
import type { UserCredentials } from '../../core/credential-report.ts';
import { userCredentials } from './user-credentials.resource.ts';

const dayInMilliseconds = 86_400_000;

export const check = defineCheck(userCredentials, {
  id: 'iam-user-access-keys-rotated',
  title: 'Active access keys are replaced regularly',
  severity: 'medium',
  category: 'security',
  why: 'A key that leaked unnoticed is good for as long as it lives.',
  fix: 'Replace the key and delete the old one; better, use a role with temporary credentials instead.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  frameworks: { 'aws-fsbp': ['IAM.3'], 'cis-aws-5.0': ['1.13'] },
  peers: {
    prowler: 'iam_rotate_access_key_90_days',
    cloudsploit: 'accessKeysRotated',
    steampipe: 'iam_user_access_key_age_90',
  },
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
      const age = now.getTime() - answered(item[member], member).getTime();
      return { key, days: Math.floor(age / dayInMilliseconds) };
    });

    const old = ages.filter(({ days }) => days > maxAgeDays);
    if (old.length === 0) return pass();
    const keys = old.map(({ key, days }) => `Access key ${key} is ${days} days old`).join(', ');
    return fail(`${keys}; the limit is ${maxAgeDays} days.`);
  },
});

function activeKeys(item: UserCredentials): readonly (1 | 2)[] {
  return ([1, 2] as const).filter((key) => {
    const member = `access_key_${key}_active` as const;
    return answered(item[member], member);
  });
}
