import { Construct } from 'constructs';
import type { Env } from '../../../functions/api/auth.ts';
import type { Handler } from '../function/handler.ts';
import { type ApiFunctionProps, apiHandler } from './api-function.ts';

/** Signs people up, in and out. */
export class AuthFunction extends Construct {
  readonly handler: Handler<Env>;

  constructor(scope: Construct, id: string, props: ApiFunctionProps) {
    super(scope, id);
    const { config, data } = props;
    this.handler = apiHandler<Env>(this, 'auth', {
      config,
      description: 'Signs people up, in and out.',
      environment: {
        USER_POOL_ID: data.users.pool.userPoolId,
        USER_POOL_CLIENT_ID: data.users.client.userPoolClientId,
        REGISTRATION: config.registration,
        TABLE_NAME: data.table.table.tableName,
      },
    });
    // Of addresses, what they have used of their budgets: nothing of any tenant.
    data.table.allow(this.handler.role, ['B#*'], ['UpdateItem']);
    data.users.allowPasswords(this.handler.role);
    if (config.registration === 'invitation') {
      data.table.allow(this.handler.role, ['R#*'], ['GetItem']);
    }
  }
}
