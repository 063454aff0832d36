import type { Item, Table } from '../store/table.ts';

/**
 * Collects rows of history into batches. They are the same however often they are written.
 *
 * @param guard Throws when nothing may be written any more.
 */
export function createHistoryBuffer(table: Table, guard: () => void) {
  const waiting = new Map<unknown, Item>();
  let writing: Promise<void> = Promise.resolve();

  function flush(): Promise<void> {
    const items = [...waiting.values()];
    waiting.clear();
    // One after the other, so that of two rows under one key the later one stands.
    writing = writing.then(() => {
      if (items.length > 0) guard();
      return table.putAll(items);
    });
    return writing;
  }

  return {
    flush,
    async add(item: Item) {
      waiting.set(item.SK, item);
      if (waiting.size >= 25) await flush();
    },
  };
}
