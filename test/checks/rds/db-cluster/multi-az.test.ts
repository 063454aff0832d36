import { check } from '../../../../functions/checks/rds/db-cluster/multi-az.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'instances stand in several zones': { item: { Engine: 'aurora-mysql', MultiAZ: true } },
  },
  fail: {
    'all stand in one': {
      item: { Engine: 'aurora-postgresql', MultiAZ: false },
      message: 'No two zones hold instances of the cluster.',
    },
  },
  errors: {
    'the answer does not say': { item: { Engine: 'postgres' }, message: /without MultiAZ/ },
  },
  skips: {
    'a cluster of Neptune': { item: { Engine: 'neptune', MultiAZ: false } },
  },
});
