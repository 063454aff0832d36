import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, emulators, until } from '../support/aws.ts';
import { lambda, putStack, role, updateStack } from '../support/stack.ts';

const code = `
const { STSClient, GetCallerIdentityCommand } = require('@aws-sdk/client-sts');
exports.handler = async (event, context) => {
  if (event.do === 'throw') throw Object.assign(new Error('no permission'), { name: 'PermissionError' });
  if (event.do === 'exit') process.exit(3);
  if (event.wait) await new Promise((resolve) => setTimeout(resolve, event.wait));
  if (event.do === 'who') return (await new STSClient({}).send(new GetCallerIdentityCommand({}))).Arn;
  return { name: context.functionName, left: context.getRemainingTimeInMillis(), pid: process.pid };
};`;

const client = new LambdaClient(as());
let outputs: Record<string, string>;

async function invoke(payload: object) {
  const answer = await client.send(
    new InvokeCommand({ FunctionName: outputs.Function, Payload: JSON.stringify(payload) }),
  );
  const text = Buffer.from(answer.Payload ?? []).toString('utf8');
  return { error: answer.FunctionError, payload: JSON.parse(text) };
}

beforeAll(async () => {
  outputs = await putStack('lambda', {
    Role: role('lambda.amazonaws.com'),
    Function: lambda('Role', code, { FunctionName: 'emulated', Timeout: 2 }),
  });
});

describe('the emulated Lambda', () => {
  it('goes on with a published version after the function has changed', async () => {
    const stack = (answer: string, version: string) => ({
      Role: role('lambda.amazonaws.com'),
      Function: lambda('Role', `exports.handler = async () => process.env.ANSWER;`, {
        FunctionName: 'versioned',
        Environment: { Variables: { ANSWER: answer } },
      }),
      [version]: {
        Type: 'AWS::Lambda::Version',
        DeletionPolicy: 'Retain',
        Properties: { FunctionName: { Ref: 'Function' } },
      },
    });
    const answerOf = async (FunctionName: string | undefined) => {
      const { Payload } = await client.send(new InvokeCommand({ FunctionName }));
      return JSON.parse(Buffer.from(Payload ?? []).toString('utf8'));
    };

    const first = await putStack('versions', stack('first', 'V1'));
    const second = await updateStack('versions', stack('second', 'V2'));

    expect(first.V1).toMatch(/:function:versioned:1$/);
    expect(second.V2).toMatch(/:function:versioned:2$/);
    expect(await answerOf(first.V1)).toBe('first');
    expect(await answerOf(second.V2)).toBe('second');
    expect(await answerOf('versioned')).toBe('second');
  });

  it('tells a function its name and the time that is left to it', async () => {
    const { payload } = await invoke({ wait: 300 });

    expect(payload.name).toBe('emulated');
    expect(payload.left).toBeLessThan(1750);
    expect(payload.left).toBeGreaterThan(1000);
  });

  it('gives a function the credentials of its own role', async () => {
    const { payload } = await invoke({ do: 'who' });

    expect(payload).toMatch(/^arn:aws:sts::111111111111:assumed-role\/lambda-Role-\w+\/emulated$/);
  });

  it('runs invocations side by side, and keeps their processes for the next', async () => {
    const first = await Promise.all([invoke({ wait: 500 }), invoke({ wait: 500 })]);
    const second = await invoke({});

    const pids = first.map(({ payload }) => payload.pid);
    expect(new Set(pids).size).toBe(2);
    expect(pids).toContain(second.payload.pid);
  });

  it('keeps the name of a thrown error', async () => {
    const { error, payload } = await invoke({ do: 'throw' });

    expect(error).toBe('Unhandled');
    expect(payload).toMatchObject({ errorType: 'PermissionError', errorMessage: 'no permission' });
  });

  it('ends an invocation when its time is over', async () => {
    const { error, payload } = await invoke({ wait: 10_000 });

    expect(error).toBe('Unhandled');
    expect(payload.errorType).toBe('Sandbox.Timedout');
    expect(payload.errorMessage).toMatch(/Task timed out after 2.00 seconds$/);
  });

  it('says when a process ended by itself', async () => {
    const { payload } = await invoke({ do: 'exit' });

    expect(payload.errorType).toBe('Runtime.ExitError');
    expect(payload.errorMessage).toMatch(/exit status 3$/);
  });

  it('lets a test kill an invocation in the middle', async () => {
    const pending = invoke({ wait: 1900 });
    const killed = await until(
      'the invocation runs',
      async () => (await emulators.killInvocations('emulated')) || undefined,
    );

    expect(killed).toBe(1);
    expect((await pending).payload).toMatchObject({ errorType: 'Runtime.ExitError' });
  });
});
