import { Construct } from 'constructs';
import type { Env } from '../../../functions/api/tenants.ts';
import type { Handler } from '../function/handler.ts';
import { type ApiFunctionProps, apiHandler } from './api-function.ts';

/** Serves tenants and their members. */
export class TenantsFunction extends Construct {
  readonly handler: Handler<Env>;

  constructor(scope: Construct, id: string, props: ApiFunctionProps) {
    super(scope, id);
    const { config, data, run } = props;
    this.handler = apiHandler<Env>(this, 'tenants', {
      config,
      description: 'Serves tenants and their members.',
      environment: {
        TABLE_NAME: data.table.table.tableName,
        USER_POOL_ID: data.users.pool.userPoolId,
        ERASE_TENANT_FUNCTION_NAME: run.eraseTenant.handler.function.functionName,
        ...run.schedules.environment,
      },
    });
    const { role } = this.handler;
    data.table.allow(
      role,
      ['T#*', 'U#*'],
      [
        'BatchGetItem',
        'ConditionCheckItem',
        'DeleteItem',
        'GetItem',
        'PutItem',
        'Query',
        'UpdateItem',
      ],
    );
    data.users.allowDescribe(role);
    run.eraseTenant.handler.allowStart(role);
    // A schedule is removed again if its task was deleted while it was being made.
    run.schedules.allowUpkeep(role, ['CreateSchedule', 'DeleteSchedule', 'UpdateSchedule']);
  }
}
