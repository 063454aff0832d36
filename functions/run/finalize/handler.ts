import { openBucket } from '../../data/bucket.ts';
import { openTable } from '../../data/table.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnv } from '../../platform/env.ts';
import { Env } from './env.ts';
import { createHandler } from './finalize.ts';

const env = readEnv(Env);

export const handler = createHandler({
  store: { table: openTable(env.TABLE_NAME), bucket: openBucket(env.BUCKET_NAME) },
  clock: systemClock,
  log: console.log,
});
