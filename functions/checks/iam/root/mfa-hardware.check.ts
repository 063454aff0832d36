import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
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
  impliedBy: ['iam-root-mfa-enabled'],
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
