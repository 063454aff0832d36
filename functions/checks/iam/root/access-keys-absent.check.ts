import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { accountSummary } from '../account-summary/account-summary.resource.ts';

export const check = defineCheck(accountSummary, {
  id: 'iam-root-access-keys-absent',
  title: 'The root user has no access keys',
  severity: 'critical',
  category: 'security',
  why: 'A key of the root user may do everything, close the account too, and no policy of the account can take anything from it.',
  fix: 'Sign in as the root user, delete its access keys, and use roles for what they did.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html',
  frameworks: {
    aws_fsbp: ['IAM.4'],
    'cis_aws_3.0': ['1.4'],
    'cis_aws_5.0': ['1.3'],
    'cis_aws_7.0': ['2.4'],
    hipaa: [
      '164.308(a)(1)(ii)(B)',
      '164.308(a)(3)(i)',
      '164.308(a)(3)(ii)(B)',
      '164.308(a)(4)(ii)(C)',
      '164.312(a)(2)(i)',
    ],
    iso27001_2022: ['A.5.15'],
    nist_800_53_r5: ids`
      AC-2(1) AC-2(6) AC-3(3) AC-3(3)(a) AC-3(3)(b)(1) AC-3(3)(b)(2) AC-3(3)(b)(3) AC-3(3)(b)(4)
      AC-3(3)(b)(5) AC-3(3)(c) AC-3(4) AC-3(4)(a) AC-3(4)(b) AC-3(4)(c) AC-3(4)(d) AC-3(4)(e)
      AC-3(7) AC-3(8) AC-3(12)(a) AC-3(13) AC-3(15)(a) AC-3(15)(b) AC-4(28) AC-6 AC-6(2) AC-6(10)
      AC-24 CM-5(1)(a) CM-6(a) CM-9(b) IA-2 IA-4(4) IA-4(8) IA-4(b) IA-5(8) MP-2 SC-23(3) SC-25
    `,
    'pci_dss_4.0': ['7.2.1', '7.2.2', '7.2.3', '8.2.1', '8.2.2', '8.2.4', '8.2.5', '8.3.11'],
    soc2: ['CC6.1', 'CC6.2', 'CC6.3'],
  },
  peers: {
    prowler: 'iam_no_root_access_key',
    cloudsploit: 'rootAccessKeys',
    steampipe: 'iam_root_user_no_access_keys',
  },

  evaluate({ item }) {
    const { AccountAccessKeysPresent } = answered(item.SummaryMap, 'SummaryMap');
    const keys = answered(AccountAccessKeysPresent, 'AccountAccessKeysPresent');
    return keys === 0 ? pass() : fail('The root user has access keys.');
  },
});
