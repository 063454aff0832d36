import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { dbInstance } from './db-instance.resource.ts';

export const check = defineCheck(dbInstance, {
  id: 'rds-db-instance-restorable',
  title: 'DB instances can be restored to the last minutes',
  severity: 'high',
  category: 'health',
  why: 'Logs that no longer reach the backup are noticed on the day on which they are needed.',
  fix: 'Look at the recent events of the instance for a failed backup, and at its storage and engine logs.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIT.html',
  parameters: z.object({
    mostMinutes: z
      .int()
      .min(10)
      .max(1440)
      .default(60)
      .describe('The most minutes that the latest restorable time may lie back.'),
  }),
  // Clusters are restored as a whole; without automated backups there is no such time.
  appliesTo: ({ DBClusterIdentifier, BackupRetentionPeriod, Engine }) =>
    DBClusterIdentifier === undefined &&
    !answered(Engine, 'Engine').startsWith('custom-') &&
    answered(BackupRetentionPeriod, 'BackupRetentionPeriod') > 0,

  evaluate({ item, parameters: { mostMinutes }, now }) {
    const status = answered(item.DBInstanceStatus, 'DBInstanceStatus');
    // While it is made, at rest or changed, its logs may have nothing new.
    if (status !== 'available') return noVerdict();
    // Left out until the first backup has ended, which is before the instance becomes available.
    const latest = item.LatestRestorableTime;
    if (latest === undefined)
      return fail('There is no time to which the instance can be restored.');
    const minutes = Math.floor((now.getTime() - latest.getTime()) / 60_000);
    if (minutes <= mostMinutes) return pass();
    return fail(`The latest time to which it can be restored was ${minutes} minutes ago.`);
  },
});
