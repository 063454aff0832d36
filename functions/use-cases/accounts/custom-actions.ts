import { actionsOfCustom } from '../../core/custom/compile.ts';
import type { AccountId, TenantId } from '../../core/ids.ts';
import type { IamAction } from '../../core/resource.ts';
import type { Table } from '../../data/store/table.ts';
import { listTasks } from '../../data/tasks/tasks.ts';

/** The actions that tasks with checks of their own need in an account, beside those of the catalogue. */
export async function customActionsIn(
  table: Table,
  tenantId: TenantId,
  accountId: AccountId,
): Promise<readonly IamAction[]> {
  const tasks = await listTasks(table, tenantId);
  const own = tasks.flatMap(({ custom, scope }) =>
    custom && (scope.accounts?.includes(accountId) ?? true) ? actionsOfCustom(custom) : [],
  );
  return [...new Set(own)].sort();
}
