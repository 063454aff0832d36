import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { accountPasswordPolicy } from '../account-password-policy/account-password-policy.resource.ts';

export const check = defineCheck(accountPasswordPolicy, {
  id: 'iam-password-policy-length',
  title: 'The password policy demands long passwords',
  severity: 'medium',
  category: 'security',
  why: 'A short password is guessed sooner, and IAM accepts eight characters unless the account says otherwise.',
  fix: "Raise the minimum length in the account's password policy.",
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
  parameters: z.object({
    minLength: z
      .int()
      .min(6)
      .max(128)
      .default(14)
      .describe('The fewest characters that a password may have.'),
  }),

  evaluate({ item, parameters: { minLength } }) {
    if (!item)
      return fail("The account has no password policy; IAM's default of 8 characters holds.");
    const policy = answered(item.PasswordPolicy, 'PasswordPolicy');
    const length = answered(policy.MinimumPasswordLength, 'MinimumPasswordLength');
    if (length >= minLength) return pass();
    return fail(`Passwords may have ${length} characters; at least ${minLength} are asked for.`);
  },
});
