import { searchReader, someOf, text } from '../../app/search.ts';
import { accountStates } from '../../parts/account/account-states.ts';

/** What stands in the address of this page. */
export const accountsSearch = searchReader({ q: text, state: someOf(accountStates) });

export type AccountsSearch = ReturnType<typeof accountsSearch>;
