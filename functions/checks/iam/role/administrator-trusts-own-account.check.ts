import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { partiesBeside } from '../../../core/judgement/policies/policy-parties.ts';
import { encodedStatements } from '../identity-policy.judgement.ts';
import { isAdministratorRole, mayBeAdministrator } from './administrator-roles.judgement.ts';
import { role } from './role.resource.ts';

export const check = defineCheck(role, {
  id: 'iam-role-administrator-trusts-own-account',
  title: 'Administrator roles trust no account outside',
  severity: 'high',
  category: 'security',
  why: 'Whoever controls the other account, or breaks into it, is administrator here as well.',
  fix: 'Give the other account a role with what it needs, or add it to the trusted accounts of this check if it is yours.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html',
  parameters: z.object({
    trustedAccounts: z
      .array(z.string().regex(/^(\d{12}|o-[a-z0-9]{10,32})$/))
      .max(100)
      .default([])
      .describe('Other accounts and organizations whose principals may be administrators here.'),
  }),
  appliesTo: mayBeAdministrator,
  joins: ['customerPolicies'],

  evaluate({ item, related, scope, parameters: { trustedAccounts } }) {
    if (!isAdministratorRole(item, () => related.customerPolicies, scope)) return pass();
    const document = answered(item.AssumeRolePolicyDocument, 'AssumeRolePolicyDocument');
    const trusted = new Set([scope.accountId, ...trustedAccounts]);
    const outside = encodedStatements(document)
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap((statement) => {
        const parties = partiesBeside(statement, trusted);
        return parties === 'everybody' ? ['*'] : parties.map(({ name }) => name);
      });
    if (outside.length === 0) return pass();
    return fail(`The role makes administrators of ${[...new Set(outside)].join(', ')}.`);
  },
});
