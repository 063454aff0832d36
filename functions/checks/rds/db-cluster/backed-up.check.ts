import { defineCheck } from '../../../core/check.ts';
import { backupAge, judgeBackups } from '../../../core/judgement/backups.ts';
import { dbCluster } from './db-cluster.resource.ts';

export const check = defineCheck(dbCluster, {
  id: 'rds-db-cluster-backed-up',
  title: 'DB clusters are backed up by AWS Backup',
  severity: 'medium',
  category: 'reliability',
  why: 'Automated backups of a cluster are kept for 35 days at most, in the same account, and whoever deletes the cluster can delete them too.',
  fix: 'Add the cluster to the selection of a backup plan, and let Aurora, or RDS, be backed up in the region.',
  docs: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html',
  joins: ['backups'],
  parameters: backupAge,

  evaluate({ item: { ClusterCreateTime }, related: { backups }, parameters, now }) {
    return judgeBackups(backups, { created: ClusterCreateTime, now, ...parameters });
  },
});
