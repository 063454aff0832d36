import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { accountSummary } from '../account-summary/account-summary.resource.ts';
import { rootHasCredentials } from './root-user.judgement.ts';

export const check = defineCheck(accountSummary, {
  id: 'iam-root-mfa-enabled',
  title: 'The root user signs in with MFA',
  severity: 'critical',
  category: 'security',
  why: 'With the password alone, or with the mailbox that resets it, a stranger takes over the whole account.',
  fix: 'Register an MFA device for the root user, better two, or remove its credentials by central management of root access.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-mfa-for-root.html',
  frameworks: {
    'cis_aws_3.0': ['1.5'],
    'cis_aws_5.0': ['1.4'],
    'cis_aws_7.0': ['2.5'],
    hipaa: ['164.308(a)(3)(ii)(A)', '164.312(d)'],
    iso27001_2022: ['A.5.15', 'A.5.17', 'A.8.5'],
    nist_800_53_r5: ids`
      AC-2(1) AC-3(2) AC-3(3) AC-3(3)(a) AC-3(3)(b)(1) AC-3(3)(b)(2) AC-3(3)(b)(3) AC-3(3)(b)(4)
      AC-3(3)(b)(5) AC-3(3)(c) AC-3(4) AC-3(4)(a) AC-3(4)(b) AC-3(4)(c) AC-3(4)(d) AC-3(4)(e)
      AC-3(8) AC-3(12)(a) AC-3(13) AC-3(15)(a) AC-3(15)(b) AC-4(28) AC-7(4) AC-7(4)(a) AC-24 CM-6(a)
      CM-9(b) IA-2(1) IA-2(2) IA-2(6) IA-2(6)(a) IA-2(8) SC-23(3)
    `,
    'pci_dss_4.0': ['8.4.1', '8.4.2', '8.4.3'],
    soc2: ['CC6.6'],
  },
  peers: {
    prowler: 'iam_root_mfa_enabled',
    cloudsploit: 'rootMfaEnabled',
    steampipe: 'iam_root_user_mfa_enabled',
  },

  evaluate({ item }) {
    const summary = answered(item.SummaryMap, 'SummaryMap');
    const isEnabled = answered(summary.AccountMFAEnabled, 'AccountMFAEnabled') === 1;
    if (isEnabled || !rootHasCredentials(summary)) return pass();
    return fail('The root user signs in without MFA.');
  },
});
