import { defineCheck } from '../../../core/check.ts';
import { judgeRetention, retentionParameters } from '../backup-retention.judgement.ts';
import { documentdbCluster } from './documentdb-cluster.resource.ts';

export const check = defineCheck(documentdbCluster, {
  id: 'rds-documentdb-cluster-backups-retained',
  title: 'DocumentDB clusters keep automated backups long enough',
  severity: 'medium',
  category: 'reliability',
  why: 'Damage is often noticed days later; then there is nothing left from before it to restore.',
  fix: 'Raise the backup retention period of the cluster, to 35 days at most; AWS Backup keeps them longer.',
  docs: 'https://docs.aws.amazon.com/documentdb/latest/developerguide/backup_restore.html',
  parameters: retentionParameters,

  evaluate: ({ item, parameters: { minimumDays } }) =>
    judgeRetention(item.BackupRetentionPeriod, minimumDays),
});
