import { oneOf, searchReader, someOf, text, wholeNumber } from '../../app/search.ts';
import { categories } from '../../parts/check/categories.ts';
import { severities } from '../../queries/finding-words.ts';

/** What stands in the address of the catalogue: the filter, and the page. */
export const checksSearch = searchReader({
  q: text,
  service: text,
  severity: someOf(severities),
  category: someOf(categories),
  framework: text,
  paid: oneOf(['yes', 'no']),
  /** The first one stands in no address. */
  page: wholeNumber(2, 999),
});

export type ChecksSearch = ReturnType<typeof checksSearch>;
