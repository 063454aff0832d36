import { DescribeExecutionCommand, ExecutionDoesNotExist, SFNClient } from '@aws-sdk/client-sfn';
import { PlatformError } from '../core/errors.ts';
import { createRequestHandler } from './request-handler.ts';
import { createRetryRule } from './retry.ts';

/** What Step Functions knows of an execution. */
export interface KnownExecution {
  readonly status: string;
  readonly error?: string;
  readonly cause?: string;
}

/** The executions of the state machine. Throws PlatformError. */
export interface StateMachine {
  /** `undefined` if there is none of this name: it never was, or ended more than 90 days ago. */
  describe(executionArn: string): Promise<KnownExecution | undefined>;
}

export function openStateMachine(): StateMachine {
  const client = new SFNClient({
    retryStrategy: createRetryRule().strategy(),
    requestHandler: createRequestHandler(),
  });
  return {
    async describe(executionArn) {
      try {
        const found = await client.send(new DescribeExecutionCommand({ executionArn }));
        const { status = 'unknown', error, cause } = found;
        return { status, ...(error && { error }), ...(cause && { cause }) };
      } catch (thrown) {
        if (thrown instanceof ExecutionDoesNotExist) return undefined;
        const { name, message } = thrown as Error;
        throw new PlatformError(
          `Step Functions failed: DescribeExecution answered ${message}`,
          { service: 'sfn', operation: 'DescribeExecution', awsCode: name },
          { cause: thrown },
        );
      }
    },
  };
}
