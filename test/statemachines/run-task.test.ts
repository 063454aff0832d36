import { describe, expect, it } from 'vitest';
import { type ErrorCategory, errorCategories } from '../../functions/core/errors.ts';
import { errorNames } from '../../functions/core/runs/failure-notice.ts';
import { RunInput, type RunShardResult } from '../../functions/core/runs/run-input.ts';
import {
  definition,
  executionArn,
  type Tasks,
  walkRunTask,
} from '../support/runs/walk-run-task.ts';

const input = RunInput.parse({
  tenantId: 'acme',
  taskId: 'daily',
  occurrence: '2026-11-21T03:00:00Z',
  trigger: 'schedule',
});
const executionId = '01JD0000000000000000000000';

/** https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html: refused before the function began. */
const refusal = 'Lambda.TooManyRequestsException';
const mostRefusals = 7;

const pointers = ['01', '02', '03'].map((group) => ({ accountId: '222222222222', group }));
const plan = { executionId, nothingToCheck: false, maxConcurrency: 5, shards: pointers };
const passed = {
  status: 'passed',
  category: null,
  severity: null,
  error: null,
  subject: null,
  text: null,
  report: null,
};
const failed = (category: ErrorCategory) => ({
  status: 'failed',
  category,
  severity: 'high',
  error: errorNames[category],
  subject: 'Roundsman: an execution of acme failed',
  text: 'For people.',
  report: JSON.stringify({ errors: { [category]: 1 } }),
});

/** What a task of the state machine fails with. */
function named(name: string, message = 'as the test wants it') {
  return Object.assign(new Error(message), { name });
}

/** Tasks that all go well, with what they were called with. */
function recorded(tasks: Partial<Tasks> = {}) {
  const calls: { readonly state: string; readonly input: unknown }[] = [];
  const well: Tasks = {
    Claim: () => ({}),
    Plan: () => ({ Payload: plan }),
    RunShard: () => ({ Payload: { state: 'done', stalled: 0 } satisfies RunShardResult }),
    RecordRefusal: () => ({}),
    Finalize: () => ({ Payload: passed }),
    NotifyFailure: () => ({ MessageId: 'm-1' }),
    RecordNotice: () => ({}),
  };
  const all = Object.entries({ ...well, ...tasks }).map(([state, task]) => [
    state,
    (given: never) => {
      calls.push({ state, input: given });
      return task(given);
    },
  ]);
  const inputsOf = (state: string) =>
    calls.filter((call) => call.state === state).map((c) => c.input);
  return { tasks: Object.fromEntries(all) as Tasks, inputsOf };
}

