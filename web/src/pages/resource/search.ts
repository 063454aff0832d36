import { searchReader, text } from '../../app/search.ts';

/** What stands in the address of this page, besides the resource. */
export const resourceSearch = searchReader({ cursor: text });
