import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { cluster } from './cluster.resource.ts';

export const check = defineCheck(cluster, {
  id: 'redshift-cluster-snapshots-retained',
  title: 'Redshift keeps automated snapshots',
  severity: 'medium',
  category: 'reliability',
  why: 'Damage is often noticed days later; then there is nothing left from before it to restore.',
  fix: 'Raise the retention period of automated snapshots, to 35 days at most; manual snapshots and AWS Backup keep them longer.',
  docs: 'https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-snapshots.html',
  parameters: z.object({
    minimumDays: z
      .int()
      .min(1)
      .max(35)
      .default(7)
      .describe('The least number of days for which automated snapshots are kept.'),
  }),

  evaluate({ item, parameters: { minimumDays } }) {
    const days = answered(
      item.AutomatedSnapshotRetentionPeriod,
      'AutomatedSnapshotRetentionPeriod',
    );
    if (days >= minimumDays) return pass();
    if (days === 0) return fail('Automated snapshots are off.');
    return fail(`Days for which snapshots are kept: ${days}, and not ${minimumDays}.`);
  },
});
