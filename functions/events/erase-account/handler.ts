import { openBucket } from '../../data/store/bucket.ts';
import { openTable } from '../../data/store/open-table.ts';
import { createPacer } from '../../data/store/pacer.ts';
import { schedulerOptions } from '../../platform/own/schedule-env.ts';
import { openScheduler } from '../../platform/own/scheduler.ts';
import { systemClock } from '../../platform/process/clock.ts';
import { readEnv } from '../../platform/process/env.ts';
import { createLogger } from '../../platform/process/logger.ts';
import { Env } from './env.ts';
import { createHandler } from './erase-account.ts';

const env = readEnv(Env);

export const handler = createHandler({
  store: {
    table: openTable(env.TABLE_NAME, { pacer: createPacer() }),
    bucket: openBucket(env.BUCKET_NAME),
  },
  scheduler: openScheduler(schedulerOptions(env)),
  clock: systemClock,
  logger: createLogger({ function: 'erase-account' }),
});
