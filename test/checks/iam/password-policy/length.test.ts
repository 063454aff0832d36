import { check } from '../../../../functions/checks/iam/password-policy/length.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const length = (MinimumPasswordLength: number) => ({
  item: { PasswordPolicy: { MinimumPasswordLength } },
});

describeCheck(check, {
  pass: {
    'passwords need fourteen characters': length(14),
    'they need more': length(32),
    'the tenant asks for less': { ...length(10), parameters: { minLength: 10 } },
  },
  fail: {
    'the account has no policy': {
      item: undefined,
      message: "The account has no password policy; IAM's default of 8 characters holds.",
    },
    'passwords may be shorter': {
      ...length(13),
      message: 'Passwords may have 13 characters; at least 14 are asked for.',
    },
    'the tenant asks for more': {
      ...length(14),
      parameters: { minLength: 20 },
      message: 'Passwords may have 14 characters; at least 20 are asked for.',
    },
  },
  errors: {
    'the answer holds no length': {
      item: { PasswordPolicy: {} },
      message: /without MinimumPasswordLength/,
    },
  },
});
