import * as z from 'zod';
import { ExecutionId, TaskId, type TenantId } from '../../core/ids.ts';
import { TaskType } from '../../core/tasks/task.ts';
import type { Budget } from '../../core/tenants/budgets.ts';
import { BudgetSpentError, refunding, spending } from '../requests/budgets.ts';
import { entity } from '../store/entity.ts';
import { absent, equals } from '../store/expression.ts';
import { expiry } from '../store/key.ts';
import { ConditionFailedError, conditionHeld } from '../store/store-error.ts';
import type { Item, Table } from '../store/table.ts';
import { VersionConflictError, versionedPut } from '../store/versioned.ts';
import { runLockKey, runStartKey } from './keys.ts';

/**
 * How Step Functions failed to start a run. `refused`: it said no, and there is none. `unanswered`: nobody
 * knows whether there is one, until Step Functions is asked.
 */
const StartFailure = z.enum(['refused', 'unanswered']);
export type StartFailure = z.infer<typeof StartFailure>;

/**
 * Who may start runs of a task on demand: whoever replaces the lock that they read. A holder need not
 * give it back; whether its run has ended is asked when the next one wants it.
 */
export const RunLock = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('taken'),
    executionId: ExecutionId,
    takenAt: z.iso.datetime(),
    /** Absent: Step Functions took it, or has not been told yet. */
    failure: StartFailure.exactOptional(),
    version: z.int(),
  }),
  z.object({
    /** Together with the task: nobody starts it any more, and a run that still comes can be explained. */
    state: z.literal('deleted'),
    taskName: z.string(),
    taskType: TaskType.default('checks'),
    deletedAt: z.iso.datetime(),
    version: z.int(),
  }),
]);
export type RunLock = z.infer<typeof RunLock>;

/**
 * A run that somebody asked for: noted together with the lock, before Step Functions is told. So an execution
 * id that is on nobody's note was never given out, and leads nowhere.
 */
const RunStart = z.object({
  executionId: ExecutionId,
  taskId: TaskId,
  rerunOf: ExecutionId.exactOptional(),
  askedAt: z.iso.datetime(),
  failure: StartFailure.exactOptional(),
});
export type RunStart = z.infer<typeof RunStart>;

const locks = entity(RunLock);
const starts = entity(RunStart);

export const readRunLock = (
  table: Table,
  tenant: TenantId,
  task: TaskId,
): Promise<RunLock | undefined> => locks.read(table, runLockKey(tenant, task));

export const readRunStart = (
  table: Table,
  tenant: TenantId,
  execution: ExecutionId,
): Promise<RunStart | undefined> => starts.read(table, runStartKey(tenant, execution));

/** Who pays for a run. */
export interface RunPayer {
  readonly tenantId: TenantId;
  readonly budget: Budget;
}

/**
 * Takes the task's lock for a run, notes the run and spends one of the tenant's runs: all or nothing. A run that
 * was noted before is paid for. Throws a VersionConflictError if the lock is not the one that was read, a
 * BudgetSpentError if the tenant has no run left.
 *
 * @param known The lock that was read; `undefined` if there was none.
 */
export async function takeRunLock(
  table: Table,
  { tenantId, budget }: RunPayer,
  start: RunStart,
  known: RunLock | undefined,
): Promise<void> {
  const { executionId, taskId, askedAt: takenAt } = start;
  const now = new Date(takenAt);
  const lock: RunLock = { state: 'taken', executionId, takenAt, version: known?.version ?? 0 };
  const before = await readRunStart(table, tenantId, executionId);
  const isPaid = before !== undefined && !before.failure;
  try {
    await table.writeTogether([
      versionedPut(runLockKey(tenantId, taskId), lock),
      { put: { ...start, ...runStartKey(tenantId, executionId), ...explained(now) } },
      ...(isPaid ? [] : [spending(budget, { tenantId }, now)]),
    ]);
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    if (!error.writes.includes(0)) throw new BudgetSpentError(budget, now, { cause: error });
    throw new VersionConflictError(`The lock of ${taskId} has changed.`, { cause: error });
  }
}

/**
 * Notes that a run could not be started: its lock holds nobody up, nothing is paid for it, and whoever asks for
 * it is told.
 */
export async function noteFailedStart(
  table: Table,
  { tenantId, budget }: RunPayer,
  { executionId, taskId, askedAt }: RunStart,
  failure: StartFailure,
): Promise<void> {
  const changes = { set: { failure } };
  await table.writeTogether([
    { update: runStartKey(tenantId, executionId), changes, when: absent('failure') },
    refunding(budget, { tenantId }, new Date(askedAt)),
  ]);
  // Another one may hold it since.
  const isOwn = equals('executionId', executionId);
  await conditionHeld(table.update(runLockKey(tenantId, taskId), changes, isOwn));
}

// Scheduler repeats for an hour what it could not deliver.
const explainedFor = 7 * 24 * 3_600_000;
const explained = (now: Date): Item => expiry(new Date(now.getTime() + explainedFor));

/** What is left of a task that is deleted, for the transaction that deletes it. */
export function deletedTaskWrite(
  tenant: TenantId,
  task: { readonly taskId: TaskId; readonly name: string; readonly type: TaskType },
  known: RunLock | undefined,
  now: Date,
) {
  const lock: RunLock = {
    state: 'deleted',
    taskName: task.name,
    taskType: task.type,
    deletedAt: now.toISOString(),
    version: known?.version ?? 0,
  };
  return versionedPut(runLockKey(tenant, task.taskId), lock, explained(now));
}
