import { Construct } from 'constructs';
import type { Handler } from '../function/handler.ts';
import { type ApiFunctionProps, apiHandler } from './api-function.ts';

/** Serves the catalogue of checks. */
export class ChecksFunction extends Construct {
  readonly handler: Handler<object>;

  constructor(scope: Construct, id: string, props: ApiFunctionProps) {
    super(scope, id);
    const { config } = props;
    this.handler = apiHandler<object>(this, 'checks', {
      config,
      description: 'Serves the catalogue of checks.',
      environment: {},
    });
  }
}
