import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { PasswordPolicyType } from '../shapes.generated.ts';
import { userPool } from './user-pool.resource.ts';

export const check = defineCheck(userPool, {
  id: 'cognito-idp-user-pool-passwords-strong',
  title: 'User pools demand strong passwords',
  severity: 'medium',
  category: 'security',
  why: 'Short and simple passwords are guessed, and a temporary one that stays valid for weeks lies in mailboxes.',
  fix: 'Demand more characters, of all kinds, and let temporary passwords expire within days.',
  docs: 'https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html',
  parameters: z.object({
    minLength: z
      .int()
      .min(6)
      .max(99)
      .default(8)
      .describe('How many characters a password must have at least.'),
    maxTemporaryDays: z
      .int()
      .min(1)
      .max(365)
      .default(7)
      .describe('How many days a temporary password may be valid.'),
  }),

  evaluate({ item, parameters: { minLength, maxTemporaryDays } }) {
    const policy = answered(item.Policies?.PasswordPolicy, 'PasswordPolicy');
    const length = answered(policy.MinimumLength, 'MinimumLength');
    // By default 7:
    // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_PasswordPolicyType.html
    const { TemporaryPasswordValidityDays: days = 7 } = policy;
    const lacking = [
      ...(length < minLength ? [`${length} characters are enough`] : []),
      ...missingKinds(policy).map((kind) => `no ${kind} is demanded`),
      ...(days > maxTemporaryDays ? [`temporary passwords are valid for ${days} days`] : []),
    ];
    return lacking.length === 0 ? pass() : fail(`Too weak: ${lacking.join(', ')}.`);
  },
});

const missingKinds = (policy: PasswordPolicyType): readonly string[] =>
  Object.entries({
    'upper-case letter': answered(policy.RequireUppercase, 'RequireUppercase'),
    'lower-case letter': answered(policy.RequireLowercase, 'RequireLowercase'),
    number: answered(policy.RequireNumbers, 'RequireNumbers'),
    symbol: answered(policy.RequireSymbols, 'RequireSymbols'),
  })
    .filter(([, isDemanded]) => !isDemanded)
    .map(([kind]) => kind);
