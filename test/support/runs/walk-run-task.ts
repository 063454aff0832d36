import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ExecutionError, StateMachine } from 'aws-local-stepfunctions';
import type { RunInput } from '../../../functions/core/runs/run-input.ts';

type Task = (input: never) => unknown;

/** What each Task state does; the names are the states'. */
export interface Tasks {
  readonly Claim: Task;
  readonly Plan: Task;
  readonly RunShard: Task;
  readonly RecordRefusal: Task;
  readonly Finalize: Task;
  readonly NotifyFailure: Task;
  readonly RecordNotice: Task;
}

export interface Walk {
  /** The state the execution ended in. */
  readonly last: string | undefined;
  readonly error?: string;
  readonly cause?: string;
  /** States entered, in order; those of the Map's iterations included. */
  readonly entered: readonly string[];
}

const table = 'table';
const topicArn = 'arn:aws:sns:us-east-1:111111111111:failures';
const functionArn = 'arn:aws:lambda:us-east-1:111111111111:function:';

/** The definition with its substitutions filled in, as the deployment does it. */
export const definition = JSON.parse(
  readFileSync(resolve('statemachines/run-task.asl.json'), 'utf8')
    .replaceAll(/\$\{Partition\}/g, 'aws')
    .replaceAll(/\$\{TableName\}/g, table)
    .replaceAll(/\$\{FailureTopicArn\}/g, topicArn)
    .replaceAll(/\$\{(\w+)FunctionArn\}/g, `${functionArn}$1`),
);

const machine = new StateMachine(definition);

export const executionArn = 'arn:aws:states:us-east-1:111111111111:execution:run-task:7';

/** Walks the real definition on an interpreter; only the tasks are the test's. */
export async function walkRunTask(
  input: RunInput,
  tasks: Tasks,
  arn = executionArn,
): Promise<Walk> {
  const execution = machine.run(input as never, {
    overrides: {
      taskResourceLocalHandlers: { ...tasks } as never,
      retryIntervalOverrides: { Plan: 0, RunShard: 0, Finalize: 0 },
    },
    context: {
      Execution: {
        Id: arn,
        Input: input as never,
        Name: '7',
      },
      // This interpreter never counts; that Step Functions does is proved end to end.
      State: { EnteredTime: '2026-11-21T03:00:01.000Z', RetryCount: 0 },
    },
  });
  const entered: string[] = [];
  const log = (async () => {
    for await (const event of execution.eventLogs) {
      if (event.type === 'StateEntered') entered.push(event.state.name);
    }
  })();
  try {
    await execution.result;
    await log;
    return { last: entered.at(-1), entered };
  } catch (thrown) {
    if (!(thrown instanceof ExecutionError && thrown.cause instanceof Error)) throw thrown;
    await log;
    const { name, message } = thrown.cause;
    return { last: entered.at(-1), error: name, cause: message, entered };
  }
}
