import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { dbInstance } from './db-instance.resource.ts';

export const check = defineCheck(dbInstance, {
  id: 'rds-db-instance-storage-free',
  title: 'DB instances have free storage',
  severity: 'high',
  category: 'health',
  why: 'A database whose storage is full stops, and has to be enlarged before it starts again.',
  fix: 'Enlarge the storage, turn on storage autoscaling, or delete what is not needed.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html',
  needs: ['FreeStorageSpace'],
  parameters: z.object({
    leastPercent: z
      .int()
      .min(1)
      .max(90)
      .default(10)
      .describe('The least percent of its storage that is free.'),
  }),
  // The storage of clusters is theirs.
  appliesTo: ({ DBClusterIdentifier }) => DBClusterIdentifier === undefined,

  evaluate({ item, facts, parameters: { leastPercent } }) {
    const { points } = answered(facts.FreeStorageSpace, 'FreeStorageSpace');
    const last = points.at(-1);
    // One that is stopped, or only just made, reports nothing.
    if (!last) return noVerdict();
    const size = answered(item.AllocatedStorage, 'AllocatedStorage') * 1024 ** 3;
    const percent = Math.floor((100 * last.value) / size);
    if (percent >= leastPercent) return pass();
    return fail(`Of its storage, ${percent} % are free.`);
  },
});
