import { oneOf, searchReader } from '../../app/search.ts';

/** The parts of an account, in the order of their tabs. */
export const tabs = ['findings', 'health', 'connection', 'settings'] as const;

/** What stands in the address of this page. */
export const accountSearch = searchReader({ tab: oneOf(tabs), edit: oneOf(['yes']) });
