import { tasksRoutes } from '../../../functions/api/tasks/routes.ts';
import { good } from '../report/line.ts';
import type { Tenant, Trial } from './context.ts';
import { until } from './steps.ts';

/** A task that Scheduler is to start. */
export interface Scheduled {
  readonly taskId: string;
  /** The time in milliseconds since 1970. */
  readonly at: number;
}

const minute = 60_000;

/** Due within a minute and a half, started within a minute after, and then run. */
const leastMinutes = 4;

/** Gives a task a schedule that is due within two minutes. */
export function scheduleSoon({ steps, ask }: Trial, tenant: Tenant, taskId: string) {
  return steps.begin('schedule', async (): Promise<Scheduled> => {
    // What is less than half a minute away may be over when Scheduler hears of it.
    const at = Math.ceil((Date.now() + minute / 2) / minute) * minute;
    const time = new Date(at).toISOString().slice(11, 16);
    const body = { schedule: { every: 'day', at: time, timeZone: 'UTC' } } as const;
    await ask(tasksRoutes.updateTask, { ...(await tenant.by()), path: { taskId }, body });
    return { taskId, at };
  });
}

/** Waits until Scheduler has started the task, and the run has ended: how it ends does not matter here. */
export function awaitSchedule(
  { steps, ask, patience, progress }: Trial,
  tenant: Tenant,
  { taskId, at }: Scheduled,
): Promise<void> {
  const due = new Date(at).toISOString();
  progress(`Waiting for the schedule that is due at ${due}`);
  return steps.probe('schedule', async () => {
    const what = `the execution of the schedule that was due at ${due} has ended`;
    const minutes = Math.max(patience.minutes, leastMinutes);
    const run = await until(what, { ...patience, minutes }, async () => {
      const path = { taskId };
      const { items } = await ask(tasksRoutes.listTaskExecutions, {
        ...(await tenant.by()),
        path,
      });
      return items.find(({ trigger, result }) => trigger === 'schedule' && result !== undefined);
    });
    const seconds = Math.round((Date.parse(run.startedAt) - at) / 1000);
    return good(`${run.executionId} started ${seconds} s after it was due`);
  });
}
