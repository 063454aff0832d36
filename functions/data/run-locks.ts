import * as z from 'zod';
import { ExecutionId, TaskId, type TenantId } from '../core/tenancy/tenancy.ts';
import { expiry, runLockKey, runLockPrefix, tenantPartition } from './keys.ts';
import { type Item, queryAll, type Table } from './table.ts';
import { saveVersioned, versionedPut } from './versioned.ts';

/**
 * Who may start runs of a task on demand: whoever replaces the lock that they read. A holder need not
 * give it back; whether its run has ended is asked when the next one wants it.
 */
export const RunLock = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('taken'),
    executionId: ExecutionId,
    takenAt: z.iso.datetime(),
    version: z.int(),
  }),
  z.object({
    /** Together with the task: nobody starts it any more, and a run that still comes can be explained. */
    state: z.literal('deleted'),
    taskName: z.string(),
    deletedAt: z.iso.datetime(),
    version: z.int(),
  }),
]);
export type RunLock = z.infer<typeof RunLock>;

export async function readRunLock(
  table: Table,
  tenant: TenantId,
  task: TaskId,
): Promise<RunLock | undefined> {
  const item = await table.get(runLockKey(tenant, task));
  return item && RunLock.parse(item);
}

/** The task whose lock an execution holds, and since when; one Query of all locks of the tenant. */
export async function findLockedTask(
  table: Table,
  tenant: TenantId,
  executionId: ExecutionId,
): Promise<{ readonly taskId: TaskId; readonly takenAt: string } | undefined> {
  const locks = {
    partition: tenantPartition(tenant),
    sort: { beginsWith: runLockPrefix },
    consistent: true,
  } as const;
  for await (const item of queryAll(table, locks)) {
    const lock = RunLock.parse(item);
    if (lock.state !== 'taken' || lock.executionId !== executionId) continue;
    const taskId = TaskId.parse(String(item.SK).slice(runLockPrefix.length));
    return { taskId, takenAt: lock.takenAt };
  }
  return undefined;
}

/** @param lock With the version that was read, 0 if there was none. */
export const saveRunLock = (table: Table, tenant: TenantId, task: TaskId, lock: RunLock) =>
  saveVersioned(table, runLockKey(tenant, task), lock);

// Scheduler repeats for an hour what it could not deliver.
const explainedFor = 7 * 24 * 3_600_000;

/** What is left of a task that is deleted, for the transaction that deletes it. */
export function deletedTaskWrite(
  tenant: TenantId,
  task: { readonly taskId: TaskId; readonly name: string },
  known: RunLock | undefined,
  now: Date,
) {
  const lock: RunLock = {
    state: 'deleted',
    taskName: task.name,
    deletedAt: now.toISOString(),
    version: known?.version ?? 0,
  };
  const until: Item = expiry(new Date(now.getTime() + explainedFor));
  return versionedPut(runLockKey(tenant, task.taskId), lock, until);
}
