import {
  type CursorScope,
  decodeCursor,
  encodeCursor,
  type Page,
  type PageRequest,
} from './cursor.ts';
import type { Item, Query, Table } from './table.ts';

/** One page of a list: one Query. */
export async function readPage<Entity>(
  table: Table,
  scope: CursorScope,
  query: Query,
  { limit, cursor }: PageRequest,
  parse: (item: Item) => Entity,
): Promise<Page<Entity>> {
  const after = cursor === undefined ? undefined : decodeCursor(scope, cursor);
  const { items, next } = await table.query({ ...query, limit, ...(after && { after }) });
  return { items: items.map(parse), ...(next && { cursor: encodeCursor(scope, next) }) };
}
