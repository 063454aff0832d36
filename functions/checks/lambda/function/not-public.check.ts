import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { idsOf, statementsOf } from '../../../core/judgement/policies/policy-document.ts';
import {
  everyActionOf,
  inSpiteOfDenials,
  openStatements,
} from '../../../core/judgement/policies/policy-strangers.ts';
import {
  admissionsOf,
  servicesForAnybody,
} from '../../../core/judgement/policies/service-deputies.ts';
import { lambdaFunction } from '../lambda-function/lambda-function.resource.ts';

export const check = defineCheck(lambdaFunction, {
  id: 'lambda-function-not-public',
  title: 'Function policies let no stranger in',
  severity: 'critical',
  category: 'security',
  why: "Anyone who may invoke a function acts with its role, at the owner's expense.",
  fix: 'Replace the principal * of the statement by the accounts or services that need it, or hold it, and services such as S3, to your accounts with aws:SourceAccount or aws:PrincipalOrgID.',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html',
  needs: ['GetPolicy'],

  evaluate({ facts }) {
    if (!facts.GetPolicy) return pass();
    const statements = statementsOf(answered(facts.GetPolicy.Policy, 'Policy'));
    const open = openStatements(statements, everyActionOf('lambda', statements));
    const services = servicesForAnybody(statements, 'lambda');
    if (open.length > 0) {
      const which = `${idsOf(open)}${inSpiteOfDenials(statements)}`;
      return fail(`Everybody is admitted by the policy statements: ${which}.`);
    }
    if (services.length === 0) return pass();
    return fail(`Anybody can make these services invoke it: ${admissionsOf(services)}.`);
  },
});
