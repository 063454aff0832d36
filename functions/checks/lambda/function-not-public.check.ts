import { answered } from '../../core/answer.ts';
import { defineCheck, fail, pass } from '../../core/check.ts';
import { publicStatements, statementsOf } from '../../core/policy-document.ts';
import { lambdaFunction } from './lambda-function.resource.ts';

export const check = defineCheck(lambdaFunction, {
  id: 'lambda-function-not-public',
  title: 'Function policies let no stranger in',
  severity: 'critical',
  category: 'security',
  why: "Anyone who may invoke a function acts with its role, at the owner's expense.",
  fix: 'Replace the principal * of the statement by the accounts or services that need it, or hold it to them with aws:SourceAccount or aws:PrincipalOrgID.',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html',
  frameworks: { 'aws-fsbp': ['Lambda.1'] },
  peers: {
    prowler: 'awslambda_function_not_publicly_accessible',
    cloudsploit: 'lambdaPublicAccess',
    steampipe: 'lambda_function_restrict_public_access',
  },
  needs: ['GetPolicy'],

  evaluate({ facts }) {
    if (!facts.GetPolicy) return pass();
    const open = publicStatements(statementsOf(answered(facts.GetPolicy.Policy, 'Policy')));
    if (open.length === 0) return pass();
    const names = open.map(({ Sid = 'without id' }) => Sid).join(', ');
    return fail(`Everybody is admitted by the policy statements: ${names}.`);
  },
});
