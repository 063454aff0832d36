import { Aws } from 'aws-cdk-lib';
import type { Env } from '../../../functions/api/accounts/env.ts';
import type { ApiFunctionSettings, ApiResources } from './api-function.ts';

export const accountsFunction = ({
  config,
  table,
  eraseAccount,
}: ApiResources): ApiFunctionSettings<Env> => ({
  description: 'Serves the connected accounts.',
  environment: {
    TABLE_NAME: table.table.tableName,
    STAGE: config.name,
    OPERATOR_ACCOUNT_ID: Aws.ACCOUNT_ID,
    ERASE_ACCOUNT_FUNCTION_NAME: eraseAccount.handler.function.functionName,
  },
  allow(role) {
    table.allow(role, ['T#*'], ['ConditionCheckItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem']);
    eraseAccount.handler.allowStart(role);
  },
});
