import type { Account } from '../accounts/account.ts';
import type { TaskScope } from './task.ts';

/**
 * The accounts that a run of the scope enters. Those that were connected once are among them whatever has become of
 * them; one that never was, or that is being deleted, is not.
 */
export const selectAccounts = (
  accounts: readonly Account[],
  scope: TaskScope,
): readonly Account[] =>
  accounts.filter(
    ({ accountId, state }) =>
      state !== 'pending' && state !== 'deleting' && (scope.accounts?.includes(accountId) ?? true),
  );

/** The regions of an account that the scope covers. */
export const selectRegions = (
  { regions }: Pick<Account, 'regions'>,
  scope: TaskScope,
): readonly string[] => regions.filter((region) => scope.regions?.includes(region) ?? true);
