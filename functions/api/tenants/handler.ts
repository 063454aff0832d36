import { openTable } from '../../data/store/open-table.ts';
import { lazyScheduler } from '../../platform/own/schedule-env.ts';
import { systemClock } from '../../platform/process/clock.ts';
import { readEnv } from '../../platform/process/env.ts';
import { lazily } from '../../platform/process/lazily.ts';
import { createLogger } from '../../platform/process/logger.ts';
import { openEdge } from '../http/edge.ts';
import { Env } from './env.ts';
import { createHandler } from './serve-tenants.ts';

const env = readEnv(Env);

export const handler = createHandler({
  table: openTable(env.TABLE_NAME),
  people: lazily(async () => {
    const { openUserPool } = await import('../../platform/own/user-pool.ts');
    return openUserPool({ userPoolId: env.USER_POOL_ID });
  }),
  scheduler: lazyScheduler(env),
  erasing: lazily(async () => {
    const { openBackground } = await import('../../platform/own/background.ts');
    return openBackground(env.ERASE_TENANT_FUNCTION_NAME);
  }),
  edge: openEdge(),
  clock: systemClock,
  logger: createLogger({ function: 'api-tenants' }),
});
