import type { TaskId, TenantId } from '../../core/ids.ts';
import { endedMirror } from '../../core/tasks/next-scheduling.ts';
import { readSchedule, saveSchedule } from '../../data/tasks/tasks.ts';
import { applySchedule } from './apply-schedule.ts';
import type { Scheduling } from './scheduling.ts';

/** Removes the schedule of a task that is gone already. */
export async function removeSchedule(
  scheduling: Scheduling,
  tenantId: TenantId,
  taskId: TaskId,
): Promise<void> {
  const { table, clock } = scheduling;
  const known = await readSchedule(table, tenantId, taskId);
  if (!known) return;
  const mirror = endedMirror(known, new Date(clock.now()));
  await applySchedule(scheduling, tenantId, await saveSchedule(table, tenantId, mirror));
}
