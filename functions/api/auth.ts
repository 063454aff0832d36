import * as z from 'zod';
import { Registration } from '../core/tenants/registration.ts';
import { openTable } from '../data/store/open-table.ts';
import { openUserPoolClient } from '../platform/own/user-pool-client.ts';
import { systemClock } from '../platform/process/clock.ts';
import { readEnv } from '../platform/process/env.ts';
import { createLogger, type Logger } from '../platform/process/logger.ts';
import type { AuthDependencies } from './auth/dependencies.ts';
import { authRoutes } from './auth/routes.ts';
import { signIn } from './auth/sign-in.ts';
import { signUp } from './auth/sign-up.ts';
import { serve } from './http/serve.ts';

export const Env = z.object({
  USER_POOL_ID: z.string().min(1),
  USER_POOL_CLIENT_ID: z.string().min(1),
  REGISTRATION: Registration,
  /** For budgets, and for who was invited. */
  TABLE_NAME: z.string().min(1),
});
export type Env = z.infer<typeof Env>;

export interface Dependencies extends AuthDependencies {
  readonly logger: Logger;
}

/** Signs people up, in and out. No route asks for a membership, and none keeps its answer. */
export const createHandler = (dependencies: Dependencies) =>
  serve(authRoutes, { ...signUp(dependencies), ...signIn(dependencies) }, dependencies);

const env = readEnv(Env);

export const handler = createHandler({
  pool: openUserPoolClient({
    userPoolId: env.USER_POOL_ID,
    clientId: env.USER_POOL_CLIENT_ID,
  }),
  registration: env.REGISTRATION,
  table: openTable(env.TABLE_NAME),
  clock: systemClock,
  logger: createLogger({ function: 'api-auth' }),
});
