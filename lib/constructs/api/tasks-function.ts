import { Construct } from 'constructs';
import type { Env } from '../../../functions/api/tasks.ts';
import type { Handler } from '../function/handler.ts';
import { type ApiFunctionProps, apiHandler } from './api-function.ts';

/** Serves tasks, their schedules and their executions. */
export class TasksFunction extends Construct {
  readonly handler: Handler<Env>;

  constructor(scope: Construct, id: string, props: ApiFunctionProps) {
    super(scope, id);
    const { config, data, run } = props;
    this.handler = apiHandler<Env>(this, 'tasks', {
      config,
      description: 'Serves tasks, their schedules and their executions.',
      environment: {
        TABLE_NAME: data.table.table.tableName,
        ...run.schedules.environment,
      },
    });
    const { role } = this.handler;
    data.table.allow(
      role,
      ['T#*'],
      ['ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'],
    );
    data.table.allowQuery(role, 'GSI1');
    run.schedules.allowUpkeep(role, ['CreateSchedule', 'DeleteSchedule', 'UpdateSchedule']);
    run.workflow.allowStart(role);
    run.workflow.allowDescribe(role);
  }
}
