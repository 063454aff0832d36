import type { ShownShard } from './view.ts';

/** How many shards one page shows: an execution has at most 300. */
const size = 50;

/** A page of the shards, which are all in memory. Its cursor is how many stand before it. */
export function shardPage(shards: readonly ShownShard[], cursor: string | undefined) {
  const first = /^\d{1,3}$/.test(cursor ?? '') ? Number(cursor) : 0;
  const items = shards.slice(first, first + size);
  const next = first + size;
  return { items, ...(next < shards.length && { cursor: String(next) }) };
}
