import { searchReader, someOf, text } from '../../app/search.ts';
import { isMonth } from './months.ts';

/** What an execution in a list can be: one that is not planned yet is in none. */
export const listedStatuses = [
  'running',
  'passed',
  'failed',
  'nothing-to-check',
  'stopped',
] as const;

/** What stands in the address of this page. */
export const executionsSearch = searchReader({
  month: { read: (value) => (isMonth(value) ? value : undefined) },
  status: someOf(listedStatuses),
  task: text,
  cursor: text,
});
