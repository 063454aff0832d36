import { Watermark, type Writing } from '../../core/findings/watermark.ts';
import type { AccountId, TenantId } from '../../core/ids.ts';
import { accountStanding } from '../accounts/accounts.ts';
import { accountKey } from '../accounts/keys.ts';
import { entity } from '../store/entity.ts';
import { absent, equals, present } from '../store/expression.ts';
import { ConditionFailedError, conditionHeld } from '../store/store-error.ts';
import type { Table, Write } from '../store/table.ts';
import {
  type Book,
  type FindingOwner,
  watermarkKey,
  watermarkOwner,
  watermarkPartition,
  watermarkPrefix,
} from './keys.ts';

const watermarks = entity(Watermark);

export const readWatermark = (table: Table, owner: FindingOwner): Promise<Watermark | undefined> =>
  watermarks.read(table, watermarkKey(owner));

/** The watermarks of all services as they are now, by account and service. @param account @default all */
export const listWatermarks = (
  table: Table,
  tenant: TenantId,
  account?: AccountId,
  book?: Book,
): Promise<readonly Watermark[]> =>
  watermarks.list(table, { ...watermarksOf(tenant, account, book), consistent: true });

const watermarksOf = (tenant: TenantId, account: AccountId | undefined, book?: Book) => ({
  partition: watermarkPartition(tenant, book),
  ...(account && { sort: { beginsWith: watermarkPrefix(account) } }),
});

/**
 * The watermarks of some owners, as far as they have one, in no order: one request. @param owners At most 100, no two
 * alike.
 */
export async function readWatermarks(
  table: Table,
  owners: readonly FindingOwner[],
): Promise<readonly Watermark[]> {
  if (owners.length === 0) return [];
  const items = await table.getAll(owners.map(watermarkKey));
  return items.map((item) => Watermark.parse(item));
}

/** Where a walk over the owners of a tenant's findings stands. */
export type OwnerName = Pick<FindingOwner, 'accountId' | 'service'>;

/** Whose owners a walk is over, and in which book. */
export type OwnersOf = Pick<FindingOwner, 'tenantId' | 'book'>;

/**
 * The watermark behind an owner's, by account and service: one Query of two items.
 *
 * @param account Of no other one. @default all
 */
export async function nextWatermark(
  table: Table,
  { tenantId, book }: OwnersOf,
  after: OwnerName | undefined,
  account?: AccountId,
): Promise<{ readonly watermark: Watermark; readonly isLast: boolean } | undefined> {
  const { items } = await table.query({
    ...watermarksOf(tenantId, account, book),
    ...(after && { after: { ...watermarkKey({ tenantId, book, ...after }) } }),
    limit: 2,
  });
  const [first, second] = items;
  return first && { watermark: Watermark.parse(first), isLast: !second };
}

/** Which watermarks of a tenant one Query reads. */
interface BlockedQuery {
  /** @default all */
  readonly account: AccountId | undefined;
  /** Behind this one. @default from the first one on */
  readonly after: OwnerName | undefined;
  /** So many at most, whether or not anything is blocked in them. */
  readonly reads: number;
  /** @default findings */
  readonly book?: Book | undefined;
}

/**
 * The watermarks in which something is blocked, of those that one Query reads, by account and service.
 *
 * @returns `next`: the owner behind which the next Query begins; absent at the end.
 */
export async function pageOfBlocked(
  table: Table,
  tenantId: TenantId,
  { account, after, reads, book }: BlockedQuery,
): Promise<{ readonly watermarks: readonly Watermark[]; readonly next?: OwnerName }> {
  const { items, next } = await table.query({
    ...watermarksOf(tenantId, account, book),
    ...(after && { after: { ...watermarkKey({ tenantId, book, ...after }) } }),
    filter: { sizeOf: 'blocked', over: 0 },
    limit: reads,
  });
  const watermarks = items.map((item) => Watermark.parse(item));
  return { watermarks, ...(next && { next: watermarkOwner(next) }) };
}

/** The first account behind one that has a watermark at all: one Query of one item. */
export async function nextWatermarkedAccount(
  table: Table,
  { tenantId, book }: OwnersOf,
  accountId: AccountId | undefined,
): Promise<AccountId | undefined> {
  // Behind all services: their names are lower-case letters, digits and "-".
  const behind = accountId && watermarkKey({ tenantId, accountId, service: '~', book });
  const { items } = await table.query({
    partition: watermarkPartition(tenantId, book),
    ...(behind && { after: { ...behind } }),
    limit: 1,
  });
  return items[0] && Watermark.parse(items[0]).accountId;
}

/** The accounts and services whose watermarks are read. A member that is absent means all. */
interface WatermarkScope {
  readonly accounts?: readonly AccountId[];
  readonly services?: readonly string[];
  /** @default findings */
  readonly book?: Book;
}

/** What runs are writing in this moment: the markers in a part of a tenant whose holders may still live. */
export async function livingMarkers(
  table: Table,
  tenantId: TenantId,
  { accounts, services, book }: WatermarkScope,
  now: number,
): Promise<readonly Writing[]> {
  const [only] = accounts?.length === 1 ? accounts : [];
  const marked = await markedWatermarks(table, tenantId, only, book);
  return marked
    .filter(({ accountId }) => accounts?.includes(accountId) ?? true)
    .filter(({ service }) => services?.includes(service) ?? true)
    .flatMap(({ accountId, service, marker }) =>
      marker && marker.until > now
        ? { accountId, service, executionId: marker.executionId, until: new Date(marker.until) }
        : [],
    );
}

/** The watermarks with a marker, a dead one's too. @param account @default all */
const markedWatermarks = (
  table: Table,
  tenant: TenantId,
  account?: AccountId,
  book?: Book,
): Promise<readonly Watermark[]> =>
  watermarks.list(table, {
    ...watermarksOf(tenant, account, book),
    filter: present('marker'),
    consistent: true,
  });

/**
 * Replaces a watermark, if its fence is still the one that was read: nobody took the marker since.
 *
 * @param fence That was read; `undefined` if there was no watermark.
 * @param together What else is written then, and only then.
 */
export function saveWatermark(
  table: Table,
  { tenantId, book }: OwnersOf,
  watermark: Watermark,
  fence: number | undefined,
  together: readonly Write[] = [],
): Promise<boolean> {
  const { accountId, service } = watermark;
  const unchanged = fence === undefined ? absent('PK') : equals('fence', fence);
  const key = watermarkKey({ tenantId, accountId, service, book });
  const put = { ...watermark, ...key };
  // By itself a write costs half of what it does in a transaction.
  if (together.length === 0) return conditionHeld(table.put(put, unchanged));
  return conditionHeld(table.writeTogether([{ put, when: unchanged }, ...together]));
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
