/** One page of a list that is here whole: its pages have numbers. */
export interface NumberedPage<Item> {
  readonly items: readonly Item[];
  readonly number: number;
  /** How many pages there are: one at least. */
  readonly of: number;
}

/** A page; the last one where the address asks for one behind it. @param size How many items a page shows. */
export function pageOf<Item>(all: readonly Item[], size: number, asked = 1): NumberedPage<Item> {
  const of = Math.max(1, Math.ceil(all.length / size));
  const number = Math.min(asked, of);
  return { items: all.slice((number - 1) * size, number * size), number, of };
}
