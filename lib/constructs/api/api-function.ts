import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { RouteFamily } from '../../../functions/api/routes.ts';
import type { StageConfig } from '../../config/stage.ts';
import type { DataStack } from '../../stacks/data-stack.ts';
import type { RunStack } from '../../stacks/run-stack.ts';
import { Handler, type HandlerProps } from '../function/handler.ts';

/** What the functions of the API are made from; each takes what it needs. */
export interface ApiFunctionProps {
  readonly config: StageConfig;
  readonly data: DataStack;
  readonly run: RunStack;
}

type Settings<Env extends object> = Pick<
  HandlerProps<Env>,
  'config' | 'description' | 'environment' | 'roleName'
>;

/** The function that serves a family of routes, `functions/api/<family>.ts`. */
export const apiHandler = <Env extends object>(
  scope: Construct,
  family: RouteFamily | 'unknown',
  settings: Settings<Env>,
): Handler<Env> =>
  new Handler<Env>(scope, 'Handler', {
    ...settings,
    entry: `api/${family}`,
    name: `api-${family}`,
    // A person waits: API Gateway gives up after 30 seconds.
    timeout: Duration.seconds(28),
    memorySize: 1024,
  });
