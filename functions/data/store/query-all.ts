import type { Item, Query, Table } from './table.ts';

/** All items of a query, page by page. */
export async function* queryAll(table: Table, query: Query): AsyncGenerator<Item, void, undefined> {
  let after = query.after;
  do {
    const { items, next } = await table.query({ ...query, ...(after && { after }) });
    yield* items;
    after = next;
  } while (after);
}
