import * as z from 'zod';
import { TaskId } from '../ids.ts';

/** Which ends of the tasks before it a task waits for: those that passed, or any. */
export const afterWhat = ['success', 'end'] as const;

/** The tasks after which a task runs, once each of them has ended since it ran after them last. */
export const After = z.object({
  tasks: z.array(TaskId).min(1).readonly(),
  on: z.enum(afterWhat),
});
export type After = z.infer<typeof After>;

/**
 * Which tasks of a tenant run after which others: one item, changed in the transactions that change tasks, so that
 * of two that would wait for each other one is refused.
 */
export const TaskChains = z.object({
  /** What each task waits for, by the id of the task that waits. */
  waits: z.record(z.string(), After),
  version: z.int(),
});
export type TaskChains = z.infer<typeof TaskChains>;

export const noChains: TaskChains = { waits: {}, version: 0 };

/** The tasks that wait for a task, by id. */
export const waitingFor = ({ waits }: TaskChains, taskId: TaskId): readonly TaskId[] =>
  Object.entries(waits)
    .filter(([, { tasks }]) => tasks.includes(taskId))
    .map(([waiting]) => TaskId.parse(waiting))
    .toSorted();

/**
 * The way by which a task would wait for itself, from it and back to it; `undefined` if there is none.
 *
 * @param taskId Of the task that is to run after the others.
 */
export function circleThrough(
  { waits }: TaskChains,
  taskId: TaskId,
  after: readonly TaskId[],
): readonly TaskId[] | undefined {
  const seen = new Set<TaskId>();
  const follow = (tasks: readonly TaskId[]): readonly TaskId[] | undefined => {
    for (const each of tasks) {
      if (each === taskId) return [each];
      if (seen.has(each)) continue;
      seen.add(each);
      const rest = follow(waits[each]?.tasks ?? []);
      if (rest) return [each, ...rest];
    }
    return undefined;
  };
  const way = follow(after);
  return way && [taskId, ...way];
}

/** The chains with a task as it is to wait; `undefined` if that changes nothing. @param after Absent: for nobody */
export function chainsWith(
  chains: TaskChains,
  taskId: TaskId,
  after: After | undefined,
): TaskChains | undefined {
  const { [taskId]: before, ...others } = chains.waits;
  if (JSON.stringify(before) === JSON.stringify(after)) return undefined;
  return { ...chains, waits: { ...others, ...(after && { [taskId]: after }) } };
}
