import { openTable } from '../../data/table.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnv } from '../../platform/env.ts';
import { lazily } from '../../platform/lazily.ts';
import { createLogger } from '../../platform/logger.ts';
import { lazyScheduler } from '../../platform/schedule-env.ts';
import { Env } from './env.ts';
import { createHandler } from './serve-tenants.ts';

const env = readEnv(Env);

export const handler = createHandler({
  table: openTable(env.TABLE_NAME),
  people: lazily(async () => {
    const { openUserPool } = await import('../../platform/user-pool.ts');
    return openUserPool({ userPoolId: env.USER_POOL_ID });
  }),
  scheduler: lazyScheduler(env),
  erasing: lazily(async () => {
    const { openBackground } = await import('../../platform/background.ts');
    return openBackground(env.ERASE_TENANT_FUNCTION_NAME);
  }),
  clock: systemClock,
  logger: createLogger({ function: 'api-tenants' }),
});
