import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { idsOf } from '../../../core/judgement/policies/policy-document.ts';
import { customerPolicy } from '../customer-policy/customer-policy.resource.ts';
import { statementsInForce } from '../identity-policy.judgement.ts';
import { statementsForAnyRole } from './role-assumption.judgement.ts';

export const check = defineCheck(customerPolicy, {
  id: 'iam-policy-role-assumption-limited',
  title: 'Attached customer policies limit which roles may be assumed',
  severity: 'high',
  category: 'security',
  why: 'Who may assume any role takes on the permissions of each one whose trust policy is broad, in this account and in others.',
  fix: 'Name the roles in the statement that permits sts:AssumeRole, or what their names begin with.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_permissions-to-switch.html',
  appliesTo: ({ AttachmentCount }) => answered(AttachmentCount, 'AttachmentCount') > 0,

  evaluate({ item, scope }) {
    const open = statementsForAnyRole(statementsInForce(item), scope.accountId);
    if (open.length === 0) return pass();
    return fail(`Any role may be assumed by statement ${idsOf(open)}.`);
  },
});
