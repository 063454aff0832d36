import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
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
  frameworks: {
    aws_fsbp: ['IAM.5'],
    'cis_aws_3.0': ['1.10'],
    'cis_aws_5.0': ['1.9'],
    'cis_aws_7.0': ['2.10'],
    hipaa: ['164.308(a)(3)(ii)(A)', '164.312(a)(1)', '164.312(d)'],
    iso27001_2022: ['A.5.15', 'A.5.17', 'A.8.5'],
    nist_800_53_r5: ids`
      AC-2(1) AC-3(2) AC-3(3) AC-3(3)(a) AC-3(3)(b)(1) AC-3(3)(b)(2) AC-3(3)(b)(3) AC-3(3)(b)(4)
      AC-3(3)(b)(5) AC-3(3)(c) AC-3(4) AC-3(4)(a) AC-3(4)(b) AC-3(4)(c) AC-3(4)(d) AC-3(4)(e)
      AC-3(8) AC-3(12)(a) AC-3(13) AC-3(15)(a) AC-3(15)(b) AC-4(28) AC-7(4) AC-7(4)(a) AC-24
      CM-5(1)(a) CM-6(a) CM-9(b) IA-2(1) IA-2(2) IA-2(6) IA-2(6)(a) IA-2(8) SC-23(3)
    `,
    'pci_dss_4.0': ['8.4.1', '8.4.2', '8.4.3'],
    soc2: ['CC3.2', 'CC6.6'],
  },
  peers: {
    prowler: 'iam_user_mfa_enabled_console_access',
    cloudsploit: 'usersMfaEnabled',
    steampipe: 'iam_user_console_access_mfa_enabled',
  },
  appliesTo: hasPassword,

  evaluate({ item }) {
    if (answered(item.mfa_active, 'mfa_active')) return pass();
    return fail('The user signs in to the console without MFA.');
  },
});
