import { faulty } from '../../core/refusal.ts';
import { isOnce, type Schedule } from '../../core/tasks/schedule.ts';
import type { Task } from '../../core/tasks/task.ts';
import { nextRuns } from '../../core/tasks/task-schedule.ts';

/** Refuses a schedule that is never due again: a moment or years that are over, 30 February. */
export function demandRuns(schedule: Schedule, now: Date): Schedule {
  if (nextRuns({ schedule, enabled: true }, now, 1).length > 0) return schedule;
  throw isOnce(schedule)
    ? faulty({
        where: 'body.schedule',
        what: 'This moment is over, or clocks skip it on that day: the task would never run. Name a later one.',
      })
    : faulty({
        where: 'body.schedule.cron',
        what: 'There is no such day any more: the task would never run.',
      });
}

/** Refuses a task that has a schedule and runs after others. */
export function refuseBoth({ schedule, after }: Pick<Task, 'schedule' | 'after'>): void {
  if (!schedule || !after) return;
  throw faulty({
    where: 'body.after',
    what: 'A task runs by a schedule or after others, not both: set the schedule, or this, to null.',
  });
}

/** Refuses windows that leave out each run of a schedule. */
export function demandRunsOutside(task: Pick<Task, 'schedule' | 'notDuring'>, now: Date): void {
  if (!task.schedule || !task.notDuring) return;
  const timed = { ...task, enabled: true };
  const isDue = nextRuns({ schedule: task.schedule, enabled: true }, now, 1).length > 0;
  if (!isDue || nextRuns(timed, now, 1).length > 0) return;
  throw faulty({
    where: 'body.notDuring',
    what: 'The schedule is never due outside of the windows: the task would never run. Narrow them, or move the schedule.',
  });
}
