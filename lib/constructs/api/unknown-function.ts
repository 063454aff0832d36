import { Construct } from 'constructs';
import type { Handler } from '../function/handler.ts';
import { type ApiFunctionProps, apiHandler } from './api-function.ts';

/** Answers what no route answers. It may do nothing but that. */
export class UnknownFunction extends Construct {
  readonly handler: Handler<object>;

  constructor(scope: Construct, id: string, { config }: ApiFunctionProps) {
    super(scope, id);
    this.handler = apiHandler(this, 'unknown', {
      config,
      description: 'Answers requests that no route of the API answers.',
      environment: {},
    });
  }
}
