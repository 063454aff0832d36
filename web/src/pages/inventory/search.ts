import { searchReader, someOf, text } from '../../app/search.ts';
import { resourceChanges } from '../../queries/resource-words.ts';

/** A text of a form that the API knows; anything else is as if it were absent. */
const form = (pattern: RegExp) => ({
  read: (value: string): string | undefined => (pattern.test(value) ? value : undefined),
});

/** What stands in the address of the inventory: the filter and the page. What a type and a tag may be, the API says. */
export const inventorySearch = searchReader({
  q: text,
  service: form(/^[a-z0-9-]{1,64}$/),
  type: text,
  account: form(/^\d{12}$/),
  region: form(/^[a-z0-9-]{1,32}$/),
  tag: text,
  change: someOf(resourceChanges),
  cursor: text,
});

export type InventorySearch = ReturnType<typeof inventorySearch>;
