import { check } from '../../../../functions/checks/iam/root/mfa-hardware.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = {
  SummaryMap: { AccountMFAEnabled: 1, AccountPasswordPresent: 1, AccountAccessKeysPresent: 0 },
};
const account = (...arns: string[]) => ({
  item,
  related: {
    virtualMfaDevices: arns.map((Arn) => ({ SerialNumber: 'x', User: { Arn } as never })),
  },
});
const off = { SummaryMap: { ...item.SummaryMap, AccountMFAEnabled: 0 } };

describeCheck(check, {
  pass: {
    'no device is virtual': account(),
    'only users have virtual devices': account('arn:aws:iam::123456789012:user/root'),
    'the root user of a member account has no credentials': {
      ...account(),
      item: { SummaryMap: { ...off.SummaryMap, AccountPasswordPresent: 0 } },
    },
  },
  fail: {
    'the root user has a virtual device': {
      ...account('arn:aws:iam::123456789012:user/ann', 'arn:aws:iam::123456789012:root'),
      message: 'The root user signs in with a virtual MFA device.',
    },
    'so it has in another partition': {
      ...account('arn:aws-cn:iam::123456789012:root'),
      scope: { partition: 'aws-cn' },
      message: 'The root user signs in with a virtual MFA device.',
    },
    'it signs in without MFA': {
      ...account(),
      item: off,
      message: 'The root user signs in without MFA.',
    },
  },
  errors: {
    'a device does not say whose it is': {
      item,
      related: { virtualMfaDevices: [{ SerialNumber: 'x' }] },
      message: /without User/,
    },
  },
});
