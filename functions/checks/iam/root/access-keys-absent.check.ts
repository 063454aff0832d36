import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { accountSummary } from '../account-summary/account-summary.resource.ts';

export const check = defineCheck(accountSummary, {
  id: 'iam-root-access-keys-absent',
  title: 'The root user has no access keys',
  severity: 'critical',
  category: 'security',
  why: 'A key of the root user may do everything, close the account too, and no policy of the account can take anything from it.',
  fix: 'Sign in as the root user, delete its access keys, and use roles for what they did.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html',

  evaluate({ item }) {
    const { AccountAccessKeysPresent } = answered(item.SummaryMap, 'SummaryMap');
    const keys = answered(AccountAccessKeysPresent, 'AccountAccessKeysPresent');
    return keys === 0 ? pass() : fail('The root user has access keys.');
  },
});
