import { flexibleMinutes, nextRuns } from '../../core/run/task-schedule.ts';
import type { Schedule, WrittenSchedule } from '../../core/tenancy/schedule.ts';
import type { Task } from '../../core/tenancy/task.ts';

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
