import type { Account } from '../../core/accounts/account.ts';
import { writingInWords } from '../../core/findings/watermark.ts';
import type { AccountId } from '../../core/ids.ts';
import { Refusal } from '../../core/refusal.ts';
import { budgets } from '../../core/tenants/budgets.ts';
import type { ErasureInput } from '../../core/tenants/erasure-input.ts';
import { markAccountDeleting, saveAccount } from '../../data/accounts/accounts.ts';
import { livingMarkers } from '../../data/findings/watermarks.ts';
import { spend } from '../../data/requests/budgets.ts';
import { VersionConflictError } from '../../data/store/versioned.ts';
import type { Background } from '../../platform/own/background.ts';
import type { Clock } from '../../platform/process/clock.ts';
import { ownAccount, standingAccount } from '../../use-cases/accounts/own-account.ts';
import type { MemberCaller } from '../http/caller.ts';
import { changedSettings } from '../http/changed-settings.ts';
import type { RequestOf } from '../http/route.ts';
import { refuseRegions } from './create-account.ts';
import type { accountsRoutes } from './routes.ts';

/** What a member may change. */
export async function updateAccount(
  { path, body }: RequestOf<(typeof accountsRoutes)['updateAccount']>,
  { table, tenantId }: MemberCaller,
): Promise<Account> {
  const account = await standingAccount(table, tenantId, path.accountId);
  const { name, regions, reads, settings, version } = body;
  if (version !== undefined && version !== account.version) {
    throw new VersionConflictError(`Account ${path.accountId} is not at version ${version}.`);
  }
  if (regions) refuseRegions(regions, account.partition);
  return saveAccount(table, tenantId, {
    ...account,
    ...(name !== undefined && { name }),
    ...(regions && { regions }),
    ...(reads && { reads }),
    ...(settings && { settings: await changedSettings(account.settings, settings) }),
  });
}

export interface Deleter {
  readonly clock: Clock;
  /** Erases an account. */
  readonly erasing: () => Promise<Background>;
}

/**
 * Deletes an account: from now on nothing is written of it, and erase-account is at work; at the latest the watchdog
 * starts it.
 */
export async function deleteAccount(
  { clock, erasing }: Deleter,
  accountId: AccountId,
  { table, tenantId }: MemberCaller,
): Promise<Account> {
  const account = await ownAccount(table, tenantId, accountId);
  await spend(table, budgets.erasures, { tenantId }, new Date(clock.now()));
  const deleting = account.state === 'deleting' ? account : await begin(account);
  const { start } = await erasing();
  await start({ tenantId, accountId } satisfies ErasureInput);
  return deleting;

  async function begin(standing: Account): Promise<Account> {
    const writes = { accounts: [accountId] };
    const inBooks = await Promise.all(
      (['findings', 'resources'] as const).map((book) =>
        livingMarkers(table, tenantId, { ...writes, book }, clock.now()),
      ),
    );
    const [writing] = inBooks.flat();
    if (writing) {
      const detail = `${writingInWords(writing)} Wait for its end, or stop it.`;
      throw new Refusal('run-in-progress', detail);
    }
    return markAccountDeleting(table, tenantId, standing, new Date(clock.now()));
  }
}
