import { Construct } from 'constructs';
import type { Env } from '../../../functions/api/verify.ts';
import {
  operatorRoleNames,
  tenantRoleName,
} from '../../../functions/core/tenancy/role-template.ts';
import type { Handler } from '../function/handler.ts';
import { allowEntering, operatorOf } from '../run/tenant-roles.ts';
import { type ApiFunctionProps, apiHandler } from './api-function.ts';

/** Verifies that an account can be entered, and by nobody else. */
export class VerifyFunction extends Construct {
  readonly handler: Handler<Env>;

  constructor(scope: Construct, id: string, props: ApiFunctionProps) {
    super(scope, id);
    const { config, data } = props;
    this.handler = apiHandler<Env>(this, 'verify', {
      config,
      description: 'Verifies that an account can be entered, and by nobody else.',
      roleName: operatorRoleNames(config.name).verify,
      environment: {
        TABLE_NAME: data.table.table.tableName,
        TENANT_ROLE_NAME: tenantRoleName(operatorOf(config)),
      },
    });
    const { role } = this.handler;
    data.table.allow(role, ['T#*'], ['ConditionCheckItem', 'GetItem', 'PutItem', 'UpdateItem']);
    allowEntering(role, config);
  }
}
