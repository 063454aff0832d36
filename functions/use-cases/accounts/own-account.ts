import type { Account } from '../../core/accounts/account.ts';
import type { AccountId, TenantId } from '../../core/ids.ts';
import { Refusal } from '../../core/refusal.ts';
import { readAccount } from '../../data/accounts/accounts.ts';
import type { Table } from '../../data/store/table.ts';

export async function ownAccount(
  table: Table,
  tenantId: TenantId,
  accountId: AccountId,
): Promise<Account> {
  const account = await readAccount(table, tenantId, accountId);
  if (account) return account;
  throw new Refusal('not-found', `The tenant has no account ${accountId}.`);
}

/** One that may still be changed. */
export async function standingAccount(
  table: Table,
  tenantId: TenantId,
  accountId: AccountId,
): Promise<Account> {
  const account = await ownAccount(table, tenantId, accountId);
  if (account.state !== 'deleting') return account;
  throw new Refusal('conflict', `The account ${accountId} is being deleted.`);
}
