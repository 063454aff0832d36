import * as z from 'zod';
import type { TenantId } from '../../core/ids.ts';
import {
  type CursorScope,
  decodeCursor,
  encodeCursor,
  type Page,
  type PageRequest,
} from './cursor.ts';
import { tenantPartition } from './key.ts';
import type { Item, Query, Table } from './table.ts';

/** What is listed page by page, and whom its cursors belong to. */
export interface PagedList {
  readonly scope: CursorScope;
  readonly query: Query;
}

/** One page of a list: one Query. */
export async function readPage<Entity>(
  table: Table,
  { scope, query }: PagedList,
  { limit, cursor }: PageRequest,
  parse: (item: Item) => Entity,
): Promise<Page<Entity>> {
  const from = begun({ scope, query }, cursor);
  const { items, next } = await table.query({ ...from, limit });
  return { items: items.map(parse), ...(next && { cursor: encodeCursor(scope, next) }) };
}

/** What matches, of one page of a list: one Query, so that a page may be short or empty though more follow. */
export async function readMatching<Entity>(
  table: Table,
  { scope, query }: PagedList,
  { limit, cursor }: PageRequest,
  takes: (entity: Entity) => boolean,
  parse: (item: Item) => Entity,
): Promise<Page<Entity>> {
  const from = begun({ scope, query }, cursor);
  const selection = { limit, reads: readsFor(limit), takes };
  const { entities, next } = await selectPage(table, from, selection, parse);
  if (!next) return { items: entities };
  const at = Object.fromEntries(keysOf(query).map((name) => [name, next[name]]));
  return { items: entities, cursor: encodeCursor(scope, at) };
}

/** Enough that a filter which one in ten passes leaves a page full; some 90 read units of findings at most. */
export const readsFor = (limit: number) => Math.min(1_000, limit * 10);

/** The query from where the page before ended. */
function begun({ scope, query }: PagedList, cursor: string | undefined): Query {
  if (cursor === undefined) return query;
  return { ...query, after: decodeCursor(scope, cursor, Start(query, scope.tenant)) };
}

/** The attributes that say where an item stands in a query. */
const keysOf = ({ index }: Query) => ['PK', 'SK', ...(index ? [`${index}PK`, `${index}SK`] : [])];

/** Where a page may begin: DynamoDB refuses what is outside of the query, which only a forger of cursors asks for. */
function Start(query: Query, tenant: TenantId | undefined) {
  const { index, partition, sort } = query;
  const names = keysOf(query);
  return z.record(z.string(), z.string()).refine((at) => {
    const place = at[`${index ?? ''}SK`] ?? '';
    return (
      Object.keys(at).length === names.length &&
      names.every((name) => at[name]) &&
      at[`${index ?? ''}PK`] === partition &&
      (!index || isOf(tenant, at.PK)) &&
      (!sort || isWithin(sort, place))
    );
  });
}

function isWithin(sort: NonNullable<Query['sort']>, place: string): boolean {
  if ('beginsWith' in sort) return place.startsWith(sort.beginsWith);
  if ('lessThan' in sort) return place < sort.lessThan;
  if ('atLeast' in sort) return place >= sort.atLeast;
  return sort.from <= place && place <= sort.to;
}

/** Whether an item that stands in an index is the tenant's. */
const isOf = (tenant: TenantId | undefined, partition: unknown) =>
  tenant !== undefined && String(partition).startsWith(`${tenantPartition(tenant)}#`);

/** What to take of what a Query reads. */
export interface Selection<Entity> {
  /** Takes at most so many. */
  readonly limit: number;
  /** Reads at most so many: more than the limit where not all of them are taken. */
  readonly reads: number;
  readonly takes: (entity: Entity) => boolean;
  /** Nothing from here on is taken. @default the query's own end */
  readonly endsAt?: (entity: Entity) => boolean;
}

/**
 * What matches, of what one Query reads.
 *
 * @returns `next`: the item behind which the next page begins, or its keys; absent at the end.
 */
export async function selectPage<Entity>(
  table: Table,
  query: Omit<Query, 'limit'>,
  { limit, reads, takes, endsAt }: Selection<Entity>,
  parse: (item: Item) => Entity,
): Promise<{ readonly entities: readonly Entity[]; readonly next?: Item }> {
  const { items, next } = await table.query({ ...query, limit: reads });
  const entities: Entity[] = [];
  for (const [index, item] of items.entries()) {
    const entity = parse(item);
    if (endsAt?.(entity)) return { entities };
    if (takes(entity)) entities.push(entity);
    const isLast = index === items.length - 1;
    if (entities.length === limit && !(isLast && !next)) return { entities, next: item };
  }
  return { entities, ...(next && { next }) };
}
