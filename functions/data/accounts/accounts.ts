import { Account } from '../../core/accounts/account.ts';
import { Verification } from '../../core/accounts/verification.ts';
import type { AccountId, ExecutionId, TenantId } from '../../core/ids.ts';
import type { AccountStanding } from '../../core/runs/account-standing.ts';
import type { Tenant } from '../../core/tenants/tenant.ts';
import type { Page, PageRequest } from '../store/cursor.ts';
import { entity, type Owned } from '../store/entity.ts';
import { allOf, type Condition, equals } from '../store/expression.ts';
import { tenantPartition, watched, watchIndex } from '../store/key.ts';
import { ConditionFailedError, conditionHeld } from '../store/store-error.ts';
import type { Item, Table } from '../store/table.ts';
import {
  refusingConflicts,
  saveVersioned,
  VersionConflictError,
  versionedPut,
} from '../store/versioned.ts';
import { countWrite, whyNotCounted } from '../tenants/tenant-counts.ts';
import { accountKey, accountPrefix, verificationKey } from './keys.ts';

const accounts = entity(Account);
const verifications = entity(Verification);

export const readAccount = (
  table: Table,
  tenant: TenantId,
  account: AccountId,
): Promise<Account | undefined> => accounts.read(table, accountKey(tenant, account));

const allAccounts = (tenant: TenantId) =>
  ({
    partition: tenantPartition(tenant),
    sort: { beginsWith: accountPrefix },
    consistent: true,
  }) as const;

/** All accounts of a tenant, by id. */
export const listAccounts = (table: Table, tenant: TenantId): Promise<readonly Account[]> =>
  accounts.list(table, allAccounts(tenant));

/** A page of a tenant's accounts, by id. */
export const pageAccounts = (
  table: Table,
  tenant: TenantId,
  page: PageRequest,
): Promise<Page<Account>> => {
  const scope = { tenant, list: 'accounts' };
  return accounts.page(table, { scope, query: allAccounts(tenant) }, page);
};

/** @param account With version 0 for a new one. */
export const saveAccount = (table: Table, tenant: TenantId, account: Account): Promise<Account> =>
  saveVersioned(
    table,
    accountKey(tenant, account.accountId),
    account,
    accountAttributes(tenant, account),
  );

/** Marks an account as being deleted: the watchdog sees to it from now on. @param account As it was read. */
export function markAccountDeleting(
  table: Table,
  tenant: TenantId,
  { reason: _, foundIn: __, ...account }: Account,
  now: Date,
): Promise<Account> {
  const deletingSince = now.toISOString();
  return saveAccount(table, tenant, { ...account, state: 'deleting', deletingSince });
}

/**
 * Makes an account, and counts it. Throws a VersionConflictError if it is there already, a Refusal if
 * the plan permits no more.
 *
 * @param account With version 0.
 */
export async function createAccount(
  table: Table,
  { tenantId, plan }: Pick<Tenant, 'tenantId' | 'plan'>,
  account: Account,
): Promise<Account> {
  const { accountId } = account;
  const growth = { accounts: 1 };
  const count = countWrite(tenantId, growth, plan);
  const attributes = accountAttributes(tenantId, account);
  const put = versionedPut(accountKey(tenantId, accountId), account, attributes);
  try {
    await table.writeTogether(count ? [put, count] : [put]);
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    if (error.writes[0] === 1) throw await whyNotCounted(table, tenantId, growth, plan);
    throw new VersionConflictError(`Account ${accountId} is there already.`, { cause: error });
  }
  return { ...account, version: account.version + 1 };
}

/** The last of an account that is erased: its row, if it is still the same, and its place in the count. */
export async function removeAccount(
  table: Table,
  tenantId: TenantId,
  { accountId, externalId }: Account,
): Promise<void> {
  const growth = { accounts: -1 };
  const count = countWrite(tenantId, growth);
  const row = { delete: accountKey(tenantId, accountId), when: equals('externalId', externalId) };
  try {
    await table.writeTogether(count ? [row, count] : [row]);
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    // Gone already, by whoever came first, or made anew since.
    if (error.writes[0] === 0) return;
    throw await whyNotCounted(table, tenantId, growth);
  }
}

/** What stands on an account's item beside the account: it is watched while it is deleted. */
function accountAttributes(tenant: TenantId, { accountId, deletingSince }: Account): Item {
  const index = deletingSince
    ? watchIndex(watched.erasures, deletingSince, accountKey(tenant, accountId))
    : {};
  return { tenantId: tenant, ...index };
}

/** What was found when the account was last verified; `undefined` if it never was. */
export const readVerification = (
  table: Table,
  tenant: TenantId,
  account: AccountId,
): Promise<Verification | undefined> => verifications.read(table, verificationKey(tenant, account));

/** Both or neither. @param account As it was read, with what the verification makes of it. */
export async function saveVerified(
  table: Table,
  tenant: TenantId,
  account: Account,
  verification: Verification,
): Promise<Account> {
  const { accountId, version } = account;
  const written = table.writeTogether([
    versionedPut(accountKey(tenant, accountId), account, accountAttributes(tenant, account)),
    { put: { ...verification, ...verificationKey(tenant, accountId) } },
  ]);
  await refusingConflicts(written, `Account ${accountId}`, account);
  return { ...account, version: version + 1 };
}

/**
 * Notes what a run showed of an account. Answers `false`, and changes nothing, if somebody changed the
 * account since it was read: a verification knows better, and the next run will see.
 */
export function noteStanding(
  table: Table,
  tenant: TenantId,
  { accountId, version }: Account,
  { state, reason, foundIn }: AccountStanding & { readonly foundIn: ExecutionId },
): Promise<boolean> {
  const found = reason !== undefined && { reason, foundIn };
  return conditionHeld(
    table.update(
      accountKey(tenant, accountId),
      {
        set: { state, ...found },
        add: { version: 1 },
        ...(!found && { remove: ['reason', 'foundIn'] }),
      },
      equals('version', version),
    ),
  );
}

/** The accounts of all tenants that are being deleted since before some time, the oldest first. */
export const unfinishedErasures = (table: Table, before: Date): AsyncGenerator<Owned<Account>> =>
  accounts.watched(table, watched.erasures, before);

/** Holds of an account's item while something may be written about the account. */
export const accountStanding = (externalId: string): Condition =>
  allOf(equals('externalId', externalId), { path: 'state', is: '<>', value: 'deleting' });

/** @param owner `externalId`: of the account as it was read, so that none made since is taken for it. */
export async function isAccountStanding(
  table: Table,
  owner: {
    readonly tenantId: TenantId;
    readonly accountId: AccountId;
    readonly externalId: string;
  },
): Promise<boolean> {
  const found = await readAccount(table, owner.tenantId, owner.accountId);
  return found?.externalId === owner.externalId && found.state !== 'deleting';
}
