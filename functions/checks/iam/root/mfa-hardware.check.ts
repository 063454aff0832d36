import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { accountSummary } from '../account-summary/account-summary.resource.ts';
import { rootHasCredentials } from './root-user.judgement.ts';

export const check = defineCheck(accountSummary, {
  id: 'iam-root-mfa-hardware',
  title: 'The root user signs in with a hardware MFA device',
  severity: 'high',
  category: 'security',
  why: 'The secret of a virtual device lies on a phone, in its backups and in whatever picture was taken of the code; that of a hardware device cannot be copied.',
  fix: 'Register a security key or hardware token for the root user, and remove its virtual MFA device.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-hw-mfa-for-root.html',
  frameworks: {
    aws_fsbp: ['IAM.6'],
    'cis_aws_3.0': ['1.6'],
    'cis_aws_5.0': ['1.5'],
    'cis_aws_7.0': ['2.6'],
    hipaa: ['164.308(a)(3)(ii)(A)', '164.312(d)'],
    nist_800_53_r5: ids`
      AC-2(1) AC-3(2) AC-3(3) AC-3(3)(a) AC-3(3)(b)(1) AC-3(3)(b)(2) AC-3(3)(b)(3) AC-3(3)(b)(4)
      AC-3(3)(b)(5) AC-3(3)(c) AC-3(4) AC-3(4)(a) AC-3(4)(b) AC-3(4)(c) AC-3(4)(d) AC-3(4)(e)
      AC-3(8) AC-3(12)(a) AC-3(13) AC-3(15)(a) AC-3(15)(b) AC-4(28) AC-7(4) AC-7(4)(a) AC-24
      CM-5(1)(a) CM-6(a) CM-9(b) IA-2(1) IA-2(2) IA-2(6) IA-2(6)(a) IA-2(8) SC-23(3)
    `,
    'pci_dss_4.0': ['8.4.1', '8.4.2', '8.4.3'],
    soc2: ['CC6.6'],
  },
  peers: {
    prowler: 'iam_root_hardware_mfa_enabled',
    cloudsploit: 'rootHardwareMfa',
    steampipe: 'iam_root_user_hardware_mfa_enabled',
  },
  joins: ['virtualMfaDevices'],

  evaluate({ item, related, scope: { partition, accountId } }) {
    const summary = answered(item.SummaryMap, 'SummaryMap');
    const isEnabled = answered(summary.AccountMFAEnabled, 'AccountMFAEnabled') === 1;
    if (!rootHasCredentials(summary)) return pass();
    if (!isEnabled) return fail('The root user signs in without MFA.');
    const isVirtual = related.virtualMfaDevices.some(
      ({ User }) => answered(User?.Arn, 'User') === `arn:${partition}:iam::${accountId}:root`,
    );
    return isVirtual ? fail('The root user signs in with a virtual MFA device.') : pass();
  },
});
