/** A page of a list, as the API answers it. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly cursor?: string | undefined;
}

/** All of a list that is known to be short, page by page. */
export async function allPages<Item>(
  ask: (page: {
    readonly limit: number;
    readonly cursor: string | undefined;
  }) => Promise<Page<Item>>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask({ limit: 100, cursor });
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return items;
}
