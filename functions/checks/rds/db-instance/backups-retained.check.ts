import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { dbInstance } from './db-instance.resource.ts';

export const check = defineCheck(dbInstance, {
  id: 'rds-db-instance-backups-retained',
  title: 'DB instances keep automated backups long enough',
  severity: 'medium',
  category: 'reliability',
  why: 'Damage is often noticed days later; then there is nothing left from before it to restore.',
  fix: 'Raise the backup retention period of the instance, to 35 days at most; AWS Backup keeps them longer.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html',
  parameters: z.object({
    minimumDays: z
      .int()
      .min(1)
      .max(35)
      .default(7)
      .describe('The least number of days for which backups are kept.'),
  }),
  // Clusters back up for their members, primaries for their replicas.
  appliesTo: (item) =>
    item.DBClusterIdentifier === undefined &&
    item.ReadReplicaSourceDBInstanceIdentifier === undefined &&
    item.ReadReplicaSourceDBClusterIdentifier === undefined,

  evaluate({ item, parameters: { minimumDays } }) {
    const days = answered(item.BackupRetentionPeriod, 'BackupRetentionPeriod');
    if (days >= minimumDays) return pass();
    if (days === 0) return fail('Automated backups are off.');
    return fail(`Days for which backups are kept: ${days}, and not ${minimumDays}.`);
  },
});
