import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { accountPasswordPolicy } from '../account-password-policy/account-password-policy.resource.ts';

export const check = defineCheck(accountPasswordPolicy, {
  id: 'iam-password-policy-length',
  title: 'The password policy demands long passwords',
  severity: 'medium',
  category: 'security',
  why: 'A short password is guessed sooner, and IAM accepts eight characters unless the account says otherwise.',
  fix: "Raise the minimum length in the account's password policy.",
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
  frameworks: {
    'cis_aws_3.0': ['1.8'],
    'cis_aws_5.0': ['1.7'],
    'cis_aws_7.0': ['2.8'],
    hipaa: ['164.308(a)(5)(ii)(D)'],
    iso27001_2022: ['A.5.15'],
    nist_800_53_r5: ids`
      AC-2(1) AC-2(3) AC-2(3)(a) AC-2(3)(b) AC-2(3)(c) AC-2(3)(d) AC-2(d)(1) AC-3(3) AC-3(3)(a)
      AC-3(3)(b)(1) AC-3(3)(b)(2) AC-3(3)(b)(3) AC-3(3)(b)(4) AC-3(3)(b)(5) AC-3(3)(c) AC-3(4)
      AC-3(4)(a) AC-3(4)(b) AC-3(4)(c) AC-3(4)(d) AC-3(4)(e) AC-3(8) AC-3(12)(a) AC-3(13)
      AC-3(15)(a) AC-3(15)(b) AC-4(28) AC-7(4) AC-7(4)(a) AC-24 CM-5(1)(a) CM-6(a) CM-9(b) CM-12(b)
      IA-4(d) IA-5 IA-5(1)(f) IA-5(1)(g) IA-5(1)(h) IA-5(18)(a) IA-5(18)(b) IA-5(b) IA-5(c) IA-5(d)
      IA-5(f) IA-5(h) IA-8(2)(b) MA-4(c) SC-23(3)
    `,
  },
  peers: {
    prowler: 'iam_password_policy_minimum_length_14',
    cloudsploit: 'minPasswordLength',
    steampipe: 'iam_account_password_policy_min_length_14',
  },
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
