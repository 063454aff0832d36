import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { administrationBy, administrationMessage } from '../administrators.judgement.ts';
import { inlineParts } from '../identity-policy.judgement.ts';
import { group } from './group.resource.ts';

export const check = defineCheck(group, {
  id: 'iam-group-inline-policies-not-admin',
  title: 'Inline policies of groups do not permit everything',
  severity: 'critical',
  category: 'security',
  why: 'Whoever gets hold of these credentials owns the account, and an inline policy is easily missed when permissions are reviewed.',
  fix: 'Replace the statements by the actions and resources that are needed; last accessed information tells which were used.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',

  evaluate({ item, scope }) {
    const found = administrationBy(
      inlineParts(answered(item.GroupPolicyList, 'GroupPolicyList')),
      scope,
    );
    return found ? fail(administrationMessage(found)) : pass();
  },
});
