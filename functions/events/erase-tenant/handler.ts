import { openBucket } from '../../data/bucket.ts';
import { createPacer } from '../../data/pacer.ts';
import { openTable } from '../../data/table.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnv } from '../../platform/env.ts';
import { createLogger } from '../../platform/logger.ts';
import { schedulerOptions } from '../../platform/schedule-env.ts';
import { openScheduler } from '../../platform/scheduler.ts';
import { openStateMachine } from '../../platform/state-machine.ts';
import { Env } from './env.ts';
import { createHandler } from './erase-tenant.ts';

const env = readEnv(Env);

export const handler = createHandler({
  store: {
    table: openTable(env.TABLE_NAME, { pacer: createPacer() }),
    bucket: openBucket(env.BUCKET_NAME),
  },
  scheduler: openScheduler(schedulerOptions(env)),
  stateMachine: openStateMachine({ stateMachineArn: env.STATE_MACHINE_ARN }),
  clock: systemClock,
  logger: createLogger({ function: 'erase-tenant' }),
});
