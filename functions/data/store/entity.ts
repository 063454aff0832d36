import type * as z from 'zod';
import { TenantId } from '../../core/ids.ts';
import type { Page, PageRequest } from './cursor.ts';
import { assertOwned } from './index-owner.ts';
import { type Key, tenantPartition, type watched } from './key.ts';
import { type PagedList, readMatching, readPage } from './pages.ts';
import { queryAll } from './query-all.ts';
import type { Item, Query, Table } from './table.ts';

/** An entity that was found among those of all tenants, and whose it is. */
export interface Owned<Value> {
  readonly tenantId: TenantId;
  readonly entity: Value;
}

/** How the items of one entity are read. Each throws what its schema does on an item that does not fit. */
export interface EntityReader<Value> {
  /** `undefined` if there is none. */
  read(table: Table, key: Key): Promise<Value | undefined>;
  /** One after the other, as they are read. */
  each(table: Table, query: Query): AsyncGenerator<Value, void, undefined>;
  list(table: Table, query: Query): Promise<readonly Value[]>;
  page(table: Table, list: PagedList, page: PageRequest): Promise<Page<Value>>;
  /** The same of those that match: a page may be short or empty though more follow. */
  matching(
    table: Table,
    list: PagedList,
    page: PageRequest,
    takes: (value: Value) => boolean,
  ): Promise<Page<Value>>;
  /** The items of all tenants that the watchdog finds in a partition of `watched`, the earliest first. @default all */
  watched(
    table: Table,
    partition: (typeof watched)[keyof typeof watched],
    before?: Date,
  ): AsyncGenerator<Owned<Value>, void, undefined>;
}

/** @param schema Of the entity: what else stands on its items is left out. */
export function entity<Value>(schema: z.ZodType<Value>): EntityReader<Value> {
  const parse = (item: Item) => schema.parse(item);
  return {
    async read(table, key) {
      const item = await table.get(key);
      return item && parse(item);
    },

    async *each(table, query) {
      for await (const item of queryAll(table, query)) yield parse(item);
    },

    async list(table, query) {
      return (await Array.fromAsync(queryAll(table, query))).map(parse);
    },

    page: (table, list, page) => readPage(table, list, page, parse),

    matching: (table, list, page, takes) => readMatching(table, list, page, takes, parse),

    async *watched(table, partition, before) {
      const sort = before && { sort: { lessThan: before.toISOString() } };
      for await (const item of queryAll(table, { index: 'GSI2', partition, ...sort })) {
        const tenantId = TenantId.parse(item.tenantId);
        // The index is of all tenants, so that its name does not say whose the item has to be.
        assertOwned(tenantPartition(tenantId), [item]);
        yield { tenantId, entity: parse(item) };
      }
    },
  };
}
