import { check } from '../../../../functions/checks/rds/db-cluster/deletion-protected.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'protection is on': { item: { Engine: 'aurora-postgresql', DeletionProtection: true } },
  },
  fail: {
    'protection is off': {
      item: { Engine: 'aurora-postgresql', DeletionProtection: false },
      message: 'Deletion protection is off.',
    },
  },
  errors: {
    'the answer does not say': {
      item: { Engine: 'aurora-postgresql' },
      message: /without DeletionProtection/,
    },
  },
  skips: {
    'a cluster of DocumentDB': { item: { Engine: 'docdb', DeletionProtection: false } },
  },
});
