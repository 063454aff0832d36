import { createHash } from 'node:crypto';
import { encodeTime } from 'ulid';
import { ExecutionId, type TaskId, type TenantId } from '../../core/ids.ts';
import { intendStart, noteEnd, type SeenEnd, type Waiting } from '../../core/runs/waiting.ts';
import { waitingFor } from '../../core/tasks/chains.ts';
import type { Task } from '../../core/tasks/task.ts';
import { markFollowed, readExecution } from '../../data/runs/executions.ts';
import { untilUnchanged } from '../../data/store/versioned.ts';
import { readChains, readWaiting, saveWaiting } from '../../data/tasks/chains.ts';
import { readTask } from '../../data/tasks/tasks.ts';
import type { RunDependencies } from './run-in-progress.ts';
import { startAfter } from './start-after.ts';

/**
 * Starts what was to run after an execution that has ended, and what waited for this task itself to be free. May be
 * told twice, by an event and by the watchdog: each end counts once, and a run that follows from the same ends has the
 * same id. An execution that has not ended is left alone.
 */
export async function followEnd(
  dependencies: RunDependencies,
  tenantId: TenantId,
  executionId: ExecutionId,
): Promise<void> {
  const { table } = dependencies;
  const execution = await readExecution(table, tenantId, executionId);
  if (!execution?.result || execution.status === 'running') return;
  const { taskId, taskName, result, status } = execution;
  const end = { executionId, taskId, taskName, status, endedAt: result.endedAt, used: false };
  const chains = await readChains(table, tenantId);
  for (const waiting of waitingFor(chains, taskId)) {
    await see(dependencies, tenantId, waiting, end);
  }
  if (chains.waits[taskId]) await see(dependencies, tenantId, taskId, undefined);
  // Last: until then the watchdog finds it.
  await markFollowed(table, tenantId, executionId);
}

/** Notes an end for a task that waits for it, and starts the task if it was the last that was missing. */
async function see(
  dependencies: RunDependencies,
  tenantId: TenantId,
  taskId: TaskId,
  end: SeenEnd | undefined,
): Promise<void> {
  const { table, clock } = dependencies;
  const now = new Date(clock.now());
  const task = await readTask(table, tenantId, taskId);
  if (!task?.after) return;
  // What ends while a task is paused has passed it by.
  const told = task.enabled && end && task.after.tasks.includes(end.taskId) ? end : undefined;
  const waiting = await untilUnchanged(async () => {
    const known = await readWaiting(table, tenantId, taskId);
    const noted = told ? noteEnd(known, told) : known;
    const next = task.enabled ? intended(noted, tenantId, task, now) : noted;
    return next === known ? known : saveWaiting(table, tenantId, next);
  });
  await startAfter(dependencies, tenantId, task, waiting);
}

const intended = (waiting: Waiting, tenantId: TenantId, { taskId, after }: Task, now: Date) =>
  after
    ? intendStart(waiting, after, now, (ends) => executionIdAfter(tenantId, taskId, ends))
    : waiting;

/** A ULID of the moment of the last of the ends, whose other half follows from all of them. */
function executionIdAfter(
  tenantId: TenantId,
  taskId: TaskId,
  ends: readonly SeenEnd[],
): ExecutionId {
  const last = Math.max(...ends.map(({ endedAt }) => Date.parse(endedAt)));
  const causes = ends.map(({ executionId }) => executionId).toSorted();
  const digest = createHash('sha256')
    .update([tenantId, taskId, ...causes].join('#'))
    .digest();
  const rest = [...digest.subarray(0, 16)].map((byte) => crockford[byte % crockford.length]);
  return ExecutionId.parse(`${encodeTime(last, 10)}${rest.join('')}`);
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
