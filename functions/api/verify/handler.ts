import { openTable } from '../../data/store/open-table.ts';
import { systemClock } from '../../platform/process/clock.ts';
import { LambdaEnv, readEnv } from '../../platform/process/env.ts';
import { createLogger } from '../../platform/process/logger.ts';
import { openEdge } from '../http/edge.ts';
import { Env } from './env.ts';
import { createHandler } from './serve-verify.ts';

const env = readEnv(Env);
const { AWS_REGION: region } = readEnv(LambdaEnv);

export const handler = createHandler({
  table: openTable(env.TABLE_NAME),
  edge: openEdge(),
  clock: systemClock,
  // Loaded here and not at init: they know AWS's clients, and every check.
  askAccount: async (...asked) => {
    const { createAskAccount } = await import('../../use-cases/accounts/ask-account.ts');
    return createAskAccount({ region, roleName: env.TENANT_ROLE_NAME })(...asked);
  },
  actions: async (reads) => {
    const { roleActions } = await import('../../checks/manifest.ts');
    return roleActions(reads);
  },
  logger: createLogger({ function: 'api-verify' }),
});
