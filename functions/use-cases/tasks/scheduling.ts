import type { Table } from '../../data/table.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Scheduler } from '../../platform/scheduler.ts';

/** What it takes to have Scheduler hold what the table says of tasks. */
export interface Scheduling {
  readonly table: Table;
  readonly scheduler: Scheduler;
  readonly clock: Pick<Clock, 'now'>;
}
