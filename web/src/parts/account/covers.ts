import type { Account } from '../../queries/accounts.ts';
import type { Task } from '../../queries/tasks.ts';

/** Whether a run of the task assesses something of the account, once that is connected. What a scope leaves out means all. */
export function covers(
  { scope }: Pick<Task, 'scope'>,
  { accountId, regions }: Pick<Account, 'accountId' | 'regions'>,
): boolean {
  return (
    (scope.accounts?.includes(accountId) ?? true) &&
    (scope.regions?.some((region) => regions.includes(region)) ?? true)
  );
}
