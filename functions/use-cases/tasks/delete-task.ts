import type { TenantId } from '../../core/ids.ts';
import type { Task } from '../../core/tasks/task.ts';
import { readRunLock } from '../../data/tasks/run-locks.ts';
import { applySchedule } from './apply-schedule.ts';
import { intendDeletion } from './intend-deletion.ts';
import type { Scheduling } from './scheduling.ts';

/**
 * Deletes a task and then its schedule, in the steps in which it was made: killed in between, the
 * watchdog ends it.
 *
 * @param task As it was read.
 */
export async function deleteTask(
  scheduling: Scheduling,
  tenantId: TenantId,
  task: Task,
): Promise<void> {
  const { table, clock } = scheduling;
  const now = new Date(clock.now());
  const lock = await readRunLock(table, tenantId, task.taskId);
  const mirror = await intendDeletion(table, tenantId, { task, lock }, now);
  if (mirror) await applySchedule(scheduling, tenantId, mirror);
}
