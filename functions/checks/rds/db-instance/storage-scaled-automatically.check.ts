import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { dbInstance } from './db-instance.resource.ts';

export const check = defineCheck(dbInstance, {
  id: 'rds-db-instance-storage-scaled-automatically',
  title: 'DB instances have room to grow',
  severity: 'medium',
  category: 'reliability',
  why: 'A database that has filled its storage stops, and it fills it on the day with the most to lose.',
  fix: 'Turn on storage autoscaling with a limit well above the storage of today, or raise the limit.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html',
  parameters: z.object({
    leastPercent: z
      .int()
      .min(1)
      .max(1000)
      .default(26)
      .describe('By how many percent of its size the storage may at least grow.'),
  }),
  // The storage of clusters is theirs, and RDS Custom and magnetic disks are not scaled:
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html
  appliesTo: ({ DBClusterIdentifier, Engine, StorageType }) =>
    DBClusterIdentifier === undefined &&
    !answered(Engine, 'Engine').startsWith('custom-') &&
    answered(StorageType, 'StorageType') !== 'standard',

  evaluate({ item, parameters: { leastPercent } }) {
    // Left out where autoscaling is off.
    const { MaxAllocatedStorage: most } = item;
    const now = answered(item.AllocatedStorage, 'AllocatedStorage');
    if (most === undefined || most <= now) return fail('The storage does not grow by itself.');
    const headroom = Math.floor((100 * (most - now)) / now);
    if (headroom >= leastPercent) return pass();
    return fail(`The storage of ${now} GiB may grow by itself to ${most} GiB, ${headroom} % more.`);
  },
});
