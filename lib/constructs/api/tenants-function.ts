import type { Env } from '../../../functions/api/tenants/env.ts';
import type { ItemAction } from '../data/tenant-table.ts';
import type { ApiFunctionSettings, ApiResources } from './api-function.ts';

export const tenantsFunction = ({
  table,
  users,
  schedules,
  eraseTenant,
}: ApiResources): ApiFunctionSettings<Env> => ({
  description: 'Serves tenants and their members.',
  environment: {
    TABLE_NAME: table.table.tableName,
    USER_POOL_ID: users.pool.userPoolId,
    ERASE_TENANT_FUNCTION_NAME: eraseTenant.handler.function.functionName,
    ...schedules.environment,
  },
  allow(role) {
    table.allow(role, ['T#*', 'U#*'], itemActions);
    users.allowDescribe(role);
    eraseTenant.handler.allowStart(role);
    // A schedule is removed again if its task was deleted while it was being made.
    schedules.allowUpkeep(role, ['CreateSchedule', 'DeleteSchedule', 'UpdateSchedule']);
  },
});

const itemActions: readonly ItemAction[] = [
  'BatchGetItem',
  'ConditionCheckItem',
  'DeleteItem',
  'GetItem',
  'PutItem',
  'Query',
  'UpdateItem',
];
