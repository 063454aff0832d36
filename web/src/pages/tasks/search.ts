import { searchReader, wholeNumber } from '../../app/search.ts';

/** What stands in the address of this page: the page of the list; the first one stands in no address. */
export const tasksSearch = searchReader({ page: wholeNumber(2, 99) });
