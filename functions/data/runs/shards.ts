import * as z from 'zod';
import { PlatformError } from '../../core/errors.ts';
import { AccountId, type ExecutionId, type TenantId } from '../../core/ids.ts';
import { byRank } from '../../core/runs/failure-notice.ts';
import { type ShardRow, ShardSummary, StoredCoverage, StoredError } from '../../core/runs/shard.ts';
import { shortened } from '../../core/text.ts';
import type { Bucket } from '../store/bucket.ts';
import { entity } from '../store/entity.ts';
import { absent, allOf, anyOf, type Changes, type Condition, equals } from '../store/expression.ts';
import { expiry } from '../store/key.ts';
import { queryAll } from '../store/query-all.ts';
import type { Store } from '../store/store.ts';
import { conditionHeld } from '../store/store-error.ts';
import { type Attribute, loadAttribute, storeAttribute } from '../store/stored-objects.ts';
import type { Item, Query, Table } from '../store/table.ts';
import { ledgerKey, ledgerPrefix, shardKey, shardPartition, shardPrefix } from './keys.ts';

// A shard is two items: how it stands, which is small and read by whoever watches the run, and its ledger with
// all its errors. What changes both is one transaction: docs/decisions/0057-runs-that-are-watched.md

const summaries = entity(ShardSummary);

/** Writes what Plan planned, 25 items a request. Writing it again changes nothing. */
export async function putPlannedShards(
  { table }: Pick<Store, 'table'>,
  tenant: TenantId,
  shards: readonly ShardRow[],
  keepUntil?: Date,
): Promise<void> {
  const kept = keepUntil && expiry(keepUntil);
  await table.putAll(
    shards.flatMap(({ ledger, errors, ...summary }) => [
      { ...summary, ...keyOf(tenant, summary), ...kept },
      {
        ...ledgerNames(tenant, summary),
        ledger: { content: ledger },
        errors: { content: errors },
        ...kept,
      },
    ]),
  );
}

/**
 * Writes how a shard stands while an entry of it begins: its ledger is what it was.
 *
 * Answers `false`, and changes nothing, if a later entry wrote already, or the shard was given up as
 * lost: what was reported then stands.
 */
export function enterShard(
  table: Table,
  tenant: TenantId,
  { ledger, errors, ...summary }: ShardRow,
  keepUntil?: Date,
): Promise<boolean> {
  const changes = changesOf(summary, errors, keepUntil);
  return conditionHeld(table.update(keyOf(tenant, summary), changes, isUnsurpassed(summary)));
}

/**
 * Writes a shard with its ledger over what its earlier entries left, both or neither.
 *
 * Answers `false`, and changes nothing, as `enterShard` does.
 */
export const saveShard = (
  store: Store,
  tenant: TenantId,
  row: ShardRow,
  keepUntil?: Date,
): Promise<boolean> => writeRow(store, tenant, row, { when: isUnsurpassed(row), keepUntil });

function isUnsurpassed({ entries }: Pick<ShardSummary, 'entries'>): Condition {
  const isNewer: Condition = { path: 'entries', is: '<=', value: entries };
  const isOpen: Condition = { path: 'state', is: '<>', value: 'lost' };
  return anyOf(absent('PK'), allOf(isNewer, isOpen));
}

/** How all shards of an execution stand, by account and group: one Query per megabyte. */
export const listShards = (
  table: Table,
  tenant: TenantId,
  execution: ExecutionId,
): Promise<readonly ShardSummary[]> =>
  summaries.list(table, itemsOf(tenant, execution, shardPrefix));

/**
 * All shards of an execution with everything that was stored. A shard that writes meanwhile may have a ledger
 * that is newer than how it stands, and never an older one.
 */
export async function listShardRows(
  { table, bucket }: Store,
  tenant: TenantId,
  execution: ExecutionId,
): Promise<readonly ShardRow[]> {
  const shards = await listShards(table, tenant, execution);
  const items = await Array.fromAsync(queryAll(table, itemsOf(tenant, execution, ledgerPrefix)));
  const ledgers = new Map(items.map((item) => [String(item.SK), item]));
  return Promise.all(
    shards.map((shard) => rowOf(bucket, shard, ledgers.get(ledgerNames(tenant, shard).SK))),
  );
}

/** Whose a list is, and the list, which is read from the bucket if it is too large for the table. */
export interface ShardWith<Element> {
  readonly shard: Pick<ShardSummary, 'accountId' | 'group'>;
  readonly load: () => Promise<readonly Element[]>;
}

/** Some shards of an execution with their errors: one Query. */
export const listShardErrors = (store: Store, of: ShardRange) =>
  listShardsWith(store, of, 'errors', z.array(StoredError));

/** Some shards of an execution with their ledgers: one Query. */
export const listShardLedgers = (store: Store, of: ShardRange) =>
  listShardsWith(store, of, 'ledger', z.array(StoredCoverage));

export interface ShardRange {
  readonly tenantId: TenantId;
  readonly executionId: ExecutionId;
  /** Behind this one, by account and group. @default from the first one on */
  readonly after?: Pick<ShardId, 'accountId' | 'group'> | undefined;
  readonly limit: number;
}

async function listShardsWith<Element>(
  { table, bucket }: Store,
  { tenantId, executionId, after, limit }: ShardRange,
  part: 'errors' | 'ledger',
  List: z.ZodType<readonly Element[]>,
): Promise<{ readonly shards: readonly ShardWith<Element>[]; readonly isLast: boolean }> {
  const { items, next } = await table.query({
    ...itemsOf(tenantId, executionId, ledgerPrefix),
    limit,
    ...(after && { after: { ...ledgerKey(tenantId, executionId, after.accountId, after.group) } }),
  });
  const shards = items.map((item) => ({
    shard: LedgerOwner.parse(item),
    load: () => loadAttribute(bucket, item[part], List),
  }));
  return { shards, isLast: !next };
}

