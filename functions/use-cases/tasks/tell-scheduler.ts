import { AwsCallError } from '../../core/errors.ts';
import type { TenantId } from '../../core/ids.ts';
import type { ScheduleMirror } from '../../core/tasks/task.ts';
import type { Table } from '../../data/store/table.ts';
import type { Scheduler } from '../../platform/own/scheduler.ts';
import type { Clock } from '../../platform/process/clock.ts';
import type { Logger } from '../../platform/process/logger.ts';
import { applySchedule } from './apply-schedule.ts';

/**
 * Has Scheduler hold what is stored already: a deed of the platform and of no member. Where AWS fails, the
 * watchdog does it later: the request has had its effect, and is not answered as if it had not, or its client
 * would send it again.
 *
 * @returns Whether Scheduler holds it. If not, the task says `scheduling`.
 */
export type TellScheduler = (tenantId: TenantId, mirror: ScheduleMirror) => Promise<boolean>;

export interface SchedulerTeller {
  /** The platform's own, in no member's hands. */
  readonly table: Table;
  readonly scheduler: () => Promise<Scheduler>;
  readonly clock: Clock;
  readonly logger: Logger;
}

export const schedulerTeller =
  ({ table, scheduler, clock, logger }: SchedulerTeller): TellScheduler =>
  async (tenantId, mirror) => {
    try {
      await applySchedule({ table, scheduler: await scheduler(), clock }, tenantId, mirror);
      return true;
    } catch (error) {
      if (!(error instanceof AwsCallError)) throw error;
      logger.error('A schedule is left to the watchdog.', error, { schedule: mirror.name });
      return false;
    }
  };

/** Tells Scheduler of a repeated request: its earlier attempt may have died before it told it. */
export async function tellUnconfirmed(
  tell: TellScheduler,
  tenantId: TenantId,
  mirror: ScheduleMirror | undefined,
): Promise<void> {
  if (mirror && mirror.confirmed < mirror.intention) await tell(tenantId, mirror);
}
