import { check } from '../../../../functions/checks/iam/user/access-keys-used.check.ts';
import { credentials, daysAgo } from '../../../support/checks/credential-report-rows.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const key = (made: number, used?: number) =>
  credentials({
    access_key_1_active: true,
    access_key_1_last_rotated: daysAgo(made),
    ...(used !== undefined && { access_key_1_last_used_date: daysAgo(used) }),
  });

describeCheck(check, {
  pass: {
    'it was used today': key(400, 0),
    'it was last used exactly as long ago as it may be': key(400, 45),
    'it was made lately and not used yet': key(45),
    'the idle key is inactive': credentials({
      ...key(400, 0).item,
      access_key_2_last_rotated: daysAgo(400),
    }),
    'the tenant allows more days': { ...key(400, 80), parameters: { maxIdleDays: 90 } },
  },
  fail: {
    'it was last used too long ago': {
      ...key(400, 46),
      message: 'Access key 1 was last used 46 days ago; the limit is 45 days.',
    },
    'neither was ever used': {
      ...credentials({
        ...key(100).item,
        access_key_2_active: true,
        access_key_2_last_rotated: daysAgo(50),
      }),
      message:
        'Access key 1 was made and never used, 100 days ago, ' +
        'Access key 2 was made and never used, 50 days ago; the limit is 45 days.',
    },
    'the second was last used too long ago': {
      ...credentials({
        ...key(100, 0).item,
        access_key_2_active: true,
        access_key_2_last_rotated: daysAgo(90),
        access_key_2_last_used_date: daysAgo(80),
      }),
      message: 'Access key 2 was last used 80 days ago; the limit is 45 days.',
    },
  },
  errors: {
    'nobody knows when it was made': {
      ...credentials({ access_key_1_active: true }),
      message: /without access_key_1_last_rotated/,
    },
  },
  skips: { 'a user without active keys': credentials() },
});
