import { check } from '../../../../functions/checks/iam/user/password-used.check.ts';
import {
  credentials,
  daysAgo,
  rootCredentials,
} from '../../../support/checks/credential-report-rows.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const password = (changed: number, used?: number) =>
  credentials({
    password_enabled: true,
    password_last_changed: daysAgo(changed),
    ...(used !== undefined && { password_last_used: daysAgo(used) }),
  });

describeCheck(check, {
  pass: {
    'it was used today': password(400, 0),
    'it was last used exactly as long ago as it may be': password(400, 45),
    'it was set lately and not used yet': password(45),
    'the tenant allows more days': { ...password(400, 80), parameters: { maxIdleDays: 90 } },
  },
  fail: {
    'it was last used too long ago': {
      ...password(400, 46),
      message: 'The password was last used 46 days ago; the limit is 45 days.',
    },
    'it was never used': {
      ...password(46),
      message: 'The password was set and never used, 46 days ago; the limit is 45 days.',
    },
  },
  errors: {
    'nobody knows when it was set': {
      ...credentials({ password_enabled: true }),
      message: /without password_last_changed/,
    },
  },
  skips: {
    'a user without a password': credentials(),
    'the root user, which is judged apart': rootCredentials({ password_enabled: true }),
  },
});
