import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { user } from './user.resource.ts';

export const check = defineCheck(user, {
  id: 'iam-user-permissions-from-groups',
  title: 'Users get their permissions through groups',
  severity: 'low',
  category: 'security',
  why: 'Permissions that hang on single users are forgotten when somebody changes jobs, and nobody sees at a glance who may do what.',
  fix: 'Attach the policies to a group, make the user a member, and remove them from the user.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html',
  frameworks: {
    aws_fsbp: ['IAM.2'],
    'cis_aws_3.0': ['1.15'],
    'cis_aws_5.0': ['1.14'],
    'cis_aws_7.0': ['2.13'],
    iso27001_2022: ['A.5.15'],
    nist_800_53_r5: ids`
      AC-2(1) AC-2(6) AC-2(i)(2) AC-3 AC-3(3) AC-3(3)(a) AC-3(3)(b)(1) AC-3(3)(b)(2) AC-3(3)(b)(3)
      AC-3(3)(b)(4) AC-3(3)(b)(5) AC-3(3)(c) AC-3(4) AC-3(4)(a) AC-3(4)(b) AC-3(4)(c) AC-3(4)(d)
      AC-3(4)(e) AC-3(7) AC-3(8) AC-3(12)(a) AC-3(13) AC-3(15)(a) AC-3(15)(b) AC-4(28) AC-6 AC-6(3)
      AC-24 CM-5(1)(a) CM-6(a) CM-9(b) MP-2 SC-23(3)
    `,
    'pci_dss_4.0': ids`
      7.2.1 7.2.2 7.2.5 7.3.1 7.3.2 7.3.3 8.2.1 8.2.2 8.2.4 8.2.5 8.2.7 8.3.11
    `,
    soc2: ['CC1.3'],
  },
  peers: {
    prowler: 'iam_policy_attached_only_to_group_or_roles',
    cloudsploit: 'noUserIamPolicies',
    steampipe: 'iam_user_no_policies',
  },

  evaluate({ item }) {
    const attached = answered(item.AttachedManagedPolicies, 'AttachedManagedPolicies');
    // AWS leaves the list out of a user without inline policies:
    // https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
    const own = [...attached, ...(item.UserPolicyList ?? [])];
    if (own.length === 0) return pass();
    const names = own.map(({ PolicyName }) => answered(PolicyName, 'PolicyName'));
    return fail(`The user has policies of its own: ${names.join(', ')}.`);
  },
});