describe('run-task', () => {
  it('succeeds when every shard passed', async () => {
    const { tasks, inputsOf } = recorded();

    const walk = await walkRunTask(input, tasks);

    expect(walk.last).toBe('Succeeded');
    expect(inputsOf('RunShard')).toHaveLength(3);
    expect(inputsOf('NotifyFailure')).toEqual([]);
  });

  it('claims the occurrence, unless the claim is its own', async () => {
    const { tasks, inputsOf } = recorded();

    await walkRunTask(input, tasks);

    expect(inputsOf('Claim')).toEqual([
      {
        TableName: 'table',
        Item: {
          PK: { S: 'T#acme' },
          SK: { S: 'CLAIM#daily#2026-11-21T03:00:00Z' },
          executionArn: { S: executionArn },
          claimedAt: { S: '2026-11-21T03:00:01.000Z' },
        },
        ConditionExpression: 'attribute_not_exists(PK) OR executionArn = :executionArn',
        ExpressionAttributeValues: { ':executionArn': { S: executionArn } },
      },
    ]);
  });

  it('hands its input to Plan as it is, and pointers to the shards', async () => {
    const { tasks, inputsOf } = recorded();

    await walkRunTask(input, tasks);

    expect(inputsOf('Plan')).toMatchObject([
      { Payload: { input, executionArn, startedAt: expect.stringMatching(/^\d{4}-.+Z$/) } },
    ]);
    expect(inputsOf('RunShard')).toMatchObject(
      pointers.map((pointer) => ({
        Payload: { tenantId: 'acme', taskId: 'daily', executionId, ...pointer },
      })),
    );
  });

  it('ends as a duplicate when the occurrence is claimed', async () => {
    const { tasks, inputsOf } = recorded({
      Claim: () => {
        throw named('DynamoDB.ConditionalCheckFailedException');
      },
    });

    const walk = await walkRunTask(input, tasks);

    expect(walk.last).toBe('DuplicateDelivery');
    expect(inputsOf('Plan')).toEqual([]);
  });

  it('ends in its own state when there is nothing to check', async () => {
    const { tasks, inputsOf } = recorded({
      Plan: () => ({ Payload: { ...plan, nothingToCheck: true, shards: [] } }),
    });

    const walk = await walkRunTask(input, tasks);

    expect(walk.last).toBe('NothingToCheck');
    expect(inputsOf('Finalize')).toEqual([]);
  });

  it('lets Finalize judge a plan without shards that has errors', async () => {
    const { tasks } = recorded({
      Plan: () => ({ Payload: { ...plan, shards: [] } }),
      Finalize: () => ({ Payload: failed('platform') }),
    });

    expect((await walkRunTask(input, tasks)).last).toBe('PlatformFailed');
  });

  const failStates: readonly (readonly [ErrorCategory, string])[] = [
    ['authentication', 'AuthenticationFailed'],
    ['permission', 'PermissionDenied'],
    ['limit', 'ServiceLimitExceeded'],
    ['service', 'ServiceFailed'],
    ['platform', 'PlatformFailed'],
  ];

  it('has a Fail state for every category', () => {
    expect(failStates.map(([category]) => category)).toEqual(errorCategories);
  });

  it.each(failStates)('an error of category %s ends in %s', async (category, state) => {
    const { tasks, inputsOf } = recorded({
      RunShard: ({ Payload }: { readonly Payload: { readonly group: string } }) => {
        if (Payload.group === '02') throw named(errorNames[category]);
        return { Payload: { state: 'done', stalled: 0 } };
      },
      Finalize: () => ({ Payload: failed(category) }),
    });

    const walk = await walkRunTask(input, tasks);

    expect(walk).toMatchObject({ last: state, error: errorNames[category] });
    expect(JSON.parse(walk.cause ?? '')).toEqual({ errors: { [category]: 1 } });
    expect(inputsOf('RunShard'), 'the other shards go on').toHaveLength(3);
    expect(inputsOf('NotifyFailure')).toHaveLength(1);
  });

  it('tells the operator in JSON and in words, with attributes to filter by', async () => {
    const { tasks, inputsOf } = recorded({ Finalize: () => ({ Payload: failed('permission') }) });

    await walkRunTask(input, tasks);

    expect(inputsOf('NotifyFailure')).toEqual([
      {
        TopicArn: 'arn:aws:sns:us-east-1:111111111111:failures',
        Subject: 'Roundsman: an execution of acme failed',
        MessageStructure: 'json',
        Message: { default: '{"errors":{"permission":1}}', email: 'For people.' },
        MessageAttributes: {
          category: { DataType: 'String', StringValue: 'permission' },
          tenantId: { DataType: 'String', StringValue: 'acme' },
          severity: { DataType: 'String', StringValue: 'high' },
        },
      },
    ]);
  });

  it('records that the operator was told', async () => {
    const { tasks, inputsOf } = recorded({ Finalize: () => ({ Payload: failed('service') }) });

    await walkRunTask(input, tasks);

    expect(inputsOf('RecordNotice')).toMatchObject([
      { Key: { PK: { S: 'T#acme' }, SK: { S: 'CLAIM#daily#2026-11-21T03:00:00Z' } } },
    ]);
  });

  it('leaves no record when the notice could not be sent, and fails all the same', async () => {
    const { tasks, inputsOf } = recorded({
      Finalize: () => ({ Payload: failed('service') }),
      NotifyFailure: () => {
        throw named('SNS.InternalErrorException');
      },
    });

    expect(await walkRunTask(input, tasks)).toMatchObject({ last: 'ServiceFailed' });
    expect(inputsOf('RecordNotice')).toEqual([]);
  });

  it('fails all the same when the record could not be written', async () => {
    const { tasks } = recorded({
      Finalize: () => ({ Payload: failed('limit') }),
      RecordNotice: () => {
        throw named('DynamoDB.InternalServerErrorException');
      },
    });

    expect(await walkRunTask(input, tasks)).toMatchObject({ last: 'ServiceLimitExceeded' });
  });

  it('enters a shard again until it is done', async () => {
    let entries = 0;
    const { tasks } = recorded({
      Plan: () => ({ Payload: { ...plan, shards: pointers.slice(0, 1) } }),
      RunShard: () => {
        entries += 1;
        return { Payload: { state: entries < 4 ? 'more' : 'done', stalled: 0 } };
      },
    });

    expect((await walkRunTask(input, tasks)).last).toBe('Succeeded');
    expect(entries).toBe(4);
  });

  it('gives up on a shard that does not get on', async () => {
    let stalled = 0;
    const { tasks, inputsOf } = recorded({
      Plan: () => ({ Payload: { ...plan, shards: pointers.slice(0, 1) } }),
      RunShard: () => {
        stalled += 1;
        return { Payload: { state: 'more', stalled } };
      },
      Finalize: () => ({ Payload: failed('platform') }),
    });

    expect((await walkRunTask(input, tasks)).last).toBe('PlatformFailed');
    expect(inputsOf('RunShard')).toHaveLength(3);
    expect(inputsOf('Finalize')).toHaveLength(1);
  });

  it.each(['Claim', 'Plan', 'Finalize'] as const)(
    'ends in PlatformFailed, and tells, when %s itself fails',
    async (state) => {
      const { tasks, inputsOf } = recorded({
        [state]: () => {
          throw named('Lambda.Unknown', 'It says why.');
        },
      });

      const walk = await walkRunTask(input, tasks);

      expect(walk).toMatchObject({ last: 'PlatformFailed', error: 'PlatformError' });
      expect(JSON.parse(walk.cause ?? '')).toMatchObject({
        tenantId: 'acme',
        taskId: 'daily',
        executionArn,
        category: 'platform',
        // Not the Cause: a Fail state's own has room for one of its length, and not for two.
        failure: { Error: 'Lambda.Unknown' },
      });
      expect(inputsOf('NotifyFailure')).toMatchObject([
        { Message: { email: expect.stringContaining('failed with Lambda.Unknown') } },
      ]);
      expect(inputsOf('RecordNotice')).toHaveLength(1);
    },
  );
});

