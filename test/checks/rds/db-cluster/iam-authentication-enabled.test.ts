import { check } from '../../../../functions/checks/rds/db-cluster/iam-authentication-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'it is on': { item: { Engine: 'aurora-postgresql', IAMDatabaseAuthenticationEnabled: true } },
  },
  fail: {
    'it is off': {
      item: { Engine: 'aurora-postgresql', IAMDatabaseAuthenticationEnabled: false },
      message: 'IAM authentication is off.',
    },
  },
  errors: {
    'the answer does not say': {
      item: { Engine: 'aurora-postgresql' },
      message: /without IAMDatabaseAuthenticationEnabled/,
    },
  },
  skips: {
    'a cluster of Neptune': { item: { Engine: 'neptune' } },
  },
});