const LedgerOwner = z.object({ accountId: AccountId, group: z.string() });

export async function readShard(
  { table, bucket }: Store,
  tenant: TenantId,
  id: ShardId,
): Promise<ShardRow | undefined> {
  const shard = await summaries.read(table, keyOf(tenant, id));
  if (!shard) return undefined;
  const { PK, SK } = ledgerNames(tenant, id);
  return rowOf(bucket, shard, await table.get({ PK, SK }));
}

export interface ShardId {
  readonly executionId: ExecutionId;
  readonly accountId: AccountId;
  readonly group: string;
}

/** When a shard is given up, and how long what is written of it is kept. */
interface GivenUp {
  readonly now: Date;
  /** @default for ever */
  readonly keepUntil?: Date;
}

/**
 * Gives up a shard that did not say how it ended, and says why. Answers `false`, and changes nothing,
 * if the row is no longer the one that was read.
 *
 * @param row As it was read: planned, or running.
 */
export function markShardLost(
  store: Store,
  tenant: TenantId,
  row: ShardRow,
  { error, now, keepUntil }: GivenUp & { readonly error: StoredError },
): Promise<boolean> {
  const errorCounts = { ...row.errorCounts, platform: row.errorCounts.platform + 1 };
  const updatedAt = now.toISOString();
  const errors = [...row.errors, error];
  const lost = { ...row, state: 'lost', updatedAt, errorCounts, errors } as const;
  return writeRow(store, tenant, lost, { when: equals('revision', row.revision), keepUntil });
}

/**
 * Notes of a shard that has not ended that nobody wants it any more. What it has written stands. Answers `false`,
 * and changes nothing, if the row is no longer the one that was read.
 *
 * @param row As it was read: planned, or running.
 */
export function markShardSkipped(
  table: Table,
  tenant: TenantId,
  { ledger, errors, ...summary }: ShardRow,
  { now, keepUntil }: GivenUp,
): Promise<boolean> {
  const skipped = { ...summary, state: 'skipped', updatedAt: now.toISOString() } as const;
  return conditionHeld(
    table.update(
      keyOf(tenant, summary),
      changesOf(skipped, errors, keepUntil),
      equals('revision', summary.revision),
    ),
  );
}

const itemsOf = (tenant: TenantId, execution: ExecutionId, beginsWith: string): Query => ({
  partition: shardPartition(tenant, execution),
  sort: { beginsWith },
  consistent: true,
});

const keyOf = (tenant: TenantId, { executionId, accountId, group }: ShardId) =>
  shardKey(tenant, executionId, accountId, group);

const ledgerNames = (tenant: TenantId, { executionId, accountId, group }: ShardId) => ({
  ...ledgerKey(tenant, executionId, accountId, group),
  accountId,
  group,
});

/** Both items or neither. */
async function writeRow(
  { table, bucket }: Store,
  tenant: TenantId,
  { ledger, errors, ...summary }: ShardRow,
  { when, keepUntil }: { readonly when: Condition; readonly keepUntil: Date | undefined },
): Promise<boolean> {
  const { executionId, accountId, group, entries, state } = summary;
  // A name of its own for each end of an entry: whoever loses to another writer has not written over its object.
  const under = `${tenant}/executions/${executionId}/${accountId}/${group}/${entries}-${state}`;
  const attributes: Readonly<Record<'ledger' | 'errors', Attribute>> = {
    ledger: await storeAttribute(bucket, `${under}/ledger`, ledger),
    errors: await storeAttribute(bucket, `${under}/errors`, errors),
  };
  const put = {
    ...ledgerNames(tenant, summary),
    ...attributes,
    ...(keepUntil && expiry(keepUntil)),
  };
  const changes = changesOf(summary, errors, keepUntil);
  return conditionHeld(
    table.writeTogether([{ update: keyOf(tenant, summary), changes, when }, { put }]),
  );
}

/** All that a shard says of itself. The table counts the revision: of two writers each has its own. */
function changesOf(
  summary: ShardSummary,
  errors: readonly StoredError[],
  keepUntil: Date | undefined,
): Changes {
  const { revision, firstError: _, ...said } = summary;
  const [first] = byRank(errors);
  const firstError = first && { ...first, message: shortened(first.message, longestMessage) };
  const set = { ...said, ...(firstError && { firstError }), ...(keepUntil && expiry(keepUntil)) };
  return { set, add: { revision: 1 }, remove: passing.filter((name) => !(name in set)) };
}

/** The first error of each shard is read whenever somebody watches the run. */
const longestMessage = 400;

/** What a shard may say at one time, and no longer at a later one. */
const passing = ['cursor', 'firstError'] as const;

async function rowOf(
  bucket: Bucket,
  shard: ShardSummary,
  item: Item | undefined,
): Promise<ShardRow> {
  if (!item) {
    const { executionId, accountId, group } = shard;
    throw new PlatformError(
      `The ledger of shard ${group} of account ${accountId} in execution ${executionId} is not there.`,
      { service: 'dynamodb', operation: 'Query', accountId },
    );
  }
  const [ledger, errors] = await Promise.all([
    loadAttribute(bucket, item.ledger, z.array(StoredCoverage)),
    loadAttribute(bucket, item.errors, z.array(StoredError)),
  ]);
  return { ...shard, ledger, errors };
}
