import type { Env } from '../../../functions/api/tasks/env.ts';
import type { ApiFunctionSettings, ApiResources } from './api-function.ts';

export const tasksFunction = ({
  table,
  schedules,
  workflow,
}: ApiResources): ApiFunctionSettings<Env> => ({
  description: 'Serves tasks, their schedules and their executions.',
  environment: { TABLE_NAME: table.table.tableName, ...schedules.environment },
  allow(role) {
    table.allow(
      role,
      ['T#*'],
      ['ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'],
    );
    table.allowQuery(role, 'GSI1');
    schedules.allowUpkeep(role, ['CreateSchedule', 'DeleteSchedule', 'UpdateSchedule']);
    workflow.allowStart(role);
    workflow.allowDescribe(role);
  },
});
