import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { hasPassword } from '../credential-report.judgement.ts';
import { userCredentials } from '../user-credentials/user-credentials.resource.ts';

export const check = defineCheck(userCredentials, {
  id: 'iam-user-console-mfa-enabled',
  title: 'Users with a console password sign in with MFA',
  severity: 'high',
  category: 'security',
  why: 'A password that was guessed, reused or given away to a false sign-in page is all that a stranger needs.',
  fix: 'Register an MFA device for the user, or let people sign in through IAM Identity Center and remove the password.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html',
  appliesTo: hasPassword,

  evaluate({ item }) {
    if (answered(item.mfa_active, 'mfa_active')) return pass();
    return fail('The user signs in to the console without MFA.');
  },
});
