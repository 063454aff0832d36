import {
  DescribeExecutionCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, until } from '../support/aws.ts';
import { lambda, putStack, role } from '../support/stack.ts';

const invoke = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke' };
type Reference = string | { readonly Ref: string };
const definition = (TableName: Reference, FunctionName: Reference, TopicArn: Reference) => ({
  StartAt: 'Claim',
  TimeoutSeconds: 3,
  States: {
    Claim: {
      Type: 'Task',
      Resource: 'arn:aws:states:::dynamodb:putItem',
      Parameters: {
        TableName,
        Item: { PK: { 'S.$': '$.claim' } },
        ConditionExpression: 'attribute_not_exists(PK)',
      },
      ResultPath: null,
      Catch: [{ ErrorEquals: ['DynamoDB.ConditionalCheckFailedException'], Next: 'Duplicate' }],
      Next: 'Shards',
    },
    Duplicate: { Type: 'Succeed' },
    Shards: {
      Type: 'Map',
      ItemsPath: '$.shards',
      MaxConcurrencyPath: '$.concurrency',
      ItemProcessor: {
        ProcessorConfig: { Mode: 'INLINE' },
        StartAt: 'Run',
        States: {
          Run: {
            ...invoke,
            Parameters: { FunctionName, 'Payload.$': '$' },
            ResultSelector: { 'ended.$': '$.Payload' },
            Catch: [
              { ErrorEquals: ['PermissionError'], ResultPath: '$.error', Next: 'Named' },
              { ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'Other' },
            ],
            End: true,
          },
          Named: { Type: 'Pass', Parameters: { caught: 'PermissionError' }, End: true },
          Other: { Type: 'Pass', Parameters: { 'caught.$': '$.error.Error' }, End: true },
        },
      },
      ResultPath: '$.results',
      Next: 'Outcome',
    },
    Outcome: {
      Type: 'Choice',
      Choices: [{ Variable: '$.fail', IsPresent: true, Next: 'Notify' }],
      Default: 'Done',
    },
    Done: { Type: 'Succeed' },
    Notify: {
      Type: 'Task',
      Resource: 'arn:aws:states:::sns:publish',
      Parameters: {
        TopicArn,
        'Message.$': '$.fail.cause',
        MessageAttributes: { category: { DataType: 'String', 'StringValue.$': '$.fail.error' } },
      },
      ResultPath: null,
      Next: 'Failed',
    },
    Failed: { Type: 'Fail', ErrorPath: '$.fail.error', CausePath: '$.fail.cause' },
  },
});

const code = `exports.handler = async ({ error, wait }) => {
  if (error) throw Object.assign(new Error('as told'), { name: error });
  if (wait) await new Promise((resolve) => setTimeout(resolve, wait));
  return Date.now();
};`;

const sfn = new SFNClient(as());
const sqs = new SQSClient(as());
let outputs: Record<string, string>;
const base = { concurrency: 5, shards: [] };
let claims = 0;

async function start(input: object) {
  const started = await sfn.send(
    new StartExecutionCommand({
      stateMachineArn: outputs.Machine,
      input: JSON.stringify({ ...base, claim: `claim ${claims++}`, ...input }),
    }),
  );
  return started.executionArn ?? '';
}

const ended = (executionArn: string) =>
  until('the execution ends', async () => {
    const execution = await sfn.send(new DescribeExecutionCommand({ executionArn }));
    return execution.status === 'RUNNING' ? undefined : execution;
  });

const run = async (input: object) => ended(await start(input));

/** The body and the attributes of the next message that fits. */
const message = (queue: string | undefined, fits: (body: { [name: string]: string }) => boolean) =>
  until('the message is there', async () => {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: queue, MaxNumberOfMessages: 10, VisibilityTimeout: 1 }),
    );
    return Messages.map(({ Body = '{}' }) => JSON.parse(Body)).find(fits);
  });

