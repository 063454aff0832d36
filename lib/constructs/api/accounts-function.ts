import { Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Env } from '../../../functions/api/accounts.ts';
import type { Handler } from '../function/handler.ts';
import { type ApiFunctionProps, apiHandler } from './api-function.ts';

/** Serves the connected accounts. */
export class AccountsFunction extends Construct {
  readonly handler: Handler<Env>;

  constructor(scope: Construct, id: string, props: ApiFunctionProps) {
    super(scope, id);
    const { config, data, run } = props;
    this.handler = apiHandler<Env>(this, 'accounts', {
      config,
      description: 'Serves the connected accounts.',
      environment: {
        TABLE_NAME: data.table.table.tableName,
        STAGE: config.name,
        OPERATOR_ACCOUNT_ID: Stack.of(this).account,
        ERASE_ACCOUNT_FUNCTION_NAME: run.eraseAccount.handler.function.functionName,
      },
    });
    const { role } = this.handler;
    data.table.allow(
      role,
      ['T#*'],
      ['ConditionCheckItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'],
    );
    run.eraseAccount.handler.allowStart(role);
  }
}
