import type { Key } from './key.ts';
import { queryAll } from './query-all.ts';
import type { Table } from './table.ts';

/** The most deletions that DynamoDB takes in one request. */
const batch = 25;

/** Deletes all items of a partition. @param but One item that stays. @returns Whether there was anything. */
export async function erasePartition(table: Table, partition: string, but?: Key): Promise<boolean> {
  let keys: Key[] = [];
  let found = false;
  for await (const { SK } of queryAll(table, { partition, consistent: true })) {
    if (SK === but?.SK) continue;
    found = true;
    keys.push({ PK: partition, SK: String(SK) });
    if (keys.length === batch) {
      await table.deleteAll(keys);
      keys = [];
    }
  }
  await table.deleteAll(keys);
  return found;
}
