import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { idsOf, statementsOf } from '../../../core/judgement/policies/policy-document.ts';
import {
  everyActionOf,
  inSpiteOfDenials,
  openStatements,
} from '../../../core/judgement/policies/policy-strangers.ts';
import { key } from './key.resource.ts';

export const check = defineCheck(key, {
  id: 'kms-key-not-public',
  title: 'Key policies let no stranger in',
  severity: 'critical',
  category: 'security',
  why: 'Encryption protects nothing from somebody who may use the key, from whatever account.',
  fix: 'Name the roles or accounts that need the key, or hold the statement to your own with kms:CallerAccount or aws:PrincipalOrgID.',
  docs: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html',
  needs: ['GetKeyPolicy'],

  evaluate({ facts }) {
    const statements = statementsOf(answered(facts.GetKeyPolicy?.Policy, 'Policy'));
    const open = openStatements(statements, everyActionOf('kms', statements));
    if (open.length === 0) return pass();
    const which = `${idsOf(open)}${inSpiteOfDenials(statements)}`;
    return fail(`Everybody is admitted by the policy statements: ${which}.`);
  },
});
