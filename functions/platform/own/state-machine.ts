import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  ValidationException,
} from '@aws-sdk/client-sfn';
import { createRequestHandler } from '../calls/request-handler.ts';
import { createRetryRule } from '../calls/retry.ts';
import { ownFailure } from './own-service.ts';

/** What Step Functions knows of an execution. */
export interface KnownExecution {
  readonly status: string;
  readonly input?: string;
  readonly error?: string;
  readonly cause?: string;
}

/** The executions of the state machine. Everything may be done twice. Throws PlatformError. */
export interface StateMachine {
  /**
   * `undefined` if there is none of this name: it never was, or ended more than 90 days ago. One that
   * was started a moment ago may not be known yet.
   */
  describe(executionArn: string): Promise<KnownExecution | undefined>;
  /** The ARN of the execution of this name, whether there is one or not. */
  arnOf(name: string): string;
  /**
   * Starts the execution of this name, unless it was started before.
   *
   * @param name At most 80 characters; always with the same input.
   * @see https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html
   */
  start(name: string, input: string): Promise<void>;
  /**
   * Ends an execution, wherever it stands.
   *
   * @param error What it ends with: `stoppedByMember`.
   * @param cause Who stopped it and why, in plain words.
   * @returns How it ended, if it had ended before as it had; `undefined` if there is none of this name.
   */
  stop(executionArn: string, error: string, cause: string): Promise<KnownExecution | undefined>;
}

export interface StateMachineOptions {
  readonly stateMachineArn: string;
  /** The client that tests give. */
  readonly client?: Pick<SFNClient, 'send'>;
}

export function openStateMachine({
  stateMachineArn,
  client = connect(),
}: StateMachineOptions): StateMachine {
  const machine: StateMachine = {
    arnOf: (name) => `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`,

    async describe(executionArn) {
      try {
        const found = await client.send(new DescribeExecutionCommand({ executionArn }));
        const { status, input, error, cause } = found;
        // Whoever asks takes what does not run for ended.
        if (!status) throw new Error('no status');
        return {
          status,
          ...(input && { input }),
          ...(error && { error }),
          ...(cause && { cause }),
        };
      } catch (thrown) {
        if (thrown instanceof ExecutionDoesNotExist) return undefined;
        throw failed('DescribeExecution', thrown);
      }
    },

    async start(name, input) {
      try {
        await client.send(new StartExecutionCommand({ stateMachineArn, name, input }));
      } catch (thrown) {
        // While it runs, to start it again is a success; once it has ended, this.
        if (!(thrown instanceof ExecutionAlreadyExists)) throw failed('StartExecution', thrown);
      }
    },

    async stop(executionArn, error, cause) {
      try {
        await client.send(new StopExecutionCommand({ executionArn, error, cause }));
        return { status: 'ABORTED', error, cause };
      } catch (thrown) {
        if (thrown instanceof ExecutionDoesNotExist) return undefined;
        // AWS does not document what one that has ended answers; an emulator answers this.
        if (!(thrown instanceof ValidationException)) throw failed('StopExecution', thrown);
        const known = await machine.describe(executionArn);
        if (known?.status === 'RUNNING') throw failed('StopExecution', thrown);
        return known;
      }
    },
  };
  return machine;
}

function connect(): SFNClient {
  const retry = createRetryRule();
  return new SFNClient({
    retryStrategy: retry.strategy(),
    requestHandler: createRequestHandler(retry),
  });
}

const failed = (operation: string, cause: unknown) =>
  ownFailure('Step Functions', { service: 'sfn', operation }, cause);
