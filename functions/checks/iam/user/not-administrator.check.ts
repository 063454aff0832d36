import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { isAdministratorAccess } from '../identity-policy.judgement.ts';
import { user } from './user.resource.ts';

export const check = defineCheck(user, {
  id: 'iam-user-not-administrator',
  title: 'Users do not hold AdministratorAccess themselves',
  severity: 'critical',
  category: 'security',
  why: 'The password and access keys of such a user are good for the whole account, at any time and from anywhere.',
  fix: 'Let people assume an administrator role with MFA when they need it, and detach the policy from the user.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',

  evaluate({ item }) {
    const attached = answered(item.AttachedManagedPolicies, 'AttachedManagedPolicies');
    const isAdministrator = attached.some(({ PolicyArn }) =>
      isAdministratorAccess(answered(PolicyArn, 'PolicyArn')),
    );
    return isAdministrator ? fail('AdministratorAccess is attached to the user.') : pass();
  },
});
