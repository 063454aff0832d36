import { Construct } from 'constructs';
import type { Env } from '../../../functions/api/findings.ts';
import type { Handler } from '../function/handler.ts';
import { type ApiFunctionProps, apiHandler } from './api-function.ts';

/** Serves findings and their history. */
export class FindingsFunction extends Construct {
  readonly handler: Handler<Env>;

  constructor(scope: Construct, id: string, props: ApiFunctionProps) {
    super(scope, id);
    const { config, data } = props;
    this.handler = apiHandler<Env>(this, 'findings', {
      config,
      description: 'Serves findings and their history.',
      environment: {
        TABLE_NAME: data.table.table.tableName,
      },
    });
    const { role } = this.handler;
    data.table.allow(role, ['T#*'], ['BatchGetItem', 'GetItem', 'Query']);
    data.table.allowQuery(role, 'GSI2');
  }
}
