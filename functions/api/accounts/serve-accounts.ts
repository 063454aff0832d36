import type { Operator } from '../../core/accounts/role-template.ts';
import type { Partition } from '../../core/ids.ts';
import { pageAccounts, readVerification } from '../../data/accounts/accounts.ts';
import { listServiceHealth } from '../../data/health/service-health.ts';
import type { Table } from '../../data/store/table.ts';
import type { Background } from '../../platform/own/background.ts';
import { customActionsIn } from '../../use-cases/accounts/custom-actions.ts';
import { ownAccount, standingAccount } from '../../use-cases/accounts/own-account.ts';
import type { RespondOptions } from '../http/respond.ts';
import { type Implementations, serve } from '../http/serve.ts';
import { deleteAccount, updateAccount } from './change-account.ts';
import { createAccount } from './create-account.ts';
import { accountsRoutes } from './routes.ts';
import { shownAccount, shownDetail } from './shown-account.ts';
import { templateOf } from './template.ts';

export interface Dependencies extends RespondOptions {
  readonly table: Table;
  readonly operator: Operator;
  /** Where the platform runs. */
  readonly partition: Partition;
  /** Erases an account. */
  readonly erasing: () => Promise<Background>;
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
  async readAccountHealth({ path }, { table, tenantId }) {
    const [account, seen] = await Promise.all([
      ownAccount(table, tenantId, path.accountId),
      listServiceHealth(table, tenantId, path.accountId),
    ]);
    // With the names of all services: for those who ask.
    const { shownHealth } = await import('./shown-health.ts');
    return shownHealth(account, seen);
  },
  async updateAccount(request, caller) {
    const { table, tenantId } = caller;
    const account = await updateAccount(request, caller);
    const verification = await readVerification(table, tenantId, account.accountId);
    return shownDetail(account, verification, caller);
  },
  deleteAccount: async ({ path }, caller) =>
    shownAccount(await deleteAccount(own, path.accountId, caller), caller),
  async readAccountTemplate({ path: { accountId } }, { table, tenantId }) {
    const account = await standingAccount(table, tenantId, accountId);
    const actions = await customActionsIn(table, tenantId, accountId);
    return templateOf(account, own.operator, actions);
  },
});
