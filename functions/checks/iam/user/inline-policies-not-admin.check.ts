import { defineCheck, fail, pass } from '../../../core/check.ts';
import { administrationBy, administrationMessage } from '../administrators.judgement.ts';
import { boundaryStatements, inlineParts } from '../identity-policy.judgement.ts';
import { user } from './user.resource.ts';

export const check = defineCheck(user, {
  id: 'iam-user-inline-policies-not-admin',
  title: 'Inline policies of users do not permit everything',
  severity: 'critical',
  category: 'security',
  why: 'Whoever gets hold of these credentials owns the account, and an inline policy is easily missed when permissions are reviewed.',
  fix: 'Replace the statements by the actions and resources that are needed; last accessed information tells which were used.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  joins: ['boundary'],

  evaluate({ item, related, scope }) {
    // AWS leaves the list out of a user without inline policies:
    // https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
    const parts = inlineParts(item.UserPolicyList ?? []);
    const boundary =
      item.PermissionsBoundary && boundaryStatements(item.PermissionsBoundary, related.boundary);
    const found = administrationBy(parts, scope, boundary);
    return found ? fail(administrationMessage(found)) : pass();
  },
});
