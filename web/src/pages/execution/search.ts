import { oneOf, searchReader, text } from '../../app/search.ts';

export const tabs = ['shards', 'changes', 'errors', 'ledger'] as const;

/** What stands in the address of this page. */
export const executionSearch = searchReader({ tab: oneOf(tabs), cursor: text });
