import { check } from '../../../../functions/checks/rds/neptune-cluster/deletion-protected.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (settings: object) => ({ item: { Engine: 'neptune', ...settings } });

describeCheck(check, {
  pass: {
    'deletion protection is on': cluster({ DeletionProtection: true }),
  },
  fail: {
    'it is off': {
      ...cluster({ DeletionProtection: false }),
      message: 'Deletion protection is off.',
    },
  },
  errors: {
    'the answer does not say': { ...cluster({}), message: /without DeletionProtection/ },
  },
  skips: {
    'a cluster of DocumentDB': { item: { Engine: 'docdb' } },
  },
});
