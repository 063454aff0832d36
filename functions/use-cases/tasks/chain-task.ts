import type { TaskId, TenantId } from '../../core/ids.ts';
import { faulty, Refusal } from '../../core/refusal.ts';
import { chainsWith, circleThrough, waitingFor } from '../../core/tasks/chains.ts';
import type { Task } from '../../core/tasks/task.ts';
import type { Table, Write } from '../../data/store/table.ts';
import {
  chainsUnchanged,
  chainsWrites,
  readChains,
  waitingDeleted,
} from '../../data/tasks/chains.ts';
import { listTasks } from '../../data/tasks/tasks.ts';

/**
 * What has to be written together with a task, so that the chains are as its `after` says. Refuses tasks that are not
 * there, and a task that would wait for itself, by whatever way: also where another one is changed at the same time,
 * since then one of the two finds the chains changed.
 */
export async function chainWrites(
  table: Table,
  tenantId: TenantId,
  { taskId, name, after }: Task,
): Promise<readonly Write[]> {
  const chains = await readChains(table, tenantId);
  const changed = chainsWith(chains, taskId, after);
  if (!changed) return [];
  if (after) {
    const names = await namesOf(table, tenantId);
    const missing = after.tasks.findIndex((each) => each !== taskId && !names.has(each));
    if (missing >= 0) {
      const what = `There is no task ${after.tasks[missing]}.`;
      throw faulty({ where: `body.after.tasks.${missing}`, what });
    }
    const circle = circleThrough(chains, taskId, after.tasks);
    if (circle) {
      const way = circle.map((each) => (each === taskId ? name : (names.get(each) ?? each)));
      const what = `The task would wait for itself: ${way.join(' after ')}. Take one of them out.`;
      throw faulty({ where: 'body.after.tasks', what });
    }
  }
  return chainsWrites(tenantId, changed, after?.tasks ?? []);
}

/** What has to be written together with the deletion of a task. Refuses while others wait for it, with their names. */
export async function unchainWrites(
  table: Table,
  tenantId: TenantId,
  { taskId }: Task,
): Promise<readonly Write[]> {
  const chains = await readChains(table, tenantId);
  const waiting = waitingFor(chains, taskId);
  if (waiting.length > 0) {
    const names = await namesOf(table, tenantId);
    const who = waiting.map((each) => names.get(each) ?? each).join(', ');
    throw new Refusal(
      'conflict',
      `Others run after this task: ${who}. Delete them first, or have them run otherwise.`,
    );
  }
  const changed = chainsWith(chains, taskId, undefined);
  if (!changed) return [chainsUnchanged(tenantId, chains)];
  return [...chainsWrites(tenantId, changed, []), waitingDeleted(tenantId, taskId)];
}

const namesOf = async (table: Table, tenantId: TenantId): Promise<ReadonlyMap<TaskId, string>> =>
  new Map((await listTasks(table, tenantId)).map(({ taskId, name }) => [taskId, name]));
