import { oneOf, searchReader, text } from '../../app/search.ts';

/** What stands in the address of this page: whether the task is being changed, and the page of its executions. */
export const taskSearch = searchReader({ view: oneOf(['edit']), cursor: text });
