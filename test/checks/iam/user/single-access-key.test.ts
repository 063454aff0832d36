import { check } from '../../../../functions/checks/iam/user/single-access-key.check.ts';
import { credentials } from '../../../support/checks/credential-report-rows.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'one is active': credentials({ access_key_1_active: true }),
    'only the second is active': credentials({ access_key_2_active: true }),
  },
  fail: {
    'both are active': {
      ...credentials({ access_key_1_active: true, access_key_2_active: true }),
      message: 'Both access keys are active.',
    },
  },
  skips: { 'a user without active keys': credentials() },
});
