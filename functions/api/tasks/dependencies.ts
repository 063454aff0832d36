import type { Clock } from '../../platform/clock.ts';
import type { RunDependencies } from '../executions/run-in-progress.ts';
import type { SchedulerTeller } from './tell-scheduler.ts';

/** Only writing needs Scheduler, and only running needs Step Functions: both are loaded then. */
export interface TaskDependencies extends SchedulerTeller {
  readonly stateMachine: () => Promise<RunDependencies['stateMachine']>;
  readonly clock: Clock;
}
