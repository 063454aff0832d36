import type { Scheduler, WantedSchedule } from '../../../functions/platform/own/scheduler.ts';

/** The schedules that Scheduler holds, by name. */
export function createFakeScheduler(before: () => void = () => undefined) {
  const schedules = new Map<string, WantedSchedule>();
  const scheduler: Scheduler = {
    async put(name, wanted) {
      before();
      schedules.set(name, wanted);
    },
    async remove(name) {
      before();
      schedules.delete(name);
    },
    async exists(name) {
      return schedules.has(name);
    },
  };
  return { scheduler, schedules };
}
