import * as z from 'zod';
import { Registration } from '../core/tenancy/registration.ts';
import { type Clock, systemClock } from '../platform/clock.ts';
import { readEnv } from '../platform/env.ts';
import { lazily } from '../platform/lazily.ts';
import { createLogger, type Logger } from '../platform/logger.ts';
import { openUserPoolClient, type UserPoolClient } from '../platform/user-pool-client.ts';
import { authRoutes } from './auth/routes.ts';
import { signIn } from './auth/sign-in.ts';
import { type Admission, signUp } from './auth/sign-up.ts';
import { serve } from './http/serve.ts';

export const Env = z.object({
  USER_POOL_ID: z.string().min(1),
  USER_POOL_CLIENT_ID: z.string().min(1),
  REGISTRATION: Registration,
  TABLE_NAME: z.string().min(1),
});
export type Env = z.infer<typeof Env>;

export interface AuthDependencies extends Admission {
  readonly pool: UserPoolClient;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Gives `serve` no table: no route asks for a membership, and none keeps its answer. */
export const createHandler = ({ pool, registration, isInvited, ...options }: AuthDependencies) =>
  serve(authRoutes, { ...signUp(pool, { registration, isInvited }), ...signIn(pool) }, options);

const env = readEnv(Env);

/** Loaded where somebody is asked for: most stages invite nobody. */
const invitations = lazily(async () => {
  const [{ isInvited }, { openTable }] = await Promise.all([
    import('../data/invitations.ts'),
    import('../data/table.ts'),
  ]);
  const table = openTable(env.TABLE_NAME);
  return (email: string) => isInvited(table, email, new Date(systemClock.now()));
});

export const handler = createHandler({
  pool: openUserPoolClient({
    userPoolId: env.USER_POOL_ID,
    clientId: env.USER_POOL_CLIENT_ID,
  }),
  registration: env.REGISTRATION,
  isInvited: async (email) => (await invitations())(email),
  clock: systemClock,
  logger: createLogger({ function: 'api-auth' }),
});
