import type { Env } from '../../../functions/api/verify/env.ts';
import {
  operatorRoleNames,
  tenantRoleName,
} from '../../../functions/core/accounts/role-template.ts';
import { allowEntering, operatorOf } from '../run/tenant-roles.ts';
import type { ApiFunctionSettings, ApiResources } from './api-function.ts';

export const verifyFunction = ({ config, table }: ApiResources): ApiFunctionSettings<Env> => ({
  description: 'Verifies that an account can be entered, and by nobody else.',
  roleName: operatorRoleNames(config.name).verify,
  environment: {
    TABLE_NAME: table.table.tableName,
    CUSTOM_ACTIONS: (config.customActions ?? []).join(' '),
    TENANT_ROLE_NAME: tenantRoleName(operatorOf(config)),
  },
  allow(role) {
    table.allow(role, ['T#*'], ['ConditionCheckItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem']);
    allowEntering(role, config);
  },
});
