import { check } from '../../../../functions/checks/rds/db-instance/backed-up.check.ts';
import { backup, created, none, old, young } from '../../../support/checks/backup-examples.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { Engine: 'postgres', InstanceCreateTime: created };

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
      item: { ...item, InstanceCreateTime: young },
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
    'a member of a cluster': { item: { ...item, DBClusterIdentifier: 'shop' } },
    'one that is not made yet': { item: { Engine: 'postgres', DBInstanceStatus: 'creating' } },
    'one that could not be restored': {
      item: { Engine: 'postgres', DBInstanceStatus: 'incompatible-restore' },
    },
    'one of Neptune': { item: { ...item, Engine: 'neptune' } },
    'one of DocumentDB': { item: { ...item, Engine: 'docdb' } },
  },
});
