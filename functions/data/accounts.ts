import { Account } from '../core/tenancy/account.ts';
import type { AccountId, TenantId } from '../core/tenancy/tenancy.ts';
import { accountKey, accountPrefix, tenantPartition } from './keys.ts';
import { queryAll, type Table } from './table.ts';
import { saveVersioned } from './versioned.ts';

export async function readAccount(
  table: Table,
  tenant: TenantId,
  account: AccountId,
): Promise<Account | undefined> {
  const item = await table.get(accountKey(tenant, account));
  return item && Account.parse(item);
}

/** All accounts of a tenant, by id. */
export async function listAccounts(table: Table, tenant: TenantId): Promise<readonly Account[]> {
  const query = { partition: tenantPartition(tenant), sort: { beginsWith: accountPrefix } };
  const items = await Array.fromAsync(queryAll(table, { ...query, consistent: true }));
  return items.map((item) => Account.parse(item));
}

/** @param account With version 0 for a new one. */
export const saveAccount = (table: Table, tenant: TenantId, account: Account): Promise<Account> =>
  saveVersioned(table, accountKey(tenant, account.accountId), account);
