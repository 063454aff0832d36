import { Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Env } from '../../../functions/api/accounts.ts';
import type { Handler } from '../handler.ts';
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
        SCHEDULE_GROUP_NAME: run.schedules.group.scheduleGroupName,
        STATE_MACHINE_ARN: run.workflow.stateMachine.stateMachineArn,
        SCHEDULER_ROLE_ARN: run.schedules.role.roleArn,
        SCHEDULE_DLQ_ARN: run.schedules.deadLetterQueue.queueArn,
      },
    });
    const { role } = this.handler;
    data.table.allow(role, ['T#*'], ['DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem']);
    run.schedules.allowUpkeep(role);
  }
}
