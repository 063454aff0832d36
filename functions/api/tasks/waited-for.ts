import type { TaskId, TenantId } from '../../core/ids.ts';
import { counts, type Waiting, type waitedFor } from '../../core/runs/waiting.ts';
import type { After } from '../../core/tasks/chains.ts';
import type { Task } from '../../core/tasks/task.ts';
import type { Table } from '../../data/store/table.ts';
import { readWaiting } from '../../data/tasks/chains.ts';
import { readTask } from '../../data/tasks/tasks.ts';

/** How a task stands with those that it runs after; nothing of one that runs after none. */
export async function showWaiting(table: Table, tenantId: TenantId, { taskId, after }: Task) {
  if (!after) return undefined;
  const [waiting, tasks] = await Promise.all([
    readWaiting(table, tenantId, taskId),
    Promise.all(after.tasks.map((each) => readTask(table, tenantId, each))),
  ]);
  const { start, problem } = waiting;
  return {
    for: after.tasks.map((each, index) => standingOf(each, tasks[index], { waiting, after })),
    ...(start && { starts: start.executionId }),
    ...(problem && { problem }),
  };
}

/** What a task has seen, and what it waits for. */
interface Seen {
  readonly waiting: Waiting;
  readonly after: After;
}

function standingOf(taskId: TaskId, task: Task | undefined, seen: Seen) {
  const end = seen.waiting.ends[taskId];
  return {
    taskId,
    taskName: task?.name ?? end?.taskName ?? taskId,
    is: howItStands(taskId, task, seen),
    ...(end && { executionId: end.executionId }),
  };
}

function howItStands(
  taskId: TaskId,
  task: Task | undefined,
  { waiting, after }: Seen,
): (typeof waitedFor)[number] {
  const end = waiting.ends[taskId];
  const isNew = end !== undefined && !end.used;
  if (!task) return 'gone';
  if (isNew && counts(after.on, end.status)) return 'ended';
  if (!task.enabled) return 'paused';
  if (isNew) return 'not-passed';
  return task.schedule || task.after ? 'awaited' : 'unscheduled';
}
