import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { idsOf, statementsOf } from '../../../core/judgement/policies/policy-document.ts';
import {
  everyActionOf,
  inSpiteOfDenials,
  openStatements,
} from '../../../core/judgement/policies/policy-strangers.ts';
import { secret } from './secret.resource.ts';

export const check = defineCheck(secret, {
  id: 'secretsmanager-secret-not-public',
  title: 'Secret policies let no stranger in',
  severity: 'critical',
  category: 'security',
  why: 'A policy that admits everybody gives the secret to every AWS account that can use its key.',
  fix: 'Name the roles or accounts that need the secret, and put the policy with BlockPublicPolicy.',
  docs: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html',
  needs: ['GetResourcePolicy'],

  evaluate({ facts }) {
    const { ARN: arn, ResourcePolicy: policy } = facts.GetResourcePolicy ?? {};
    answered(arn, 'ARN');
    // A secret without policy admits what the identities of its own account are permitted.
    const statements = policy ? statementsOf(policy) : [];
    const open = openStatements(statements, everyActionOf('secretsmanager', statements));
    if (open.length === 0) return pass();
    const which = `${idsOf(open)}${inSpiteOfDenials(statements)}`;
    return fail(`Everybody is admitted by the policy statements: ${which}.`);
  },
});
