import { check } from '../../../../functions/checks/iam/root/access-keys-absent.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: { 'there are none': { item: { SummaryMap: { AccountAccessKeysPresent: 0 } } } },
  fail: {
    'there are some': {
      item: { SummaryMap: { AccountAccessKeysPresent: 1 } },
      message: 'The root user has access keys.',
    },
  },
  errors: {
    'the answer does not say': {
      item: { SummaryMap: {} },
      message: /without AccountAccessKeysPresent/,
    },
  },
});
