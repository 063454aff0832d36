import { createHash } from 'node:crypto';
import type { TaskId, TenantId } from '../../core/ids.ts';
import type { RunInput } from '../../core/runs/run-input.ts';
import { grace } from '../../core/tasks/assess-by.ts';
import { lastDueRun } from '../../core/tasks/due-runs.ts';
import type { MissedRun, Task } from '../../core/tasks/task.ts';
import { lastClaimedTime } from '../../data/runs/claims.ts';
import { markTaskMissed } from '../../data/tasks/tasks.ts';
import type { RunDependencies } from './run-in-progress.ts';

/** What it takes to start a run late. */
export interface CatchUpDependencies extends Pick<RunDependencies, 'table' | 'clock'> {
  readonly stateMachine: Pick<RunDependencies['stateMachine'], 'start'>;
}

/**
 * Sees to a late task: was a run of it due that nobody started, whatever kept Scheduler from it? Then one run is
 * started in place of all that were missed, if the task says so, and the task tells what was missed and what was done.
 * One that was started and did not end is none of these. May be repeated: the run claims the time at which the last
 * missed one was due, as Scheduler would.
 *
 * @param task That should have been assessed by now.
 * @returns What was found and done now; `undefined` if none was missed, or it was seen to before.
 */
export async function catchUp(
  { table, stateMachine, clock }: CatchUpDependencies,
  tenantId: TenantId,
  task: Task,
): Promise<MissedRun | undefined> {
  const { taskId } = task;
  const now = new Date(clock.now());
  // Later ones Scheduler may still deliver.
  const due = lastDueRun(task, new Date(now.getTime() - grace));
  const dueAt = due?.toISOString();
  // The task was not yet there, or not yet so, before it was late for the first time.
  if (!due || !dueAt || dueAt === task.lastMissed?.dueAt) return undefined;
  const begun = await lastClaimedTime(table, tenantId, taskId);
  if (begun && begun >= due) return undefined;

  const done = task.catchUp === 'run-once' ? 'run' : 'skipped';
  if (done === 'run') {
    const occurrence = dueAt.replace('.000Z', 'Z');
    const input: RunInput = { tenantId, taskId, occurrence, trigger: 'catch-up' };
    await stateMachine.start(nameOf(tenantId, taskId, occurrence), JSON.stringify(input));
  }
  const missed = { dueAt, noticedAt: now.toISOString(), done } as const;
  return (await markTaskMissed(table, tenantId, taskId, missed)) ? missed : undefined;
}

/** Always the same for a missed run; names have at most 80 characters, and ids of tenant and task as many. */
const nameOf = (...parts: readonly [TenantId, TaskId, string]) =>
  `catch-up-${createHash('sha256').update(parts.join('#')).digest('hex')}`;
