import { searchReader, someOf, text } from '../../app/search.ts';
import { severities } from '../../queries/finding-words.ts';

/** What stands in the address of this page: with what the form begins. */
export const newTaskSearch = searchReader({
  service: text,
  severity: someOf(severities),
  check: text,
  account: text,
  /** The id of a template. */
  template: text,
});
