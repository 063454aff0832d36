import { Duration } from 'aws-cdk-lib';
import { UserPoolOperation } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { Env } from '../../../functions/events/pre-sign-up/env.ts';
import type { StageConfig } from '../../config/stage.ts';
import { Handler } from '../function/handler.ts';
import type { TenantTable } from './tenant-table.ts';
import type { Users } from './user-pool.ts';

export interface PreSignUpProps {
  readonly config: StageConfig;
  readonly table: TenantTable;
  readonly users: Users;
}

/**
 * Keeps out who was not invited, where registration is by invitation. Elsewhere nobody asks it; it
 * stays, because a log group that is retained could not be made a second time.
 */
export class PreSignUp extends Construct {
  readonly handler: Handler<Env>;

  constructor(scope: Construct, id: string, { config, table, users }: PreSignUpProps) {
    super(scope, id);
    this.handler = new Handler<Env>(this, 'Handler', {
      config,
      entry: 'events/pre-sign-up',
      name: 'pre-sign-up',
      description: 'Refuses to sign up who was not invited.',
      environment: { TABLE_NAME: table.table.tableName },
      // Cognito waits no longer, and asks three times:
      // https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html
      timeout: Duration.seconds(5),
      memorySize: 512,
    });
    table.allow(this.handler.role, ['R#*'], ['GetItem']);
    if (config.registration === 'invitation') {
      users.pool.addTrigger(UserPoolOperation.PRE_SIGN_UP, this.handler.function);
    }
  }
}
