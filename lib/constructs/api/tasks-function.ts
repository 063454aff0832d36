import type { Env } from '../../../functions/api/tasks/env.ts';
import type { ApiFunctionSettings, ApiResources } from './api-function.ts';

export const tasksFunction = ({
  config,
  eraseAccount,
  table,
  schedules,
  workflow,
}: ApiResources): ApiFunctionSettings<Env> => ({
  description: 'Serves tasks, their schedules and their executions.',
  environment: {
    TABLE_NAME: table.table.tableName,
    ERASE_ACCOUNT_FUNCTION_NAME: eraseAccount.handler.function.functionName,
    CUSTOM_ACTIONS: (config.customActions ?? []).join(' '),
    ...schedules.environment,
  },
  allow(role) {
    table.allow(
      role,
      ['T#*'],
      ['ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'],
    );
    table.allowQuery(role, 'GSI1');
    schedules.allowUpkeep(role, ['CreateSchedule', 'DeleteSchedule', 'UpdateSchedule']);
    eraseAccount.handler.allowStart(role);
    workflow.allowStart(role);
    workflow.allowDescribe(role);
  },
});
