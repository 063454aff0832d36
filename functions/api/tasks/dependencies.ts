import type { Table } from '../../data/table.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Scheduler } from '../../platform/scheduler.ts';
import type { RunDependencies } from '../executions/run-in-progress.ts';

/** Only writing needs Scheduler, and only running needs Step Functions: both are loaded then. */
export interface TaskDependencies {
  readonly table: Table;
  readonly scheduler: () => Promise<Scheduler>;
  readonly stateMachine: () => Promise<RunDependencies['stateMachine']>;
  readonly clock: Clock;
}
