import type { Table } from '../../data/table.ts';
import type { Clock } from '../../platform/clock.ts';
import type { UserPoolClient } from '../../platform/user-pool-client.ts';

export interface AuthDependencies {
  readonly pool: UserPoolClient;
  /** Of it, budgets alone. */
  readonly table: Table;
  readonly clock: Clock;
}
