import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { administrationBy, administrationMessage } from '../administrators.judgement.ts';
import { boundaryStatements, inlineParts } from '../identity-policy.judgement.ts';
import { role } from './role.resource.ts';

export const check = defineCheck(role, {
  id: 'iam-role-inline-policies-not-admin',
  title: 'Inline policies of roles do not permit everything',
  severity: 'critical',
  category: 'security',
  why: 'Whoever gets hold of these credentials owns the account, and an inline policy is easily missed when permissions are reviewed.',
  fix: 'Replace the statements by the actions and resources that are needed; last accessed information tells which were used.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  joins: ['customerPolicies'],

  evaluate({ item, related, scope }) {
    const parts = inlineParts(answered(item.RolePolicyList, 'RolePolicyList'));
    const boundary =
      item.PermissionsBoundary &&
      boundaryStatements(item.PermissionsBoundary, related.customerPolicies);
    const found = administrationBy(parts, scope, boundary);
    return found ? fail(administrationMessage(found)) : pass();
  },
});
