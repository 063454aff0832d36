import * as z from 'zod';
import { openTable, type Table } from '../../data/table.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnv } from '../../platform/env.ts';
import { createLogger, type Logger } from '../../platform/logger.ts';
import { type Verifier, verifyAccount } from '../../use-cases/accounts/verify-account.ts';
import { shownDetail } from '../accounts/shown-account.ts';
import { type Implementations, serve } from '../http/serve.ts';
import { verifyRoutes } from './routes.ts';

export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  /** The fixed name of the role in a tenant's account. */
  TENANT_ROLE_NAME: z.string().min(1),
});
export type Env = z.infer<typeof Env>;

/** Set by Lambda itself. */
const LambdaEnv = z.object({ AWS_REGION: z.string().min(1) });

export interface Dependencies extends Verifier {
  readonly table: Table;
  readonly logger: Logger;
}

/** Verifies that an account can be entered, and by nobody else in our name. */
export const createHandler = ({ table, ...own }: Dependencies) =>
  serve(verifyRoutes, operations(own), { table, ...own });

const operations = (own: Verifier): Implementations<typeof verifyRoutes> => ({
  async verifyAccount({ path }, caller) {
    const { account, verification } = await verifyAccount(own, path.accountId, caller);
    return shownDetail(account, verification, caller);
  },
});

const env = readEnv(Env);
const { AWS_REGION: region } = readEnv(LambdaEnv);

export const handler = createHandler({
  table: openTable(env.TABLE_NAME),
  clock: systemClock,
  // Loaded here and not at init: they know AWS's clients, and every check.
  askAccount: async (...asked) => {
    const { createAskAccount } = await import('../../use-cases/accounts/ask-account.ts');
    return createAskAccount({ region, roleName: env.TENANT_ROLE_NAME })(...asked);
  },
  actions: async () => {
    const { operations } = await import('../../checks/manifest.ts');
    return operations().map(({ action }) => action);
  },
  logger: createLogger({ function: 'api-verify' }),
});
