import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { idsOf } from '../../../core/judgement/policies/policy-document.ts';
import { sharedProvidersOf } from '../../../core/judgement/policies/policy-principals.ts';
import {
  inSpiteOfDenials,
  openStatements,
} from '../../../core/judgement/policies/policy-strangers.ts';
import { encodedStatements } from '../identity-policy.judgement.ts';
import { role } from './role.resource.ts';

/** The actions by which a role is assumed. */
const assuming = ['sts:assumerole', 'sts:assumerolewithsaml', 'sts:assumerolewithwebidentity'];

export const check = defineCheck(role, {
  id: 'iam-role-trust-not-public',
  title: 'Roles do not trust everybody',
  severity: 'critical',
  category: 'security',
  why: 'Anybody with an account of their own, at AWS or at the identity provider, can assume such a role and act with its permissions.',
  fix: 'Name the accounts, roles or services that are to assume the role, or hold the caller to your organization by a condition; for an identity provider that everybody can use, by the key that names your tenant there, such as sub or aud.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',

  evaluate({ item }) {
    const document = answered(item.AssumeRolePolicyDocument, 'AssumeRolePolicyDocument');
    const statements = encodedStatements(document);
    const open = openStatements(statements, assuming);
    if (open.length === 0) return pass();
    const providers = open.flatMap(sharedProvidersOf).map(({ name }) => name);
    const as = providers.length > 0 ? ` as a user of ${[...new Set(providers)].join(' or ')}` : '';
    const which = `${idsOf(open)}${inSpiteOfDenials(statements)}`;
    return fail(`Everybody may assume the role${as} by statement ${which}.`);
  },
});
