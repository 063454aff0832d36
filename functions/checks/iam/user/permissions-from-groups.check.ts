import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { user } from './user.resource.ts';

export const check = defineCheck(user, {
  id: 'iam-user-permissions-from-groups',
  title: 'Users get their permissions through groups',
  severity: 'low',
  category: 'security',
  why: 'Permissions that hang on single users are forgotten when somebody changes jobs, and nobody sees at a glance who may do what.',
  fix: 'Attach the policies to a group, make the user a member, and remove them from the user.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html',
  impliedBy: ['iam-user-inline-policies-not-admin', 'iam-user-not-administrator'],

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
