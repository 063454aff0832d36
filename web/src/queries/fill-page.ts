import type { Page } from './all-pages.ts';

/** What a page of the dashboard shows of a list, and how far the API looked for it. */
export interface Filled<Item> {
  readonly items: readonly Item[];
  /** The cursor of the next page; absent where the list ends. */
  readonly cursor?: string | undefined;
  /** Whether the search stopped before the page was full: more may match behind it. */
  readonly stopped: boolean;
}

/** How many requests one page of the dashboard makes at most before it says how far it looked. */
const mostRequests = 8;

/**
 * Fills a page of the dashboard. A page of the API may be short or empty though more follow, so it is asked on until
 * there are as many items as a page shows, or enough requests were made.
 *
 * @param ask One page of the API from a cursor, of at most `limit` items.
 */
export async function fillPage<Item>(
  ask: (cursor: string | undefined, limit: number) => Promise<Page<Item>>,
  { from, size }: { readonly from: string | undefined; readonly size: number },
): Promise<Filled<Item>> {
  const items: Item[] = [];
  let cursor = from;
  for (let request = 1; request <= mostRequests; request++) {
    const page = await ask(cursor, size - items.length);
    items.push(...page.items);
    cursor = page.cursor;
    if (cursor === undefined || items.length >= size) {
      return { items, ...(cursor !== undefined && { cursor }), stopped: false };
    }
  }
  return { items, cursor, stopped: true };
}
