import type { TenantId } from '../../core/ids.ts';
import type { Task } from '../../core/tasks/task.ts';
import { settledScheduling } from '../../core/tasks/task-schedule.ts';
import { applySchedule } from './apply-schedule.ts';
import { intendSchedule } from './intend-schedule.ts';
import type { Scheduling } from './scheduling.ts';

/**
 * Saves a task and makes its schedule, in three steps that may be interrupted anywhere: what is
 * intended is stored together with the task; Scheduler is told; what it holds is confirmed. Until
 * then the task says `scheduling`, and the watchdog finds it.
 *
 * @param task With version 0 for a new one.
 */
export async function scheduleTask(
  scheduling: Scheduling,
  tenantId: TenantId,
  task: Task,
): Promise<Task> {
  const { table, clock } = scheduling;
  const now = new Date(clock.now());
  const { task: saved, mirror } = await intendSchedule(table, { tenantId }, task, now);
  if (!mirror) return saved;
  await applySchedule(scheduling, tenantId, mirror);
  return { ...saved, scheduling: settledScheduling(mirror.intended) };
}
