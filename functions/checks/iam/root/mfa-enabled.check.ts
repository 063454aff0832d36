import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
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

  evaluate({ item }) {
    const summary = answered(item.SummaryMap, 'SummaryMap');
    const isEnabled = answered(summary.AccountMFAEnabled, 'AccountMFAEnabled') === 1;
    if (isEnabled || !rootHasCredentials(summary)) return pass();
    return fail('The root user signs in without MFA.');
  },
});
