import type { PasswordPolicyType } from '../../../../functions/checks/cognito-idp/shapes.generated.ts';
import { check } from '../../../../functions/checks/cognito-idp/user-pool/passwords-strong.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const strong: PasswordPolicyType = {
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
  TemporaryPasswordValidityDays: 7,
};
const { TemporaryPasswordValidityDays: _, ...byDefault } = strong;
const pool = (PasswordPolicy: PasswordPolicyType) => ({
  item: { Id: 'eu-west-1_a1b2c3', Policies: { PasswordPolicy } },
});

// https://docs.aws.amazon.com/securityhub/latest/userguide/cognito-controls.html#cognito-3
describeCheck(check, {
  pass: {
    'all kinds are demanded': pool(strong),
    'temporary passwords are valid as by default': pool(byDefault),
    'the tenant demands more, and has it': {
      ...pool({ ...strong, MinimumLength: 14 }),
      parameters: { minLength: 14 },
    },
  },
  fail: {
    'passwords are short': {
      ...pool({ ...strong, MinimumLength: 7 }),
      message: 'Too weak: 7 characters are enough.',
    },
    'kinds are not demanded': {
      ...pool({ ...strong, RequireUppercase: false, RequireSymbols: false }),
      message: 'Too weak: no upper-case letter is demanded, no symbol is demanded.',
    },
    'neither of the others is': {
      ...pool({ ...strong, RequireLowercase: false, RequireNumbers: false }),
      message: 'Too weak: no lower-case letter is demanded, no number is demanded.',
    },
    'temporary passwords are valid for long': {
      ...pool({ ...strong, TemporaryPasswordValidityDays: 8 }),
      message: 'Too weak: temporary passwords are valid for 8 days.',
    },
    'the default is longer than the tenant allows': {
      ...pool(byDefault),
      parameters: { maxTemporaryDays: 3 },
      message: 'Too weak: temporary passwords are valid for 7 days.',
    },
  },
  errors: {
    'there is no policy': { item: { Id: 'eu-west-1_a1b2c3' }, message: /without PasswordPolicy/ },
  },
});
