import { Construct } from 'constructs';
import type { Env } from '../../../functions/api/executions.ts';
import type { Handler } from '../function/handler.ts';
import { type ApiFunctionProps, apiHandler } from './api-function.ts';

/** Serves executions and their results, stops them and runs them again. */
export class ExecutionsFunction extends Construct {
  readonly handler: Handler<Env>;

  constructor(scope: Construct, id: string, props: ApiFunctionProps) {
    super(scope, id);
    const { config, data, run } = props;
    this.handler = apiHandler<Env>(this, 'executions', {
      config,
      description: 'Serves executions and their results, stops them and runs them again.',
      environment: {
        TABLE_NAME: data.table.table.tableName,
        BUCKET_NAME: data.evidence.bucket.bucketName,
        STATE_MACHINE_ARN: run.workflow.stateMachine.stateMachineArn,
      },
    });
    const { role } = this.handler;
    data.table.allow(
      role,
      ['T#*'],
      ['ConditionCheckItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'],
    );
    data.table.allowQuery(role, 'GSI1');
    data.evidence.allowReadExecutions(role);
    run.workflow.allowStart(role);
    run.workflow.allowStop(role);
    run.workflow.allowDescribe(role);
  }
}
