import { check } from '../../../../functions/checks/rds/db-instance/minor-versions-automatic.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'it is on': { item: { Engine: 'postgres', AutoMinorVersionUpgrade: true } },
    'it is on for a member of a cluster': {
      item: { Engine: 'aurora-mysql', DBClusterIdentifier: 'shop', AutoMinorVersionUpgrade: true },
    },
  },
  fail: {
    'it is off': {
      item: { Engine: 'db2-se', AutoMinorVersionUpgrade: false },
      message: 'Minor versions are not installed automatically.',
    },
  },
  errors: {
    'the answer does not say': {
      item: { Engine: 'postgres' },
      message: /without AutoMinorVersionUpgrade/,
    },
  },
  skips: {
    'an instance of RDS Custom': {
      item: { Engine: 'custom-sqlserver-se', AutoMinorVersionUpgrade: false },
    },
  },
});
