import { nextScheduling } from '../../core/tasks/next-scheduling.ts';
import type { Task } from '../../core/tasks/task.ts';
import type { Table } from '../../data/store/table.ts';
import {
  type SavedScheduling,
  saveScheduling,
  type TaskOwner,
} from '../../data/tasks/scheduled-tasks.ts';
import { readSchedule } from '../../data/tasks/tasks.ts';
import { chainWrites } from './chain-task.ts';

/**
 * The first step: what Scheduler should hold, together with the task that says so. Refuses where the plan permits
 * no more tasks, or no more runs a day, and where the task would run after itself.
 */
export async function intendSchedule(
  table: Table,
  owner: TaskOwner,
  task: Task,
  now: Date,
): Promise<SavedScheduling> {
  const { tenantId } = owner;
  const [known, chained] = await Promise.all([
    readSchedule(table, tenantId, task.taskId),
    chainWrites(table, tenantId, task),
  ]);
  return saveScheduling(table, owner, nextScheduling(tenantId, task, known, now), chained);
}
