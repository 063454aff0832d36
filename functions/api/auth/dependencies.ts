import type { Registration } from '../../core/tenants/registration.ts';
import type { Table } from '../../data/store/table.ts';
import type { Clock } from '../../platform/clock.ts';
import type { UserPoolClient } from '../../platform/user-pool-client.ts';

export interface AuthDependencies {
  readonly pool: UserPoolClient;
  /** Who may sign up. */
  readonly registration: Registration;
  /** Of it, budgets and who was invited. */
  readonly table: Table;
  readonly clock: Clock;
}
