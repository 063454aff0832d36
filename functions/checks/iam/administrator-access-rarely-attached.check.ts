import * as z from 'zod';
import { defineCheck, fail, pass } from '../../core/check.ts';
import { answered } from '../../core/judgement/answer.ts';
import { isAdministratorAccess } from '../../core/judgement/identity-policy.ts';
import { ids } from '../../core/judgement/requirement-ids.ts';
import { accountSummary } from './account-summary.resource.ts';

export const check = defineCheck(accountSummary, {
  id: 'iam-administrator-access-rarely-attached',
  title: 'AdministratorAccess is attached to few users, groups and roles',
  severity: 'high',
  category: 'security',
  why: 'Each further holder of the policy is one more way to take over the whole account.',
  fix: 'Give those who do not administer the account a policy with what they need, and detach AdministratorAccess from them.',
  docs: 'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AdministratorAccess.html',
  frameworks: {
    aws_fsbp: ['IAM.1'],
    'cis_aws_3.0': ['1.16'],
    'cis_aws_5.0': ['1.15'],
    'cis_aws_7.0': ['2.14'],
    hipaa: [
      '164_308_a_1_ii_b',
      '164_308_a_3_i',
      '164_308_a_3_ii_b',
      '164_308_a_4_i',
      '164_308_a_4_ii_b',
      '164_308_a_4_ii_c',
      '164_312_a_1',
    ],
    iso27001_2022: ['A.5.18', 'A.8.2'],
    nist_800_53_r5: ids`
      AC-2(1) AC-2(6) AC-2(i)(2) AC-3 AC-3(3) AC-3(3)(a) AC-3(3)(b)(1) AC-3(3)(b)(2) AC-3(3)(b)(3)
      AC-3(3)(b)(4) AC-3(3)(b)(5) AC-3(3)(c) AC-3(4) AC-3(4)(a) AC-3(4)(b) AC-3(4)(c) AC-3(4)(d)
      AC-3(4)(e) AC-3(7) AC-3(8) AC-3(12)(a) AC-3(13) AC-3(15)(a) AC-3(15)(b) AC-4(28) AC-5(b) AC-6
      AC-6(2) AC-6(3) AC-6(10) AC-24 CM-5(1)(a) CM-6(a) CM-9(b) MP-2 SC-23(3) SC-25
    `,
    soc2: ['CC1.3', 'CC6.3'],
  },
  peers: {
    prowler: 'iam_aws_attached_policy_no_administrative_privileges',
    steampipe: 'iam_policy_all_attached_no_star_star',
  },
  joins: ['attachedAwsPolicies'],
  parameters: z.object({
    maxAttachments: z
      .int()
      .min(0)
      .max(1000)
      .default(3)
      .describe('The most users, groups and roles that may hold the policy.'),
  }),

  evaluate({ related, parameters: { maxAttachments } }) {
    const policy = related.attachedAwsPolicies.find(({ Arn }) =>
      isAdministratorAccess(answered(Arn, 'Arn')),
    );
    const count = policy ? answered(policy.AttachmentCount, 'AttachmentCount') : 0;
    if (count <= maxAttachments) return pass();
    return fail(`AdministratorAccess is attached ${count} times; the limit is ${maxAttachments}.`);
  },
});
