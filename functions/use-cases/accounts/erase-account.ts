import type { AccountId, TenantId } from '../../core/ids.ts';
import type { Task } from '../../core/tasks/task.ts';
import { readAccount, removeAccount } from '../../data/accounts/accounts.ts';
import { verificationKey } from '../../data/accounts/keys.ts';
import { accountTalliesKey } from '../../data/findings/keys.ts';
import { listWatermarks } from '../../data/findings/watermarks.ts';
import { healthPartition } from '../../data/health/keys.ts';
import { erasePartition } from '../../data/store/erase-partition.ts';
import type { Store } from '../../data/store/store.ts';
import { untilUnchanged } from '../../data/store/versioned.ts';
import { listTasks, readTask } from '../../data/tasks/tasks.ts';
import type { Scheduler } from '../../platform/own/scheduler.ts';
import type { Clock } from '../../platform/process/clock.ts';
import { deleteTask } from '../tasks/delete-task.ts';
import { eraseService } from '../tasks/erase-service.ts';
import { scheduleTask } from '../tasks/schedule-task.ts';

export interface Eraser {
  readonly store: Store;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
}

/** What came of an attempt. `writing`: a run that began before writes until then at most. */
export type Erasure =
  | { readonly state: 'erased' | 'not-deleting' }
  | { readonly state: 'writing'; readonly until: Date };

/**
 * Erases all that is known of an account that is being deleted: its place in tasks, findings, history,
 * snapshots, watermarks and at last its own row. Executions and their shards are kept as they were.
 *
 * May be interrupted anywhere and repeated by anybody; nobody can write of the account meanwhile:
 * docs/decisions/0020-how-an-account-is-erased.md
 */
export async function eraseAccount(
  eraser: Eraser,
  tenantId: TenantId,
  accountId: AccountId,
): Promise<Erasure> {
  const { store, clock } = eraser;
  const { table } = store;
  const account = await readAccount(table, tenantId, accountId);
  // Erased before, and perhaps made again since.
  if (account?.state !== 'deleting') return { state: account ? 'not-deleting' : 'erased' };

  await leaveTasks(eraser, tenantId, accountId);
  // Of every service that anything was ever written of.
  const found = await listWatermarks(table, tenantId, accountId);
  const listed = await listWatermarks(table, tenantId, accountId, 'resources');
  const watermarks = [...found, ...listed];
  const until = Math.max(...watermarks.map(({ marker }) => marker?.until ?? 0));
  if (until > clock.now()) return { state: 'writing', until: new Date(until) };
  for (const watermark of found) await eraseService(store, { tenantId, ...watermark });
  for (const watermark of listed) {
    await eraseService(store, { tenantId, ...watermark, book: 'resources' });
  }

  // Nobody writes of any service any more, and who ends a run only adds to what is there.
  await erasePartition(table, healthPartition(tenantId, accountId));
  await table.delete(accountTalliesKey(tenantId, accountId));
  await table.delete(verificationKey(tenantId, accountId));
  // Somebody may have named it in a task since.
  await leaveTasks(eraser, tenantId, accountId);
  await removeAccount(table, tenantId, account);
  return { state: 'erased' };
}

/** Tasks that name only this account go; others go on without it. */
async function leaveTasks(eraser: Eraser, tenantId: TenantId, accountId: AccountId): Promise<void> {
  for (const task of await listTasks(eraser.store.table, tenantId)) {
    await leaveTask(eraser, tenantId, accountId, task);
  }
}

function leaveTask(
  { store: { table }, ...own }: Eraser,
  tenantId: TenantId,
  accountId: AccountId,
  first: Task,
): Promise<void> {
  const scheduling = { ...own, table };
  return untilUnchanged(async (isAgain) => {
    const task = isAgain ? await readTask(table, tenantId, first.taskId) : first;
    if (!task?.scope.accounts?.includes(accountId)) return;
    const accounts = task.scope.accounts.filter((one) => one !== accountId);
    if (accounts.length === 0) await deleteTask(scheduling, tenantId, task);
    else await scheduleTask(scheduling, tenantId, { ...task, scope: { ...task.scope, accounts } });
  });
}
