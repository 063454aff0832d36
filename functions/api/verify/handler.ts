import { openTable } from '../../data/store/open-table.ts';
import { systemClock } from '../../platform/process/clock.ts';
import { LambdaEnv, readEnv } from '../../platform/process/env.ts';
import { lazily } from '../../platform/process/lazily.ts';
import { createLogger } from '../../platform/process/logger.ts';
import { openEdge } from '../http/edge.ts';
import { openExaminers } from '../tasks/examiners.ts';
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
  enterAccount: async (...asked) => {
    const { createEnterAccount } = await import('../../use-cases/accounts/enter-account.ts');
    return createEnterAccount(region, env.TENANT_ROLE_NAME)(...asked);
  },
  examiners: lazily(() => openExaminers(env.CUSTOM_ACTIONS)),
  actions: async (reads) => {
    const { roleActions } = await import('../../checks/manifest.ts');
    return roleActions(reads);
  },
  logger: createLogger({ function: 'api-verify' }),
});
