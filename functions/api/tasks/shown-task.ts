import type { Schedule, WrittenSchedule } from '../../core/tasks/schedule.ts';
import type { Task } from '../../core/tasks/task.ts';
import { flexibleMinutes, nextRuns } from '../../core/tasks/task-schedule.ts';

/** A task as it is answered with. */
export function shownTask(task: Task, now: Date) {
  const { schedule, ...rest } = task;
  return {
    ...rest,
    schedule: schedule ? wordsOf(schedule) : null,
    nextRuns: nextRuns(task, now, 3).map((time) => time.toISOString()),
    mayStartLaterByMinutes: schedule ? flexibleMinutes(schedule) : 0,
  };
}

const wordsOf = ({ written, expression, timeZone }: Schedule): WrittenSchedule =>
  written ?? { cron: expression, timeZone };
