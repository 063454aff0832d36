import { check } from '../../../../functions/checks/iam/password-policy/reuse-prevented.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const policy = (PasswordReusePrevention?: number) => ({
  item: {
    PasswordPolicy: {
      MinimumPasswordLength: 14,
      ...(PasswordReusePrevention !== undefined && { PasswordReusePrevention }),
    },
  },
});

describeCheck(check, {
  pass: {
    '24 are remembered': policy(24),
    'the tenant asks for less': { ...policy(5), parameters: { minRemembered: 5 } },
  },
  fail: {
    'the account has no policy': {
      item: undefined,
      message: "The account has no password policy; IAM's default allows reuse.",
    },
    'the policy says nothing of reuse': {
      ...policy(),
      message: 'Remembered passwords: 0; at least 24 are asked for.',
    },
    '23 are remembered': {
      ...policy(23),
      message: 'Remembered passwords: 23; at least 24 are asked for.',
    },
  },
  errors: {
    'the answer holds no policy': {
      item: { PasswordPolicy: undefined },
      message: /without PasswordPolicy/,
    },
  },
});
