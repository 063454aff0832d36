import { defineCheck, fail, pass } from '../../core/check.ts';
import { answered } from '../../core/judgement/answer.ts';
import { administratorPolicies } from '../../core/judgement/identity-policy.ts';
import { ids } from '../../core/judgement/requirement-ids.ts';
import { role } from './role.resource.ts';

export const check = defineCheck(role, {
  id: 'iam-role-inline-policies-not-admin',
  title: 'Inline policies of roles do not permit everything',
  severity: 'critical',
  category: 'security',
  why: 'Whoever gets hold of these credentials owns the account, and an inline policy is easily missed when permissions are reviewed.',
  fix: 'Replace the statement by the actions and resources that are needed; last accessed information tells which were used.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  frameworks: {
    aws_fsbp: ['IAM.1'],
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
    prowler: 'iam_inline_policy_no_administrative_privileges',
    cloudsploit: 'groupInlinePolicies',
    steampipe: 'iam_inline_policy_no_administrative_privileges',
  },

  evaluate({ item }) {
    const policies = administratorPolicies(answered(item.RolePolicyList, 'RolePolicyList'));
    if (policies.length === 0) return pass();
    return fail(`Everything is permitted by ${policies.join(', ')}.`);
  },
});
