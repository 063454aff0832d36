import { check } from '../../../../functions/checks/rds/db-instance/backups-retained.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const kept = (BackupRetentionPeriod: number) => ({
  item: { Engine: 'postgres', BackupRetentionPeriod },
});

describeCheck(check, {
  pass: {
    'they are kept for a week': kept(7),
    'they are kept longer': kept(35),
    'the tenant asks for less': { ...kept(1), parameters: { minimumDays: 1 } },
  },
  fail: {
    'they are kept for six days': {
      ...kept(6),
      message: 'Days for which backups are kept: 6, and not 7.',
    },
    'they are off': { ...kept(0), message: 'Automated backups are off.' },
  },
  errors: {
    'the answer does not say': {
      item: { Engine: 'postgres' },
      message: /without BackupRetentionPeriod/,
    },
  },
  skips: {
    'a member of a cluster': { item: { Engine: 'aurora-mysql', DBClusterIdentifier: 'shop' } },
    'a replica of an instance': { item: { ReadReplicaSourceDBInstanceIdentifier: 'shop' } },
    'a replica of a cluster': { item: { ReadReplicaSourceDBClusterIdentifier: 'shop' } },
    'an instance of Neptune': { item: { Engine: 'neptune', BackupRetentionPeriod: 1 } },
  },
});
