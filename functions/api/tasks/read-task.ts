import type { TaskId, TenantId } from '../../core/ids.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Task } from '../../core/tasks/task.ts';
import { listTaskExecutions } from '../../data/runs/executions.ts';
import type { PageRequest } from '../../data/store/cursor.ts';
import type { Table } from '../../data/store/table.ts';
import { listTaskPage, readTask } from '../../data/tasks/tasks.ts';
import { shownTask } from './shown-task.ts';
import { showWaiting } from './waited-for.ts';

export async function demandTask(table: Table, tenantId: TenantId, taskId: TaskId): Promise<Task> {
  const task = await readTask(table, tenantId, taskId);
  if (task) return task;
  throw new Refusal('not-found', `There is no task ${taskId}.`);
}

export async function showTasks(table: Table, tenantId: TenantId, page: PageRequest, now: Date) {
  const { items, ...rest } = await listTaskPage(table, tenantId, page);
  return { items: items.map((task) => shownTask(task, now)), ...rest };
}

/** The task with its newest execution. */
export async function showTask(table: Table, tenantId: TenantId, taskId: TaskId, now: Date) {
  const [task, { items }] = await Promise.all([
    demandTask(table, tenantId, taskId),
    listTaskExecutions(table, tenantId, taskId, { limit: 1 }),
  ]);
  const [lastExecution] = items;
  const waiting = await showWaiting(table, tenantId, task);
  return {
    ...shownTask(task, now),
    ...(lastExecution && { lastExecution }),
    ...(waiting && { waiting }),
  };
}

export async function showTaskExecutions(
  table: Table,
  tenantId: TenantId,
  taskId: TaskId,
  page: PageRequest,
) {
  const [executions] = await Promise.all([
    listTaskExecutions(table, tenantId, taskId, page),
    demandTask(table, tenantId, taskId),
  ]);
  return executions;
}
