import { searchReader, wholeNumber } from '../../app/search.ts';

/** What stands in the address of this page: where the list begins that is on screen. */
export const tasksSearch = searchReader({ from: wholeNumber(1, 100) });
