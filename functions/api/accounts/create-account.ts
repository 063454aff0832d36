import { randomUUID } from 'node:crypto';
import type { Account } from '../../core/accounts/account.ts';
import { regionsOf } from '../../core/accounts/regions.ts';
import type { AccountId, Partition, TenantId } from '../../core/ids.ts';
import { Refusal, refuseFaults } from '../../core/refusal.ts';
import { readAccount, createAccount as saveNewAccount } from '../../data/accounts/accounts.ts';
import type { Table } from '../../data/store/table.ts';
import { untilUnchanged } from '../../data/store/versioned.ts';
import type { Clock } from '../../platform/process/clock.ts';
import type { PayingCaller } from '../http/caller.ts';
import { changedSettings } from '../http/changed-settings.ts';
import type { RequestOf } from '../http/route.ts';
import type { accountsRoutes } from './routes.ts';

export interface Maker {
  readonly clock: Clock;
  /** That of the platform. */
  readonly partition: Partition;
}

/** Makes the account, once, however often the request is repeated. */
export async function createAccount(
  { clock, partition }: Maker,
  { body }: RequestOf<(typeof accountsRoutes)['createAccount']>,
  { table, tenantId, tenant, newId }: PayingCaller,
): Promise<Account> {
  refusePartition(body.partition ?? partition, partition);
  refuseRegions(body.regions, partition);
  const settings = await changedSettings({ parameters: {}, severities: {} }, body.settings ?? {});
  const account: Account = {
    accountId: body.accountId,
    name: body.name,
    partition,
    regions: body.regions,
    reads: body.reads ?? 'checks',
    externalId: randomUUID(),
    state: 'pending',
    settings,
    createdAt: new Date(clock.now()).toISOString(),
    newId,
    version: 0,
  };
  return untilUnchanged(
    async () =>
      (await existing(table, tenantId, body.accountId, newId)) ??
      saveNewAccount(table, tenant, account),
    mostAttempts,
  );
}

/** The second attempt finds what was made at the same moment. */
const mostAttempts = 2;

/** What an earlier attempt of the same request made. Refuses what somebody else did. */
async function existing(table: Table, tenantId: TenantId, accountId: AccountId, newId: string) {
  const account = await readAccount(table, tenantId, accountId);
  if (!account || (account.newId === newId && account.state !== 'deleting')) return account;
  const detail =
    account.state === 'deleting'
      ? `The account ${accountId} is still being deleted. Name it again when reading it answers 404.`
      : `The tenant has the account ${accountId} already.`;
  throw new Refusal('already-exists', detail);
}

function refusePartition(asked: Partition, own: Partition) {
  if (asked === own) return;
  const what = `This platform runs in the partition ${own}, and cannot enter accounts of ${asked}.`;
  refuseFaults([{ where: 'body.partition', what }]);
}

/** Refuses regions that the partition does not have. */
export function refuseRegions(regions: readonly string[], partition: Partition) {
  const known = regionsOf(partition);
  refuseFaults(
    regions.flatMap((region, index) =>
      known.includes(region)
        ? []
        : { where: `body.regions.${index}`, what: `${region} is not a region of ${partition}.` },
    ),
  );
}
