import { windowAt } from './no-run-windows.ts';
import { occurrences } from './occurrences.ts';
import type { Task } from './task.ts';

/** What says when a task is due. */
export type Timed = Pick<Task, 'schedule' | 'enabled' | 'notDuring'>;

/**
 * So many windows in a row leave out every run of a schedule until it is taken for one that never runs. Ten windows
 * on each day of a week are 70, and a rule of the calendar that comes once a year meets each day of the week in less.
 */
const mostWindowsInARow = 75;

/**
 * When a task is due after some time, in order: by its schedule, and in no window in which it does not run. None
 * for a task that is paused, or that has no schedule.
 */
export function* dueRuns(
  { schedule, enabled, notDuring = [] }: Timed,
  after: Date,
): Generator<Date> {
  if (!schedule || !enabled) return;
  let from = after;
  for (let inARow = 0; inARow <= mostWindowsInARow; inARow += 1) {
    let next: Date | undefined;
    for (const due of occurrences(schedule, from)) {
      const entered = windowAt(notDuring, due);
      if (entered) {
        next = new Date(entered.end.getTime() - 1);
        break;
      }
      inARow = 0;
      yield due;
    }
    if (!next) return;
    from = next;
  }
}

const hour = 3_600_000;
const day = 24 * hour;

/** Spans in which a schedule is looked back upon: of an hour, a day, a week, a month and leap years. */
const spans = [hour, day, 8 * day, 32 * day, 367 * day, 8 * 367 * day];

/** When a task was due last at or before some time; `undefined` if it was not in the last eight years. */
export function lastDueRun(task: Timed, time: Date): Date | undefined {
  for (const span of spans) {
    const since = new Date(time.getTime() - span);
    let last: Date | undefined;
    for (const due of dueRuns(task, since)) {
      if (due > time) break;
      last = due;
    }
    if (last) return last;
  }
  return undefined;
}
