import { openTable } from '../../data/store/open-table.ts';
import { openUserPoolClient } from '../../platform/own/user-pool-client.ts';
import { systemClock } from '../../platform/process/clock.ts';
import { readEnv } from '../../platform/process/env.ts';
import { createLogger } from '../../platform/process/logger.ts';
import { openEdge } from '../http/edge.ts';
import { Env } from './env.ts';
import { createHandler } from './serve-auth.ts';

const env = readEnv(Env);

export const handler = createHandler({
  pool: openUserPoolClient({
    userPoolId: env.USER_POOL_ID,
    clientId: env.USER_POOL_CLIENT_ID,
  }),
  registration: env.REGISTRATION,
  table: openTable(env.TABLE_NAME),
  edge: openEdge(),
  clock: systemClock,
  logger: createLogger({ function: 'api-auth' }),
});
