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
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { lambdaFunction } from '../lambda-function/lambda-function.resource.ts';

export const check = defineCheck(lambdaFunction, {
  id: 'lambda-function-not-public',
  title: 'Function policies let no stranger in',
  severity: 'critical',
  category: 'security',
  why: "Anyone who may invoke a function acts with its role, at the owner's expense.",
  fix: 'Replace the principal * of the statement by the accounts or services that need it, or hold it, and services such as S3, to your accounts with aws:SourceAccount or aws:PrincipalOrgID.',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html',
  frameworks: {
    aws_fsbp: ['Lambda.1'],
    'cis_aws_7.0': ['2.21'],
    hipaa: ['164.308(a)(1)(ii)(B)', '164.308(a)(3)(i)', '164.312(a)(1)', '164.312(e)(1)'],
    iso27001_2022: ['A.8.1'],
    nist_800_53_r5: ids`
      AC-2(6) AC-3 AC-3(7) AC-4(21) AC-6 AC-17(1) AC-17(4)(a) AC-17(9) AC-17(10) AC-17(b) MP-2
      SC-7(3) SC-7(9)(a) SC-7(11) SC-7(12) SC-7(16) SC-7(20) SC-7(21) SC-7(24)(b) SC-7(a)
      SC-7(b) SC-7(c) SC-25
    `,
    'pci_dss_4.0': ids`
      1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 3.5.1.3 10.3.2 A1.1.2 A1.1.3 A3.4.1
    `,
    soc2: ['CC6.1', 'CC6.2', 'CC6.6'],
  },
  peers: {
    prowler: 'awslambda_function_not_publicly_accessible',
    cloudsploit: 'lambdaPublicAccess',
    steampipe: 'lambda_function_restrict_public_access',
  },
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
