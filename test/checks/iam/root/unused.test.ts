import { check } from '../../../../functions/checks/iam/root/unused.check.ts';
import {
  credentials,
  daysAgo,
  rootCredentials,
} from '../../../support/checks/credential-report-rows.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'it was never used': rootCredentials(),
    'it was last used long enough ago': rootCredentials({ password_last_used: daysAgo(7) }),
    'the tenant is content with less': {
      ...rootCredentials({ password_last_used: daysAgo(3) }),
      parameters: { quietDays: 2 },
    },
  },
  fail: {
    'somebody signed in today': {
      ...rootCredentials({ password_last_used: daysAgo(0) }),
      message: 'Used within the last 7 days: password, 0 days ago.',
    },
    'both of its keys were used': {
      ...rootCredentials({
        password_last_used: daysAgo(400),
        access_key_1_last_used_date: daysAgo(6),
        access_key_2_last_used_date: daysAgo(1),
      }),
      message: 'Used within the last 7 days: access key 1, 6 days ago; access key 2, 1 days ago.',
    },
  },
  skips: { 'an IAM user': credentials({ password_last_used: daysAgo(0) }) },
});
