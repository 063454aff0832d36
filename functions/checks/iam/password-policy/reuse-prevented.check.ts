import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { accountPasswordPolicy } from '../account-password-policy/account-password-policy.resource.ts';

export const check = defineCheck(accountPasswordPolicy, {
  id: 'iam-password-policy-reuse-prevented',
  title: 'The password policy refuses earlier passwords',
  severity: 'medium',
  category: 'security',
  why: 'A password that leaked once comes back into use when people go through the same few in turn.',
  fix: "Set the number of remembered passwords in the account's password policy to 24.",
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
  parameters: z.object({
    minRemembered: z
      .int()
      .min(1)
      .max(24)
      .default(24)
      .describe('The fewest earlier passwords that may not be used again.'),
  }),

  evaluate({ item, parameters: { minRemembered } }) {
    if (!item) return fail("The account has no password policy; IAM's default allows reuse.");
    const policy = answered(item.PasswordPolicy, 'PasswordPolicy');
    // Not set is none:
    // https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html
    const remembered = policy.PasswordReusePrevention ?? 0;
    if (remembered >= minRemembered) return pass();
    return fail(`Remembered passwords: ${remembered}; at least ${minRemembered} are asked for.`);
  },
});
