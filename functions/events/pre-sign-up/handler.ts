import { openTable } from '../../data/store/open-table.ts';
import { systemClock } from '../../platform/process/clock.ts';
import { readEnv } from '../../platform/process/env.ts';
import { createLogger } from '../../platform/process/logger.ts';
import { Env } from './env.ts';
import { createHandler } from './pre-sign-up.ts';

export const handler = createHandler({
  table: openTable(readEnv(Env).TABLE_NAME),
  clock: systemClock,
  logger: createLogger({ function: 'pre-sign-up' }),
});
