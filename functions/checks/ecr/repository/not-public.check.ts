import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { idsOf, statementsOf } from '../../../core/judgement/policies/policy-document.ts';
import {
  everyActionOf,
  inSpiteOfDenials,
  openStatements,
} from '../../../core/judgement/policies/policy-strangers.ts';
import { repository } from './repository.resource.ts';

export const check = defineCheck(repository, {
  id: 'ecr-repository-not-public',
  title: 'Repository policies let no stranger in',
  severity: 'critical',
  category: 'security',
  why: 'Images hold your code and often credentials; who may push can also put theirs in its place.',
  fix: 'Name the accounts or services that pull or push as principals, or hold principal * to your organisation with aws:PrincipalOrgID.',
  docs: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html',
  needs: ['GetRepositoryPolicy'],

  evaluate({ facts }) {
    if (!facts.GetRepositoryPolicy) return pass();
    const statements = statementsOf(answered(facts.GetRepositoryPolicy.policyText, 'policyText'));
    const open = openStatements(statements, everyActionOf('ecr', statements));
    if (open.length === 0) return pass();
    const which = `${idsOf(open)}${inSpiteOfDenials(statements)}`;
    return fail(`Everybody is admitted by the policy statements: ${which}.`);
  },
});
