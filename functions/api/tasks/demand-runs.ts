import { Refusal } from '../../core/refusal.ts';
import type { Schedule } from '../../core/tasks/schedule.ts';
import { nextRuns } from '../../core/tasks/task-schedule.ts';

/** Refuses a schedule that is never due again: years that are over, 30 February. */
export function demandRuns(schedule: Schedule, now: Date): Schedule {
  if (nextRuns({ schedule, enabled: true }, now, 1).length > 0) return schedule;
  const what = 'There is no such day any more: the task would never run.';
  const faults = [{ where: 'body.schedule.cron', what }];
  throw new Refusal('invalid-request', what, { faults });
}
