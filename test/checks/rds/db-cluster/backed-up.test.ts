import { check } from '../../../../functions/checks/rds/db-cluster/backed-up.check.ts';
import { backup, created, none, old, young } from '../../../support/checks/backup-examples.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { Engine: 'postgres', ClusterCreateTime: created };

describeCheck(check, {
  pass: {
    'the last backup is a week old': { item, related: { backups: [backup('14')] } },
    'the tenant bears an older one': {
      item,
      related: { backups: [backup('02')] },
      parameters: { maxAgeDays: 30 },
    },
  },
  fail: {
    'there is none': { item, related: { backups: [] }, message: none },
    'it is older': { item, related: { backups: [backup('13')] }, message: old },
  },
  none: {
    'it is too young to be backed up': {
      item: { ...item, ClusterCreateTime: young },
      related: { backups: [] },
    },
  },
  errors: {
    'its age is not answered': {
      item: { Engine: 'postgres' },
      related: { backups: [] },
      message: /without the time of creation/,
    },
  },
  skips: {
    'one of Neptune': { item: { ...item, Engine: 'neptune' } },
    'one of DocumentDB': { item: { ...item, Engine: 'docdb' } },
  },
});
