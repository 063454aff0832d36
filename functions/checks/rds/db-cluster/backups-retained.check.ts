import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { dbCluster } from './db-cluster.resource.ts';

export const check = defineCheck(dbCluster, {
  id: 'rds-db-cluster-backups-retained',
  title: 'DB clusters keep automated backups long enough',
  severity: 'medium',
  category: 'reliability',
  why: 'Damage is often noticed days later; then there is nothing left from before it to restore.',
  fix: 'Raise the backup retention period of the cluster, to 35 days at most; AWS Backup keeps them longer.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Managing.Backups.html',
  parameters: z.object({
    minimumDays: z
      .int()
      .min(1)
      .max(35)
      .default(7)
      .describe('The least number of days for which backups are kept.'),
  }),

  evaluate({ item, parameters: { minimumDays } }) {
    const days = answered(item.BackupRetentionPeriod, 'BackupRetentionPeriod');
    if (days >= minimumDays) return pass();
    if (days === 0) return fail('Automated backups are off.');
    return fail(`Days for which backups are kept: ${days}, and not ${minimumDays}.`);
  },
});
