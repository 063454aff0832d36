import { check } from '../../../../functions/checks/iam/user/console-mfa-enabled.check.ts';
import { credentials, rootCredentials } from '../../../support/checks/credential-report-rows.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: { 'MFA is on': credentials({ password_enabled: true, mfa_active: true }) },
  fail: {
    'MFA is off': {
      ...credentials({ password_enabled: true, mfa_active: false }),
      message: 'The user signs in to the console without MFA.',
    },
  },
  skips: {
    'a user without a password': credentials({ password_enabled: false }),
    'the root user, which is judged apart': rootCredentials({ password_enabled: true }),
  },
});
