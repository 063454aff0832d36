import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  ValidationException,
} from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../functions/core/errors.ts';
import { openStateMachine } from '../../../functions/platform/own/state-machine.ts';

const stateMachineArn = 'arn:aws:states:us-east-1:111111111111:stateMachine:run-task';
const arn = 'arn:aws:states:us-east-1:111111111111:execution:run-task:01JD';
const metadata = { message: 'It says so.', $metadata: {} } as never;

/** Step Functions, which answers everything alike, or each operation in its own way. */
function connect(answer: Error | object, answers: Readonly<Record<string, Error | object>> = {}) {
  const sent: { readonly name: string; readonly input: unknown }[] = [];
  const client = {
    async send(command: { readonly input: unknown }) {
      const name = command.constructor.name.replace('Command', '');
      sent.push({ name, input: command.input });
      const said = answers[name] ?? answer;
      if (said instanceof Error) throw said;
      return said;
    },
  };
  return { machine: openStateMachine({ stateMachineArn, client: client as never }), sent };
}

describe('start', () => {
  it('starts an execution under its name', async () => {
    const { machine, sent } = connect({});

    await machine.start('01JD', '{}');

    const input = { stateMachineArn, name: '01JD', input: '{}' };
    expect(sent).toEqual([{ name: 'StartExecution', input }]);
    expect(machine.arnOf('01JD')).toBe(arn);
  });

  it('has nothing to do when it was started before and has ended', async () => {
    const { machine } = connect(new ExecutionAlreadyExists(metadata));

    await expect(machine.start('01JD', '{}')).resolves.toBeUndefined();
  });
});

describe('stop', () => {
  const stopped = { error: 'StoppedByMember', cause: 'Ann stopped it.' };
  const stop = ({ machine }: ReturnType<typeof connect>) =>
    machine.stop(arn, stopped.error, stopped.cause);

  it('says why, and whether there is such an execution', async () => {
    const running = connect({});

    expect(await stop(running)).toEqual({ status: 'ABORTED', ...stopped });

    expect(running.sent).toEqual([
      { name: 'StopExecution', input: { executionArn: arn, ...stopped } },
    ]);
    expect(await stop(connect(new ExecutionDoesNotExist(metadata)))).toBeUndefined();
  });

  it.each([
    { status: 'ABORTED', ...stopped },
    { status: 'SUCCEEDED' },
    { status: 'FAILED', error: 'PermissionError' },
  ])('of an execution that has ended says how: %o', async (ended) => {
    const notRunning = new ValidationException(metadata);

    expect(await stop(connect(ended, { StopExecution: notRunning }))).toEqual(ended);
  });

  it('that is refused though the execution runs is a failure', async () => {
    const refused = connect(
      { status: 'RUNNING' },
      { StopExecution: new ValidationException(metadata) },
    );

    await expect(stop(refused)).rejects.toThrow(PlatformError);
  });
});

describe('describe', () => {
  it('says how it ended, if there is such an execution', async () => {
    const ended = { status: 'FAILED', error: 'PermissionError', cause: '{}', name: '01JD' };
    const { machine } = connect(ended);

    expect(await machine.describe(arn)).toEqual({
      status: 'FAILED',
      error: 'PermissionError',
      cause: '{}',
    });
    const gone = connect(new ExecutionDoesNotExist(metadata));
    expect(await gone.machine.describe(arn)).toBeUndefined();
  });

  it('has no answer without a status: what is not known to run would be taken for ended', async () => {
    const { machine } = connect({ input: '{}' });

    await expect(machine.describe(arn)).rejects.toThrow(PlatformError);
  });
});

it.each<[string, (machine: ReturnType<typeof openStateMachine>) => Promise<unknown>]>([
  ['StartExecution', (machine) => machine.start('01JD', '{}')],
  ['StopExecution', (machine) => machine.stop(arn, 'StoppedByMember', 'Ann stopped it.')],
  ['DescribeExecution', (machine) => machine.describe(arn)],
])('whatever else %s says is a failure of the platform', async (operation, ask) => {
  const { machine } = connect(
    Object.assign(new Error('No.'), { name: 'StateMachineDoesNotExist' }),
  );

  const failure = await ask(machine).catch((error: unknown) => error);

  expect(failure).toBeInstanceOf(PlatformError);
  expect(failure).toMatchObject({ context: { operation, awsCode: 'StateMachineDoesNotExist' } });
});
