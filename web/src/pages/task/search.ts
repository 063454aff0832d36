import { searchReader } from '../../app/search.ts';

/** What stands in the address of this page. */
export const taskSearch = searchReader({});
