import type { Examiners } from '../../core/custom/examine.ts';
import type { Table } from '../../data/store/table.ts';
import type { Background } from '../../platform/own/background.ts';
import type { Clock } from '../../platform/process/clock.ts';
import type { RunDependencies } from '../../use-cases/runs/run-in-progress.ts';
import type { TellScheduler } from '../../use-cases/tasks/tell-scheduler.ts';

/** Only writing needs Scheduler, and only running needs Step Functions: both are loaded then. */
export interface TaskDependencies {
  /** The table in the hands of the member who asks. */
  readonly table: Table;
  readonly tellScheduler: TellScheduler;
  readonly stateMachine: () => Promise<RunDependencies['stateMachine']>;
  /** Erases what the own checks of a task found. */
  readonly erasing: () => Promise<Background>;
  /** What examines a task's own checks. */
  readonly examiners: () => Promise<Examiners>;
  readonly clock: Clock;
}
