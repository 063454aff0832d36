import type { Env } from '../../../functions/api/executions/env.ts';
import type { ApiFunctionSettings, ApiResources } from './api-function.ts';

export const executionsFunction = ({
  table,
  evidence,
  workflow,
}: ApiResources): ApiFunctionSettings<Env> => ({
  description: 'Serves executions and their results, stops them and runs them again.',
  environment: {
    TABLE_NAME: table.table.tableName,
    BUCKET_NAME: evidence.bucket.bucketName,
    STATE_MACHINE_ARN: workflow.stateMachine.stateMachineArn,
  },
  allow(role) {
    table.allow(role, ['T#*'], ['ConditionCheckItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem']);
    table.allowQuery(role, 'GSI1');
    evidence.allowReadExecutions(role);
    workflow.allowStart(role);
    workflow.allowStop(role);
    workflow.allowDescribe(role);
  },
});
