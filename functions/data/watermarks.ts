import { Watermark } from '../core/findings/watermark.ts';
import type { AccountId, TenantId } from '../core/tenancy/tenancy.ts';
import { accountStanding } from './accounts.ts';
import { absent, equals, present } from './expression.ts';
import {
  accountKey,
  type FindingOwner,
  watermarkKey,
  watermarkPartition,
  watermarkPrefix,
} from './keys.ts';
import { ConditionFailedError, conditionHeld } from './store-error.ts';
import { queryAll, type Table } from './table.ts';

export async function readWatermark(
  table: Table,
  owner: FindingOwner,
): Promise<Watermark | undefined> {
  const item = await table.get(watermarkKey(owner));
  return item && Watermark.parse(item);
}

/** Of all services, by account and service. @param account @default all */
export async function listWatermarks(
  table: Table,
  tenant: TenantId,
  account?: AccountId,
): Promise<readonly Watermark[]> {
  const within = account && { sort: { beginsWith: watermarkPrefix(account) } };
  const query = { partition: watermarkPartition(tenant), ...within };
  const items = await Array.fromAsync(queryAll(table, query));
  return items.map((item) => Watermark.parse(item));
}

/** Those with a marker, a dead one's too. @param account @default all */
export async function listMarkedWatermarks(
  table: Table,
  tenant: TenantId,
  account?: AccountId,
): Promise<readonly Watermark[]> {
  const items = await Array.fromAsync(
    queryAll(table, {
      partition: watermarkPartition(tenant),
      ...(account && { sort: { beginsWith: watermarkPrefix(account) } }),
      filter: present('marker'),
      consistent: true,
    }),
  );
  return items.map((item) => Watermark.parse(item));
}

/**
 * Replaces a watermark, if its fence is still the one that was read: nobody took the marker since.
 *
 * @param fence That was read; `undefined` if there was no watermark.
 */
export function saveWatermark(
  table: Table,
  tenantId: TenantId,
  watermark: Watermark,
  fence: number | undefined,
): Promise<boolean> {
  const { accountId, service } = watermark;
  const unchanged = fence === undefined ? absent('PK') : equals('fence', fence);
  const key = watermarkKey({ tenantId, accountId, service });
  return conditionHeld(table.put({ ...watermark, ...key }, unchanged));
}

/**
 * Makes the first watermark of a service, together with a look at its account: none is left behind of
 * an account that is gone.
 *
 * @returns `exists` if somebody made it at the same moment, `removed` if the account is being deleted.
 */
export async function createWatermark(
  table: Table,
  owner: FindingOwner & { readonly externalId: string },
  watermark: Watermark,
): Promise<'created' | 'exists' | 'removed'> {
  const { tenantId, accountId, externalId } = owner;
  try {
    await table.writeTogether([
      { put: { ...watermark, ...watermarkKey(owner) }, when: absent('PK') },
      { check: accountKey(tenantId, accountId), when: accountStanding(externalId) },
    ]);
    return 'created';
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    return error.writes.includes(1) ? 'removed' : 'exists';
  }
}
