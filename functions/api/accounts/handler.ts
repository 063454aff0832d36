import { partitionOf } from '../../core/accounts/regions.ts';
import { openTable } from '../../data/store/open-table.ts';
import { systemClock } from '../../platform/process/clock.ts';
import { LambdaEnv, readEnv } from '../../platform/process/env.ts';
import { lazily } from '../../platform/process/lazily.ts';
import { createLogger } from '../../platform/process/logger.ts';
import { openEdge } from '../http/edge.ts';
import { Env } from './env.ts';
import { createHandler } from './serve-accounts.ts';

const env = readEnv(Env);

export const handler = createHandler({
  table: openTable(env.TABLE_NAME),
  operator: { accountId: env.OPERATOR_ACCOUNT_ID, stage: env.STAGE },
  partition: partitionOf(readEnv(LambdaEnv).AWS_REGION),
  erasing: lazily(async () => {
    const { openBackground } = await import('../../platform/own/background.ts');
    return openBackground(env.ERASE_ACCOUNT_FUNCTION_NAME);
  }),
  edge: openEdge(),
  clock: systemClock,
  logger: createLogger({ function: 'api-accounts' }),
});
