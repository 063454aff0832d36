import type { Table } from '../../data/store/table.ts';
import type { Scheduler } from '../../platform/own/scheduler.ts';
import type { Clock } from '../../platform/process/clock.ts';

/** What it takes to have Scheduler hold what the table says of tasks. */
export interface Scheduling {
  readonly table: Table;
  readonly scheduler: Scheduler;
  readonly clock: Pick<Clock, 'now'>;
}
