import { defineCheck, fail, pass } from '../../core/check.ts';
import { answered } from '../../core/judgement/answer.ts';
import { encodedStatements } from '../../core/judgement/identity-policy.ts';
import { idsOf, publicStatements } from '../../core/judgement/policy-document.ts';
import { role } from './role.resource.ts';

export const check = defineCheck(role, {
  id: 'iam-role-trust-not-public',
  title: 'Roles do not trust everybody',
  severity: 'critical',
  category: 'security',
  why: 'Anybody with an AWS account of their own can assume such a role and act with its permissions.',
  fix: 'Name the accounts, roles or services that are to assume the role, or hold the caller to your organization by a condition.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
  peers: {
    cloudsploit: 'trustedCrossAccountRoles',
  },

  evaluate({ item }) {
    const document = answered(item.AssumeRolePolicyDocument, 'AssumeRolePolicyDocument');
    const open = publicStatements(encodedStatements(document));
    if (open.length === 0) return pass();
    return fail(`Everybody may assume the role by statement ${idsOf(open)}.`);
  },
});
