import type { Schedule, WrittenSchedule } from '../../core/tasks/schedule.ts';
import type { Task } from '../../core/tasks/task.ts';
import { flexibleMinutes, intendedSchedule, nextRuns } from '../../core/tasks/task-schedule.ts';

/** A task as it is answered with. */
export function shownTask(task: Task, now: Date) {
  const { schedule, after, notDuring, scheduling, ...rest } = task;
  const next = nextRuns(task, now, 3);
  const isEnded = scheduling === 'scheduled' && next.length === 0;
  return {
    ...rest,
    schedule: schedule ? wordsOf(schedule) : null,
    after: after ?? null,
    notDuring: notDuring ?? null,
    scheduling: isEnded ? ('ended' as const) : scheduling,
    nextRuns: next.map((time) => time.toISOString()),
    mayStartLaterByMinutes: flexibleMinutes(intendedSchedule(task)),
  };
}

const wordsOf = ({ written, expression, timeZone }: Schedule): WrittenSchedule =>
  written ?? { cron: expression, timeZone };
