import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { idsOf, statementsOf } from '../../../core/judgement/policies/policy-document.ts';
import {
  everyActionOf,
  inSpiteOfDenials,
  openStatements,
} from '../../../core/judgement/policies/policy-strangers.ts';
import { vault } from './vault.resource.ts';

export const check = defineCheck(vault, {
  id: 'glacier-vault-not-public',
  title: 'Archive vault policies let no stranger in',
  severity: 'critical',
  category: 'security',
  why: 'Strangers could read what was archived for years, and where the policy lets them, delete it.',
  fix: 'Name the accounts that need it as principals, or hold principal * to them with aws:PrincipalOrgID or aws:SourceAccount.',
  docs: 'https://docs.aws.amazon.com/amazonglacier/latest/dev/vault-access-policy.html',
  needs: ['GetVaultAccessPolicy'],

  evaluate({ facts: { GetVaultAccessPolicy: answer } }) {
    // Without a policy the account's own identities alone are admitted.
    if (!answer) return pass();
    const statements = statementsOf(answered(answer.policy?.Policy, 'Policy'));
    const open = openStatements(statements, everyActionOf('glacier', statements));
    if (open.length === 0) return pass();
    const which = `${idsOf(open)}${inSpiteOfDenials(statements)}`;
    return fail(`Everybody is admitted by the policy statements: ${which}.`);
  },
});