beforeAll(async () => {
  const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
  outputs = await putStack('step-functions', {
    Table: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        KeySchema: [{ AttributeName: 'PK', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'PK', AttributeType: 'S' }],
        BillingMode: 'PAY_PER_REQUEST',
      },
    },
    FunctionRole: role('lambda.amazonaws.com'),
    Function: lambda('FunctionRole', code, { Timeout: 10 }),
    Topic: { Type: 'AWS::SNS::Topic' },
    Notices: { Type: 'AWS::SQS::Queue' },
    Subscription: {
      Type: 'AWS::SNS::Subscription',
      Properties: { TopicArn: { Ref: 'Topic' }, Protocol: 'sqs', Endpoint: arn('Notices') },
    },
    MachineRole: role(
      'states.amazonaws.com',
      { Effect: 'Allow', Action: 'dynamodb:PutItem', Resource: arn('Table') },
      { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: arn('Function') },
      { Effect: 'Allow', Action: 'sns:Publish', Resource: { Ref: 'Topic' } },
    ),
    Machine: {
      Type: 'AWS::StepFunctions::StateMachine',
      Properties: {
        RoleArn: arn('MachineRole'),
        Definition: definition({ Ref: 'Table' }, { Ref: 'Function' }, { Ref: 'Topic' }),
      },
    },
    Changes: { Type: 'AWS::SQS::Queue' },
    Rule: {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventPattern: {
          source: ['aws.states'],
          'detail-type': ['Step Functions Execution Status Change'],
          detail: { stateMachineArn: [{ Ref: 'Machine' }], status: ['ABORTED', 'TIMED_OUT'] },
        },
        Targets: [{ Id: 'queue', Arn: arn('Changes') }],
      },
    },
  });
});

describe('the emulated Step Functions', () => {
  it('names a failed condition as AWS does, so that a second delivery is recognised', async () => {
    const first = await run({ claim: 'once' });
    const second = await run({ claim: 'once', fail: { error: 'Never', cause: 'reached' } });

    expect([first.status, second.status]).toEqual(['SUCCEEDED', 'SUCCEEDED']);
    expect(second.output).toContain('DynamoDB.ConditionalCheckFailedException');
  });

  it('catches an error by its name, and goes on with the other items of a Map', async () => {
    const { status, output = '{}' } = await run({
      shards: [{ error: 'PermissionError' }, { error: 'SomethingElse' }, {}],
    });

    expect(status).toBe('SUCCEEDED');
    expect(JSON.parse(output).results).toEqual([
      { caught: 'PermissionError' },
      { caught: 'SomethingElse' },
      { ended: expect.any(Number) },
    ]);
  });

  it('holds a Map to MaxConcurrencyPath', async () => {
    const { output = '{}' } = await run({ concurrency: 1, shards: [{ wait: 300 }, { wait: 300 }] });

    const [one, other] = JSON.parse(output).results as { ended: number }[];
    expect(Math.abs((one?.ended ?? 0) - (other?.ended ?? 0))).toBeGreaterThanOrEqual(300);
  });

  it('ends in a Fail state with ErrorPath and CausePath, and publishes message attributes', async () => {
    const fail = { error: 'PermissionDenied', cause: 'two shards were denied' };
    const execution = await run({ fail });

    expect(execution).toMatchObject({ status: 'FAILED', ...fail });
    const notice = await message(outputs.Notices, ({ Message }) => Message === fail.cause);
    expect(notice.MessageAttributes).toMatchObject({ category: { Value: fail.error } });
  });

  it('stops an execution whose time is over, and says so on the default bus', async () => {
    const execution = await run({ shards: [{ wait: 6000 }] });

    expect(execution.status).toBe('TIMED_OUT');
    const event = await message(
      outputs.Changes,
      (body) => body.resources?.includes(execution.executionArn ?? '') ?? false,
    );
    expect(event.detail).toMatchObject({
      status: 'TIMED_OUT',
      executionArn: execution.executionArn,
    });
  });

  it('aborts an execution at once, and says so on the default bus', async () => {
    const executionArn = await start({ shards: [{ wait: 2500 }] });
    await sfn.send(
      new StopExecutionCommand({ executionArn, error: 'Stopped', cause: 'by an operator' }),
    );

    const execution = await ended(executionArn);
    expect(execution).toMatchObject({
      status: 'ABORTED',
      error: 'Stopped',
      cause: 'by an operator',
    });
    const event = await message(
      outputs.Changes,
      (body) => body.resources?.includes(executionArn) ?? false,
    );
    expect(event.detail).toMatchObject({ status: 'ABORTED', error: 'Stopped' });
  });

  it('may do only what the role of the state machine allows', async () => {
    const { Table = '', Function: functionName = '', Topic = '' } = outputs;
    const machine = await putStack('step-functions-denied', {
      Role: role('states.amazonaws.com', {
        Effect: 'Allow',
        Action: 'dynamodb:GetItem',
        Resource: '*',
      }),
      Machine: {
        Type: 'AWS::StepFunctions::StateMachine',
        Properties: {
          RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] },
          Definition: definition(Table, functionName, Topic),
        },
      },
    });
    const { executionArn = '' } = await sfn.send(
      new StartExecutionCommand({
        stateMachineArn: machine.Machine,
        input: JSON.stringify({ ...base, claim: 'x' }),
      }),
    );

    const execution = await ended(executionArn);
    expect(execution.error).toBe('DynamoDB.AccessDeniedException');
    expect(execution.cause).toContain('is not authorized to perform: dynamodb:PutItem');
  });
});
