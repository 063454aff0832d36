import type { TenantId } from '../../core/ids.ts';
import type { Task } from '../../core/tasks/task.ts';
import { isOver } from '../../core/tasks/task-schedule.ts';
import type { Table } from '../../data/store/table.ts';
import { readSchedule, watchedTasks } from '../../data/tasks/tasks.ts';
import type { Scheduler } from '../../platform/own/scheduler.ts';
import type { StateMachine } from '../../platform/own/state-machine.ts';
import type { Clock } from '../../platform/process/clock.ts';
import type { Logger } from '../../platform/process/logger.ts';
import { catchUp } from '../../use-cases/runs/catch-up.ts';
import { applySchedule } from '../../use-cases/tasks/apply-schedule.ts';

/** Repairs something, and answers whether there was something to repair; `false` if it failed, which is kept. */
export type Attempt = (repair: () => Promise<boolean>) => Promise<boolean>;

/** What it takes to see to tasks that were not assessed in time. */
export interface LateTasksDependencies {
  readonly store: { readonly table: Table };
  readonly scheduler: Scheduler;
  readonly stateMachine: Pick<StateMachine, 'start'>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * A task is late when its schedule did not fire, or its run did not reach an end. What was missed is caught up with
 * or said, as the task wants it; a schedule that is gone is made again.
 */
export async function lookAfterTasks(
  dependencies: LateTasksDependencies,
  now: number,
  attempt: Attempt,
) {
  const { store, logger } = dependencies;
  const counts = { late: 0, all: 0, remade: 0 };
  const time = new Date(now).toISOString();
  for await (const { tenantId, entity: task } of watchedTasks(store.table)) {
    counts.all += 1;
    const { taskId, assessBy, lastAssessedAt } = task;
    if (!assessBy || assessBy >= time) continue;
    counts.late += 1;
    logger.warn('A task was not assessed in time.', { tenantId, taskId, assessBy, lastAssessedAt });
    await attempt(() => seeToMissed(dependencies, tenantId, task));
    if (await attempt(() => remake(dependencies, tenantId, task, new Date(now))))
      counts.remade += 1;
  }
  return counts;
}

async function seeToMissed(
  { store, stateMachine, clock, logger }: LateTasksDependencies,
  tenantId: TenantId,
  task: Task,
): Promise<boolean> {
  const missed = await catchUp({ table: store.table, stateMachine, clock }, tenantId, task);
  if (missed) logger.warn('An execution was missed.', { tenantId, taskId: task.taskId, ...missed });
  return missed !== undefined;
}

/** To tell Scheduler again what it holds would start the period of a rate anew. */
async function remake(
  { store: { table }, scheduler, clock }: LateTasksDependencies,
  tenantId: TenantId,
  { taskId, schedule }: Task,
  now: Date,
): Promise<boolean> {
  // Scheduler deletes what it was to do once and has done.
  if (schedule && isOver(schedule, now)) return false;
  const mirror = await readSchedule(table, tenantId, taskId);
  if (!mirror) throw new Error(`Task ${taskId} of ${tenantId} is due, and has no schedule.`);
  if (await scheduler.exists(mirror.name)) return false;
  await applySchedule({ table, scheduler, clock }, tenantId, mirror);
  return true;
}
