import * as z from 'zod';
import { openTable } from '../data/store/open-table.ts';
import type { Table } from '../data/store/table.ts';
import { systemClock } from '../platform/process/clock.ts';
import { readEnv } from '../platform/process/env.ts';
import { createLogger, type Logger } from '../platform/process/logger.ts';
import { shownDetail } from './accounts/shown-account.ts';
import { type Implementations, serve } from './http/serve.ts';
import { verifyRoutes } from './verify/routes.ts';
import { type Verifier, verifyAccount } from './verify/verify-account.ts';

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
    const { createAskAccount } = await import('./verify/ask-account.ts');
    return createAskAccount({ region, roleName: env.TENANT_ROLE_NAME })(...asked);
  },
  actions: async () => {
    const { operations } = await import('../checks/manifest.ts');
    return operations().map(({ action }) => action);
  },
  logger: createLogger({ function: 'api-verify' }),
});
