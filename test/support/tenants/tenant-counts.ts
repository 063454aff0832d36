import type { TenantId } from '../../../functions/core/ids.ts';
import { runsADay } from '../../../functions/core/tasks/task-schedule.ts';
import { listAccounts } from '../../../functions/data/accounts/accounts.ts';
import type { Table } from '../../../functions/data/store/table.ts';
import { listTasks, readSchedule } from '../../../functions/data/tasks/tasks.ts';
import { tenantKey } from '../../../functions/data/tenants/keys.ts';

/** What a tenant's own item counts, and what there is of it. */
export async function counted(table: Table, tenantId: TenantId) {
  const { accounts, tasks, scheduledRuns } = (await table.get(tenantKey(tenantId))) ?? {};
  const all = await listTasks(table, tenantId);
  const mirrors = await Promise.all(all.map(({ taskId }) => readSchedule(table, tenantId, taskId)));
  return {
    said: { accounts, tasks, scheduledRuns },
    there: {
      accounts: (await listAccounts(table, tenantId)).length,
      tasks: all.length,
      scheduledRuns: mirrors.reduce(
        (sum, mirror) => sum + (mirror ? runsADay(mirror.intended) : 0),
        0,
      ),
    },
  };
}
