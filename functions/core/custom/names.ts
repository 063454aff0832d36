import { TaskId } from '../ids.ts';

/** The form of the names. Ids of tasks that members make are ULIDs: their letters mean the same in either case. */
const form = /^(custom-([0-9a-hjkmnp-tv-z]{26}))(-[a-z0-9-]+)?$/;

/** Under what the findings of a task's own checks are kept, as those of AWS's services are under theirs. */
export const customService = (taskId: TaskId): string => `custom-${taskId.toLowerCase()}`;

/** The id of a task's own check. */
export const customCheckId = (taskId: TaskId, key: string): string =>
  `${customService(taskId)}-${key}`;

/** The task whose own checks are kept under a service's name, or are called so; `undefined`: it is of the catalogue. */
export function taskOfCustom(name: string): TaskId | undefined {
  const [, , taskId] = form.exec(name) ?? [];
  return taskId === undefined ? undefined : TaskId.parse(taskId.toUpperCase());
}
