import { check } from '../../../../functions/checks/rds/db-instance/deletion-protected.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'protection is on': { item: { Engine: 'postgres', DeletionProtection: true } },
  },
  fail: {
    'protection is off': {
      item: { Engine: 'postgres', DeletionProtection: false },
      message: 'Deletion protection is off.',
    },
  },
  errors: {
    'the answer does not say': {
      item: { Engine: 'postgres' },
      message: /without DeletionProtection/,
    },
  },
  skips: {
    'a member of a cluster': {
      item: { Engine: 'aurora-mysql', DBClusterIdentifier: 'shop', DeletionProtection: false },
    },
    'an instance of DocumentDB': { item: { Engine: 'docdb', DeletionProtection: false } },
  },
});
