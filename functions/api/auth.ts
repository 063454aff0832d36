import * as z from 'zod';
import { type Clock, systemClock } from '../platform/clock.ts';
import { readEnv } from '../platform/env.ts';
import { createLogger, type Logger } from '../platform/logger.ts';
import { openUserPoolClient, type UserPoolClient } from '../platform/user-pool-client.ts';
import { authRoutes } from './auth/routes.ts';
import { signIn } from './auth/sign-in.ts';
import { signUp } from './auth/sign-up.ts';
import { serve } from './http/serve.ts';

export const Env = z.object({ USER_POOL_CLIENT_ID: z.string() });
export type Env = z.infer<typeof Env>;

export interface AuthDependencies {
  readonly pool: UserPoolClient;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Needs no table: no route asks for a membership, and none keeps its answer. */
export const createHandler = ({ pool, ...options }: AuthDependencies) =>
  serve(authRoutes, { ...signUp(pool), ...signIn(pool) }, options);

export const handler = createHandler({
  pool: openUserPoolClient({ clientId: readEnv(Env).USER_POOL_CLIENT_ID }),
  clock: systemClock,
  logger: createLogger({ function: 'api-auth' }),
});
