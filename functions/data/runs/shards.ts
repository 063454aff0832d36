import * as z from 'zod';
import type { AccountId, ExecutionId, TenantId } from '../../core/ids.ts';
import { type ShardRow, ShardSummary, StoredCoverage, StoredError } from '../../core/runs/shard.ts';
import type { Bucket } from '../store/bucket.ts';
import { entity } from '../store/entity.ts';
import { absent, allOf, anyOf, type Condition, equals } from '../store/expression.ts';
import { expiry } from '../store/key.ts';
import { queryAll } from '../store/query-all.ts';
import type { Store } from '../store/store.ts';
import { conditionHeld } from '../store/store-error.ts';
import { type Attribute, loadAttribute, storeAttribute } from '../store/stored-objects.ts';
import type { Item, Query, Table } from '../store/table.ts';
import { shardKey, shardPartition, shardPrefix } from './keys.ts';

const summaries = entity(ShardSummary);

/** Writes what Plan planned, 25 rows a request. Writing it again changes nothing. */
export async function putPlannedShards(
  { table }: Pick<Store, 'table'>,
  tenant: TenantId,
  shards: readonly ShardRow[],
  keepUntil?: Date,
): Promise<void> {
  await table.putAll(
    shards.map(({ ledger, errors, ...summary }) =>
      itemOf(tenant, summary, keepUntil, {
        ledger: { content: ledger },
        errors: { content: errors },
      }),
    ),
  );
}

/**
 * Writes a shard's row over the one of its earlier entries.
 *
 * Answers `false`, and changes nothing, if a later entry wrote already, or the shard was given up as
 * lost: what was reported then stands.
 */
export function saveShard(
  store: Store,
  tenant: TenantId,
  row: ShardRow,
  keepUntil?: Date,
): Promise<boolean> {
  const isNewer: Condition = { path: 'entries', is: '<=', value: row.entries };
  const isOpen: Condition = { path: 'state', is: '<>', value: 'lost' };
  const when = anyOf(absent('PK'), allOf(isNewer, isOpen));
  return putRow(store, tenant, row, { when, keepUntil });
}

/** All shards of an execution, without their ledgers and errors: one Query per megabyte. */
export const listShards = (
  table: Table,
  tenant: TenantId,
  execution: ExecutionId,
): Promise<readonly ShardSummary[]> => summaries.list(table, shardsOf(tenant, execution));

/** All shards of an execution with everything that was stored. */
export async function listShardRows(
  { table, bucket }: Store,
  tenant: TenantId,
  execution: ExecutionId,
): Promise<readonly ShardRow[]> {
  const items = await Array.fromAsync(queryAll(table, shardsOf(tenant, execution)));
  return Promise.all(items.map((item) => rowOf(bucket, item)));
}

/** A shard with one of its lists, which is read from the bucket if it is too large for the row. */
export interface ShardWith<Element> {
  readonly shard: ShardSummary;
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
    ...shardsOf(tenantId, executionId),
    limit,
    ...(after && { after: { ...shardKey(tenantId, executionId, after.accountId, after.group) } }),
  });
  const shards = items.map((item) => ({
    shard: ShardSummary.parse(item),
    load: () => loadAttribute(bucket, item[part], List),
  }));
  return { shards, isLast: !next };
}

export async function readShard(
  { table, bucket }: Store,
  tenant: TenantId,
  { executionId, accountId, group }: ShardId,
): Promise<ShardRow | undefined> {
  const item = await table.get(shardKey(tenant, executionId, accountId, group));
  return item && rowOf(bucket, item);
}

export interface ShardId {
  readonly executionId: ExecutionId;
  readonly accountId: AccountId;
  readonly group: string;
}

/**
 * Gives up a shard that did not say how it ended, and says why. Answers `false`, and changes nothing,
 * if the row is no longer the one that was read.
 *
 * @param row As it was read: planned, or running.
 */
export async function markShardLost(
  store: Store,
  tenant: TenantId,
  row: ShardRow,
  { error, keepUntil }: { readonly error: StoredError; readonly keepUntil?: Date },
): Promise<boolean> {
  const errorCounts = { ...row.errorCounts, platform: row.errorCounts.platform + 1 };
  const lost = { ...row, state: 'lost', errorCounts, errors: [...row.errors, error] } as const;
  const when = allOf(equals('state', row.state), equals('entries', row.entries));
  return putRow(store, tenant, lost, { when, keepUntil });
}

const shardsOf = (tenant: TenantId, execution: ExecutionId): Query => ({
  partition: shardPartition(tenant, execution),
  sort: { beginsWith: shardPrefix },
  consistent: true,
});

async function putRow(
  { table, bucket }: Store,
  tenant: TenantId,
  row: ShardRow,
  { when, keepUntil }: { readonly when: Condition; readonly keepUntil: Date | undefined },
): Promise<boolean> {
  const { ledger, errors, ...summary } = row;
  const under = `${tenant}/executions/${row.executionId}/${row.accountId}/${row.group}`;
  const item = itemOf(tenant, summary, keepUntil, {
    ledger: await storeAttribute(bucket, `${under}/ledger`, ledger),
    errors: await storeAttribute(bucket, `${under}/errors`, errors),
  });
  return conditionHeld(table.put(item, when));
}

function itemOf(
  tenant: TenantId,
  summary: ShardSummary,
  keepUntil: Date | undefined,
  attributes: { readonly ledger: Attribute; readonly errors: Attribute },
): Item {
  const { executionId, accountId, group } = summary;
  return {
    ...summary,
    ...attributes,
    ...shardKey(tenant, executionId, accountId, group),
    ...(keepUntil && expiry(keepUntil)),
  };
}

async function rowOf(bucket: Bucket, item: Item): Promise<ShardRow> {
  const [ledger, errors] = await Promise.all([
    loadAttribute(bucket, item.ledger, z.array(StoredCoverage)),
    loadAttribute(bucket, item.errors, z.array(StoredError)),
  ]);
  return { ...ShardSummary.parse(item), ledger, errors };
}
