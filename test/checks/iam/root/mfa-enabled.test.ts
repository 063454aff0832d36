import { check } from '../../../../functions/checks/iam/root/mfa-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const account = (AccountMFAEnabled: number, AccountPasswordPresent = 1, keys = 0) => ({
  item: {
    SummaryMap: { AccountMFAEnabled, AccountPasswordPresent, AccountAccessKeysPresent: keys },
  },
});
const message = 'The root user signs in without MFA.';

describeCheck(check, {
  pass: {
    'MFA is on': account(1),
    'the root user of a member account has no credentials': account(0, 0),
  },
  fail: {
    'MFA is off': { ...account(0), message },
    'there is no password, but there are keys': { ...account(0, 0, 1), message },
    'AWS does not speak of the password': {
      item: { SummaryMap: { AccountMFAEnabled: 0, AccountAccessKeysPresent: 0 } },
      message,
    },
  },
  errors: {
    'the answer does not say': {
      item: { SummaryMap: { AccountAccessKeysPresent: 0 } },
      message: /without AccountMFAEnabled/,
    },
    'the answer does not speak of keys': {
      item: { SummaryMap: { AccountMFAEnabled: 0 } },
      message: /without AccountAccessKeysPresent/,
    },
  },
});
