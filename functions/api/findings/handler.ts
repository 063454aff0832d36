import { openTable } from '../../data/table.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnv } from '../../platform/env.ts';
import { lazily } from '../../platform/lazily.ts';
import { createLogger } from '../../platform/logger.ts';
import { Env } from './env.ts';
import { createHandler } from './serve-findings.ts';

export const handler = createHandler({
  table: openTable(readEnv(Env).TABLE_NAME),
  catalogue: lazily(async () => (await import('../../checks/catalogue.generated.ts')).catalogue),
  clock: systemClock,
  logger: createLogger({ function: 'api-findings' }),
});
