import type { TenantId } from '../../core/ids.ts';
import { nextDeletion } from '../../core/tasks/next-scheduling.ts';
import type { ScheduleMirror } from '../../core/tasks/task.ts';
import type { Table } from '../../data/store/table.ts';
import { deleteScheduled, type ReadTask } from '../../data/tasks/scheduled-tasks.ts';
import { readSchedule } from '../../data/tasks/tasks.ts';

/**
 * The first step: the task is gone, and Scheduler should hold nothing for it.
 *
 * @returns What is to be told; nothing where there was no schedule.
 */
export async function intendDeletion(
  table: Table,
  tenantId: TenantId,
  read: ReadTask,
  now: Date,
): Promise<ScheduleMirror | undefined> {
  const known = await readSchedule(table, tenantId, read.task.taskId);
  return deleteScheduled(table, tenantId, { ...read, ...nextDeletion(known, now) }, now);
}
