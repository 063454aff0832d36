import { numberOf } from '../../parts/account/account-number.ts';
import { accountStates } from '../../parts/account/account-states.ts';
import type { Account } from '../../queries/accounts.ts';
import type { AccountsSearch } from './search.ts';

interface Said extends Pick<Account, 'name' | 'state'> {
  readonly accountId: string;
}

/** The accounts that the filters let through: who needs somebody first, then by name. */
export const shownAccounts = <One extends Said>(
  accounts: readonly One[],
  { q, state }: AccountsSearch,
): readonly One[] =>
  accounts
    .filter((account) => (state?.includes(account.state) ?? true) && isFound(account, q))
    .sort(
      (one, other) =>
        accountStates.indexOf(one.state) - accountStates.indexOf(other.state) ||
        one.name.localeCompare(other.name),
    );

function isFound({ name, accountId }: Said, q = ''): boolean {
  const sought = q.trim().toLowerCase();
  const number = numberOf(sought);
  return name.toLowerCase().includes(sought) || (number !== '' && accountId.includes(number));
}