describe('an invocation that Lambda refused', () => {
  /** Refuses one state's invocations so often, and lets the next one begin. */
  function refusing(state: 'Plan' | 'RunShard' | 'Finalize', times: number, group?: string) {
    let refused = 0;
    const well = recorded().tasks[state];
    return recorded({
      [state]: (given: { readonly Payload: { readonly group?: string } }) => {
        const isMeant = group === undefined || given.Payload.group === group;
        if (isMeant && refused < times) {
          refused += 1;
          throw named(refusal);
        }
        return well(given as never);
      },
    });
  }

  it.each(['Plan', 'RunShard', 'Finalize'] as const)('is made again: %s', async (state) => {
    const { tasks, inputsOf } = refusing(
      state,
      mostRefusals - 1,
      state === 'RunShard' ? '02' : undefined,
    );
    const expected = (state === 'RunShard' ? pointers.length : 1) + mostRefusals - 1;

    expect((await walkRunTask(input, tasks)).last).toBe('Succeeded');
    expect(inputsOf(state)).toHaveLength(expected);
    expect(inputsOf('RecordRefusal')).toEqual([]);
  });

  it('is given up in the end, on the row of its shard, and the other shards go on', async () => {
    const { tasks, inputsOf } = refusing('RunShard', mostRefusals, '02');

    const { last } = await walkRunTask(input, tasks);

    expect(last).toBe('Succeeded'); // here Finalize says so; the real one finds a shard that is lost
    expect(inputsOf('RunShard')).toHaveLength(pointers.length - 1 + mostRefusals);
    expect(inputsOf('RecordRefusal')).toMatchObject([
      {
        Key: {
          PK: { S: `T#acme#EX#${executionId}` },
          SK: { S: 'SHARD#222222222222#02' },
        },
        ExpressionAttributeValues: { ':refused': { N: String(mostRefusals) } },
      },
    ]);
    expect(inputsOf('Finalize')).toHaveLength(1);
  });

  it.each(['Plan', 'Finalize'] as const)('is told, with its number: %s', async (state) => {
    const { tasks, inputsOf } = refusing(state, mostRefusals);

    const { last, cause } = await walkRunTask(input, tasks);

    expect(last).toBe('PlatformFailed');
    expect(inputsOf(state)).toHaveLength(mostRefusals);
    const said = `${refusal}, as often as it was asked: ${mostRefusals} times`;
    expect(JSON.parse(cause ?? '')).toMatchObject({ failure: { Error: said } });
    expect(inputsOf('NotifyFailure')).toMatchObject([
      { Message: { email: expect.stringContaining(said) } },
    ]);
  });

  it.each(['Lambda.ServiceException', 'Lambda.SdkClientException', 'States.Timeout'])(
    'is not made again after %s, since it may have begun',
    async (name) => {
      const { tasks, inputsOf } = recorded({
        RunShard: () => {
          throw named(name);
        },
      });

      await walkRunTask(input, tasks);

      expect(inputsOf('RunShard')).toHaveLength(pointers.length);
    },
  );
});

describe('every state', () => {
  const states: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ...Object.entries(definition.States),
    ...Object.entries(definition.States.Shards.ItemProcessor.States),
  ] as never;
  const taskStates = states.filter(([, state]) => state.Type === 'Task');

  it('repeats what Lambda refused before it began, and nothing else', () => {
    const invoking = taskStates.filter(([, { Resource }]) => /:lambda:invoke$/.test(`${Resource}`));
    const repeating = states.filter(([, state]) => state.Retry);

    expect(invoking.map(([name]) => name).sort()).toEqual(['Finalize', 'Plan', 'RunShard']);
    expect(repeating.map(([name]) => name).sort()).toEqual(['Finalize', 'Plan', 'RunShard']);
    for (const [name, { Retry }] of repeating) {
      expect(Retry, name).toEqual([
        {
          ErrorEquals: [refusal],
          IntervalSeconds: 2,
          BackoffRate: 2,
          MaxDelaySeconds: 60,
          MaxAttempts: mostRefusals - 1,
          JitterStrategy: 'FULL',
        },
      ]);
    }
  });

  it.each(taskStates)('%s has a time limit, and catches what goes wrong last', (_, state) => {
    expect(state.TimeoutSeconds).toBeGreaterThan(0);
    expect(state.Catch).toContainEqual(expect.objectContaining({ ErrorEquals: ['States.ALL'] }));
  });

  it('ends every failure in a Fail state', () => {
    const ends = states.filter(([, { Type }]) => Type === 'Succeed').map(([name]) => name);

    expect(ends).toEqual(['DuplicateDelivery', 'NothingToCheck', 'Succeeded']);
  });
});
