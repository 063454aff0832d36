import * as z from 'zod';
import { partitionOf } from '../core/accounts/regions.ts';
import type { Operator } from '../core/accounts/role-template.ts';
import type { Partition } from '../core/ids.ts';
import { pageAccounts, readVerification } from '../data/accounts/accounts.ts';
import { openTable } from '../data/store/open-table.ts';
import type { Table } from '../data/store/table.ts';
import type { Background } from '../platform/own/background.ts';
import { type Clock, systemClock } from '../platform/process/clock.ts';
import { readEnv } from '../platform/process/env.ts';
import { lazily } from '../platform/process/lazily.ts';
import { createLogger, type Logger } from '../platform/process/logger.ts';
import { deleteAccount, updateAccount } from './accounts/change-account.ts';
import { createAccount } from './accounts/create-account.ts';
import { ownAccount, standingAccount } from './accounts/own-account.ts';
import { accountsRoutes } from './accounts/routes.ts';
import { shownAccount, shownDetail } from './accounts/shown-account.ts';
import { templateOf } from './accounts/template.ts';
import { type Implementations, serve } from './http/serve.ts';

export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  STAGE: z.string().min(1),
  /** Whom tenants' roles trust. */
  OPERATOR_ACCOUNT_ID: z.string().regex(/^\d{12}$/),
  ERASE_ACCOUNT_FUNCTION_NAME: z.string().min(1),
});
export type Env = z.infer<typeof Env>;

/** Set by Lambda itself. */
const LambdaEnv = z.object({ AWS_REGION: z.string().min(1) });

export interface Dependencies {
  readonly table: Table;
  readonly operator: Operator;
  /** Where the platform runs. */
  readonly partition: Partition;
  /** Erases an account. */
  readonly erasing: () => Promise<Background>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Serves the connected accounts. */
export const createHandler = ({ table, ...own }: Dependencies) =>
  serve(accountsRoutes, operations(own), { table, ...own });

const operations = (own: Omit<Dependencies, 'table'>): Implementations<typeof accountsRoutes> => ({
  createAccount: async (request, caller) =>
    shownAccount(await createAccount(own, request, caller), caller),
  async listAccounts({ query }, caller) {
    const { items, ...rest } = await pageAccounts(caller.table, caller.tenantId, query);
    return { items: items.map((account) => shownAccount(account, caller)), ...rest };
  },
  async readAccount({ path }, caller) {
    const { table, tenantId } = caller;
    const [account, verification] = await Promise.all([
      ownAccount(table, tenantId, path.accountId),
      readVerification(table, tenantId, path.accountId),
    ]);
    return shownDetail(account, verification, caller);
  },
  async updateAccount(request, caller) {
    const { table, tenantId } = caller;
    const account = await updateAccount(request, caller);
    const verification = await readVerification(table, tenantId, account.accountId);
    return shownDetail(account, verification, caller);
  },
  deleteAccount: async ({ path }, caller) =>
    shownAccount(await deleteAccount(own, path.accountId, caller), caller),
  readAccountTemplate: async ({ path }, { table, tenantId }) =>
    templateOf(await standingAccount(table, tenantId, path.accountId), own.operator),
});

const env = readEnv(Env);

export const handler = createHandler({
  table: openTable(env.TABLE_NAME),
  operator: { accountId: env.OPERATOR_ACCOUNT_ID, stage: env.STAGE },
  partition: partitionOf(readEnv(LambdaEnv).AWS_REGION),
  erasing: lazily(async () => {
    const { openBackground } = await import('../platform/own/background.ts');
    return openBackground(env.ERASE_ACCOUNT_FUNCTION_NAME);
  }),
  clock: systemClock,
  logger: createLogger({ function: 'api-accounts' }),
});
