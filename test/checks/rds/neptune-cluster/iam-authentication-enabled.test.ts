import { check } from '../../../../functions/checks/rds/neptune-cluster/iam-authentication-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (settings: object) => ({ item: { Engine: 'neptune', ...settings } });

describeCheck(check, {
  pass: { 'it is on': cluster({ IAMDatabaseAuthenticationEnabled: true }) },
  fail: {
    'it is off': {
      ...cluster({ IAMDatabaseAuthenticationEnabled: false }),
      message: 'IAM authentication is off.',
    },
  },
  errors: {
    'the answer does not say': {
      ...cluster({}),
      message: /without IAMDatabaseAuthenticationEnabled/,
    },
  },
  skips: { 'an Aurora cluster': { item: { Engine: 'aurora-mysql' } } },
});
