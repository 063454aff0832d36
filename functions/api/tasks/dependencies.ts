import type { ScheduleMirror } from '../../core/tenancy/task.ts';
import type { TenantId } from '../../core/tenancy/tenancy.ts';
import type { Table } from '../../data/table.ts';
import type { Clock } from '../../platform/clock.ts';
import type { RunDependencies } from '../executions/run-in-progress.ts';

/** Only writing needs Scheduler, and only running needs Step Functions: both are loaded then. */
export interface TaskDependencies {
  /** In the hands of the member who asks. */
  readonly table: Table;
  /**
   * Has Scheduler hold what is stored, and notes that it does: a deed of the platform and of no member, which
   * the watchdog does if nobody else has.
   */
  readonly tellScheduler: (tenantId: TenantId, mirror: ScheduleMirror) => Promise<void>;
  readonly stateMachine: () => Promise<RunDependencies['stateMachine']>;
  readonly clock: Clock;
}
