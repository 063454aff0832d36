import { openTable } from '../../data/table.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnv } from '../../platform/env.ts';
import { createLogger } from '../../platform/logger.ts';
import { Env } from './env.ts';
import { createHandler } from './pre-sign-up.ts';

export const handler = createHandler({
  table: openTable(readEnv(Env).TABLE_NAME),
  clock: systemClock,
  logger: createLogger({ function: 'pre-sign-up' }),
});
