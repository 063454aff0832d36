import { defineCheck } from '../../../core/check.ts';
import { judgeRetention, retentionParameters } from '../backup-retention.judgement.ts';
import { dbInstance } from './db-instance.resource.ts';

export const check = defineCheck(dbInstance, {
  id: 'rds-db-instance-backups-retained',
  title: 'DB instances keep automated backups long enough',
  severity: 'medium',
  category: 'reliability',
  why: 'Damage is often noticed days later; then there is nothing left from before it to restore.',
  fix: 'Raise the backup retention period of the instance, to 35 days at most; AWS Backup keeps them longer.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html',
  parameters: retentionParameters,
  // Clusters back up for their members, primaries for their replicas.
  appliesTo: (item) =>
    item.DBClusterIdentifier === undefined &&
    item.ReadReplicaSourceDBInstanceIdentifier === undefined &&
    item.ReadReplicaSourceDBClusterIdentifier === undefined,

  evaluate: ({ item, parameters: { minimumDays } }) =>
    judgeRetention(item.BackupRetentionPeriod, minimumDays),
});
