import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { idsOf, statementsOf } from '../../../core/judgement/policies/policy-document.ts';
import {
  everyActionOf,
  inSpiteOfDenials,
  openStatements,
} from '../../../core/judgement/policies/policy-strangers.ts';
import { catalog } from './catalog.resource.ts';

export const check = defineCheck(catalog, {
  id: 'glue-catalog-not-public',
  title: 'The policy of the data catalog lets no stranger in',
  severity: 'high',
  category: 'security',
  why: 'Strangers could read what your tables are and where they lie, or change them under your queries.',
  fix: 'Name the accounts that need the catalog as principals, or hold principal * to your organization with aws:PrincipalOrgID.',
  docs: 'https://docs.aws.amazon.com/glue/latest/dg/cross-account-access.html',
  needs: ['GetResourcePolicy'],

  evaluate({ facts: { GetResourcePolicy: answer } }) {
    if (!answer) return pass();
    const statements = statementsOf(answered(answer.PolicyInJson, 'PolicyInJson'));
    const open = openStatements(statements, everyActionOf('glue', statements));
    if (open.length === 0) return pass();
    const which = `${idsOf(open)}${inSpiteOfDenials(statements)}`;
    return fail(`Everybody is admitted by the policy statements: ${which}.`);
  },
});
