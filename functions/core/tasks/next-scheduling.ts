import type { TenantId } from '../ids.ts';
import { assessBy } from './assess-by.ts';
import type { ScheduleMirror, Task } from './task.ts';
import {
  type IntendedSchedule,
  intendedSchedule,
  runsADay,
  scheduleName,
} from './task-schedule.ts';

/** What is added to the counts of a task's tenant. */
interface TaskGrowth {
  readonly tasks: number;
  /** How many runs a day all schedules of the tenant may come to. */
  readonly scheduledRuns: number;
}

/** A task and what Scheduler should hold for it, as they are to be saved together. */
export interface NextScheduling {
  /** The task as it was read, but for what is to change. */
  readonly read: Task;
  /** The task as it is to be saved, with the version that was read. */
  readonly task: Task;
  /** Absent: there is no schedule, and there was none. */
  readonly mirror?: ScheduleMirror;
  readonly growth: TaskGrowth;
}

/**
 * Decides what becomes of a task's schedule when the task is saved.
 *
 * @param task As it was read, but for what is to change; with version 0 for a new one.
 * @param known What the mirror said before; nothing of a new task.
 */
export function nextScheduling(
  tenantId: TenantId,
  task: Task,
  known: ScheduleMirror | undefined,
  now: Date,
): NextScheduling {
  const intended = intendedSchedule(task);
  const hasSchedule = known !== undefined || intended.state === 'present';
  const { assessBy: asked, ...rest } = task;
  const isSame = known !== undefined && isSameSchedule(known.intended, intended);
  const due = isSame && asked ? asked : assessBy(task, now);
  const next: Task = {
    ...rest,
    ...(due && { assessBy: due }),
    scheduling: hasSchedule ? 'scheduling' : 'none',
  };
  const before = known ?? newMirror(tenantId, task, intended);
  const growth = {
    tasks: task.version === 0 ? 1 : 0,
    scheduledRuns: runsADay(intended) - runsOf(known),
  };
  return {
    read: task,
    task: next,
    ...(hasSchedule && { mirror: nextMirror(before, intended, now) }),
    growth,
  };
}

/** What becomes of a schedule whose task is deleted. */
export interface NextDeletion {
  /** Absent: there was no schedule. */
  readonly mirror?: ScheduleMirror;
  readonly growth: TaskGrowth;
}

export const nextDeletion = (known: ScheduleMirror | undefined, now: Date): NextDeletion => ({
  ...(known && { mirror: endedMirror(known, now) }),
  growth: { tasks: -1, scheduledRuns: -runsOf(known) },
});

/** The mirror of a schedule that Scheduler should hold no longer. */
export const endedMirror = (known: ScheduleMirror, now: Date): ScheduleMirror =>
  nextMirror(known, { state: 'absent' }, now);

/** The runs a day as they were counted when the mirror was written. */
const runsOf = (known: ScheduleMirror | undefined) => (known ? runsADay(known.intended) : 0);

/** Whether two intentions are the same, in the same words. Schemas made both, and put their members in one order. */
const isSameSchedule = (one: IntendedSchedule, other: IntendedSchedule) =>
  JSON.stringify(one) === JSON.stringify(other);

function newMirror(
  tenantId: TenantId,
  { taskId, createdAt }: Task,
  intended: IntendedSchedule,
): ScheduleMirror {
  const name = scheduleName(tenantId, taskId);
  return { taskId, name, intended, intention: 0, confirmed: 0, updatedAt: createdAt, version: 0 };
}

/** Whatever name the schedule was made under, it keeps: another one would leave two. */
const nextMirror = (
  before: ScheduleMirror,
  intended: IntendedSchedule,
  now: Date,
): ScheduleMirror => ({
  ...before,
  intended,
  intention: before.intention + 1,
  updatedAt: now.toISOString(),
});
