import type { Registration } from '../../core/tenants/registration.ts';
import type { Table } from '../../data/store/table.ts';
import type { UserPoolClient } from '../../platform/own/user-pool-client.ts';
import type { Clock } from '../../platform/process/clock.ts';

export interface AuthDependencies {
  readonly pool: UserPoolClient;
  /** Who may sign up. */
  readonly registration: Registration;
  /** The table, for budgets and who was invited. */
  readonly table: Table;
  readonly clock: Clock;
}
