import { defineCheck } from '../../../core/check.ts';
import { backupAge, judgeBackups } from '../../../core/judgement/backups.ts';
import { dbInstance } from './db-instance.resource.ts';

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/accessing-monitoring.html */
const neverMade = new Set(['incompatible-create', 'incompatible-restore', 'restore-error']);

export const check = defineCheck(dbInstance, {
  id: 'rds-db-instance-backed-up',
  title: 'DB instances are backed up by AWS Backup',
  severity: 'medium',
  category: 'reliability',
  why: 'Automated backups of RDS are kept for 35 days at most, in the same account, and whoever deletes the instance can delete them too.',
  fix: 'Add the instance to the selection of a backup plan, and let RDS be backed up in the region.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/AutomatedBackups.AWSBackup.html',
  joins: ['backups'],
  parameters: backupAge,
  // Members of a cluster are backed up with it. One that is not made yet, or could not be, has no time of creation.
  appliesTo: ({ DBClusterIdentifier, DBInstanceStatus, InstanceCreateTime }) =>
    DBClusterIdentifier === undefined &&
    DBInstanceStatus !== 'creating' &&
    (InstanceCreateTime !== undefined || !neverMade.has(DBInstanceStatus ?? '')),

  evaluate({ item: { InstanceCreateTime }, related: { backups }, parameters, now }) {
    return judgeBackups(backups, { created: InstanceCreateTime, now, ...parameters });
  },
});
