import { ulid } from 'ulid';
import { describe, expect, it } from 'vitest';
import { BusyError, PlatformError } from '../../../functions/core/errors.ts';
import { ExecutionId, TaskId } from '../../../functions/core/ids.ts';
import { Refusal } from '../../../functions/core/refusal.ts';
import { runsOf } from '../../../functions/core/tenants/budgets.ts';
import { saveWatermark } from '../../../functions/data/findings/watermarks.ts';
import { createExecution } from '../../../functions/data/runs/executions.ts';
import { claimKey } from '../../../functions/data/runs/keys.ts';
import type { RunWrites } from '../../../functions/use-cases/runs/run-in-progress.ts';
import { startRun } from '../../../functions/use-cases/runs/start-run.ts';
import type { Intercept } from '../../support/fakes/fake-dynamodb.ts';
import { createFakeStateMachine } from '../../support/fakes/fake-state-machine.ts';
import { createFakeClock, createFakeStore, Killed } from '../../support/fakes/fake-store.ts';
import {
  accountId,
  otherAccountId,
  sampleExecution,
  taskId,
  tenantId,
} from '../../support/runs/run-samples.ts';

const minute = 60_000;

function createRuns() {
  const store = createFakeStore();
  const { table } = store.connect();
  const clock = createFakeClock('2026-11-21T12:00:00.000Z');
  const failures: Error[] = [];
  const machine = createFakeStateMachine(() => {
    const failure = failures.pop();
    if (failure) throw failure;
  });
  const { arnOf } = machine.stateMachine;
  const newId = () => ExecutionId.parse(ulid(clock.now()));

  const start = (
    executionId = newId(),
    own: {
      readonly writes?: RunWrites;
      readonly rerunOf?: ExecutionId;
      readonly taskId?: TaskId;
    } = {},
    intercept?: Intercept,
  ) =>
    startRun(
      { table: store.connect(intercept).table, stateMachine: machine.stateMachine, clock },
      { tenantId, taskId, executionId, writes: {}, budget: runsOf('free', 0), ...own },
    );

  return {
    ...machine,
    table,
    clock,
    arnOf,
    newId,
    start,
    /** What Step Functions is asked to do next fails. */
    failOnce: (failure: Error) => void failures.push(failure),
    /** What is answered to somebody who asks for one more run. */
    refusal: async (...args: Parameters<typeof start>) => {
      const answer = await start(...args).catch((error: unknown) => error);
      return answer instanceof Refusal ? `${answer.code}: ${answer.message}` : answer;
    },
    /** Plan has made the row. */
    row: (executionId: ExecutionId, own: object = {}) =>
      createExecution(table, tenantId, sampleExecution({ executionId, taskId, ...own })),
    end: (executionId: ExecutionId, status = 'SUCCEEDED') =>
      void machine.executions.set(arnOf(executionId), { status }),
    /** Scheduler has started an execution, and its first state has claimed the occurrence. */
    async claim(name: string, executionId?: ExecutionId) {
      const executionArn = arnOf(name);
      machine.executions.set(executionArn, { status: 'RUNNING' });
      const key = claimKey(tenantId, taskId, '2026-11-21T12:00:00Z');
      await table.put({ ...key, executionArn, ...(executionId && { executionId }) });
    },
    /** A run writes the findings of a service. */
    mark: (own: {
      readonly account?: typeof accountId;
      readonly service: string;
      readonly until: number;
    }) =>
      saveWatermark(
        table,
        { tenantId },
        {
          accountId: own.account ?? accountId,
          service: own.service,
          lastRuns: [],
          blocked: [],
          fence: 1,
          marker: {
            executionId: ExecutionId.parse('01JD0000000000000000000009'),
            until: own.until,
          },
        },
        undefined,
      ),
  };
}

describe('a run on demand', () => {
  it('is an execution under its own id', async () => {
    const world = createRuns();
    const executionId = world.newId();

    expect(await world.start(executionId)).toBe(world.arnOf(executionId));

    const { input = '' } = world.executions.get(world.arnOf(executionId)) ?? {};
    expect(JSON.parse(input)).toEqual({
      tenantId,
      taskId,
      occurrence: executionId,
      trigger: 'request',
      executionId,
    });
  });

  it('says which run it repeats', async () => {
    const world = createRuns();
    const [rerunOf, executionId] = [world.newId(), world.newId()];

    await world.start(executionId, { rerunOf });

    const { input = '' } = world.executions.get(world.arnOf(executionId)) ?? {};
    expect(JSON.parse(input)).toMatchObject({ trigger: 'rerun', rerunOf });
  });

  it('is one, of many that are asked for at once', async () => {
    const world = createRuns();

    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => world.start()));

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(world.started).toHaveLength(1);
  });

  it('is one for each task', async () => {
    const world = createRuns();

    await world.start();
    await world.start(world.newId(), { taskId: TaskId.parse('other') });

    expect(world.started).toHaveLength(2);
  });
});

describe('while the last one that was asked for', () => {
  it('is being started, there is no other, whatever Step Functions knows', async () => {
    const world = createRuns();
    const first = world.newId();
    await world.start(first);
    world.executions.clear();

    expect(await world.refusal()).toMatch(`run-in-progress: Execution ${first} of this task`);
  });

  it('has no row yet, Step Functions decides', async () => {
    const world = createRuns();
    const first = world.newId();
    await world.start(first);
    world.clock.move(10 * minute);

    expect(await world.refusal()).toMatch(`run-in-progress: Execution ${first}`);

    world.end(first, 'FAILED');
    expect(await world.refusal()).toMatch('arn:');
  });

  it('runs by its row, there is no other, and then there is', async () => {
    const world = createRuns();
    const [first, second, third] = [world.newId(), world.newId(), world.newId()];
    await world.start(first);
    await world.row(first);
    world.clock.move(30 * minute);

    expect(await world.refusal(second)).toMatch(
      `run-in-progress: Execution ${first} of this task is in progress since 2026-11-21T03:00`,
    );

    await world.start(third, { taskId: TaskId.parse('other') });
    await world.row(third, { taskId: 'other', status: 'passed' });
    expect(await world.refusal(third, { taskId: TaskId.parse('other') })).toMatch('arn:');
    expect(world.started).toEqual([first, third]);
  });

  it.each(['passed', 'failed', 'stopped', 'nothing-to-check'])(
    'ended as %s, the next is started',
    async (status) => {
      const world = createRuns();
      const [first, second] = [world.newId(), world.newId()];
      await world.start(first);
      await world.row(first, { status });

      await world.start(second);

      expect(world.started).toEqual([first, second]);
    },
  );

  it('was never started, for its function died, it is given up after a minute', async () => {
    const world = createRuns();
    const [first, second] = [world.newId(), world.newId()];
    const dying = world.start(first, {}, async ({ operation }, run) => {
      const answer = run();
      if (operation === 'TransactWriteItems') throw new Killed();
      return answer;
    });
    await expect(dying).rejects.toThrow();

    expect(await world.refusal(second)).toMatch('run-in-progress');
    world.clock.move(minute);
    await world.start(second);

    expect(world.started).toEqual([second]);
  });
});

describe('a start that Step Functions failed', () => {
  it('and that could not be noted, is told with both reasons', async () => {
    const world = createRuns();
    world.failOnce(new PlatformError('socket hang up', { service: 'sfn', operation: 'Start' }));
    let transactions = 0;

    const starting = world.start(world.newId(), {}, async ({ operation }, run) => {
      if (operation === 'TransactWriteItems') transactions += 1;
      if (transactions === 2) throw new Error('The table is away.');
      return run();
    });

    const both = /failed \(.*socket hang up\), .*was not noted: .*The table is away/;
    await expect(starting).rejects.toThrow(both);
    await expect(starting).rejects.toMatchObject({ cause: { message: 'socket hang up' } });
  });

  const context = { service: 'sfn', operation: 'StartExecution' };
  const throttled = new BusyError('Rate exceeded.', { ...context, httpStatus: 400 });
  const silent = new PlatformError('socket hang up', context);
  const broken = new PlatformError('Internal.', { ...context, httpStatus: 500 });

  it.each([throttled, silent, broken])('(%s) holds nobody up', async (failure) => {
    const world = createRuns();
    const [first, second] = [world.newId(), world.newId()];
    world.failOnce(failure);
    await expect(world.start(first)).rejects.toThrow(failure);

    await world.start(second);

    expect(world.started).toEqual([second]);
  });

  it('and yet began, holds up the others as any other run', async () => {
    const world = createRuns();
    const first = world.newId();
    world.failOnce(silent);
    await expect(world.start(first)).rejects.toThrow(silent);
    world.executions.set(world.arnOf(first), { status: 'RUNNING' });

    expect(await world.refusal()).toMatch(`run-in-progress: Execution ${first}`);
  });

  it('is made up for when the request is repeated', async () => {
    const world = createRuns();
    const first = world.newId();
    world.failOnce(throttled);
    await expect(world.start(first)).rejects.toThrow(throttled);

    await world.start(first);

    expect(world.started).toEqual([first]);
    expect(await world.refusal()).toMatch(`run-in-progress: Execution ${first}`);
  });

  it('asks nothing of Step Functions when it is known that nothing runs', async () => {
    const world = createRuns();
    world.failOnce(throttled);
    await expect(world.start()).rejects.toThrow(throttled);

    await world.start();

    expect(world.described).toEqual([]);
  });
});

describe('while Scheduler has started one that', () => {
  it('has not reached Plan, there is no other', async () => {
    const world = createRuns();
    await world.claim('scheduled');

    expect(await world.refusal()).toMatch('run-in-progress: A scheduled execution of this task');

    world.executions.set(world.arnOf('scheduled'), { status: 'SUCCEEDED' });
    expect(await world.refusal()).toMatch('arn:');
  });

  it('has an id and no row yet, there is no other', async () => {
    const world = createRuns();
    const executionId = world.newId();
    await world.claim('scheduled', executionId);

    expect(await world.refusal()).toMatch(`run-in-progress: Execution ${executionId}`);
  });

  it('runs by its row, there is no other, though later claims have ended', async () => {
    const world = createRuns();
    const [long, short] = [world.newId(), world.newId()];
    await world.row(long);
    await world.claim('scheduled', short);
    await world.row(short, { status: 'failed' });

    expect(await world.refusal()).toMatch(`run-in-progress: Execution ${long}`);
    expect(world.started).toEqual([]);
  });
});

describe('while another task writes', () => {
  const until = Date.parse('2026-11-21T12:10:00.000Z');
  const held =
    'run-in-progress: Execution 01JD0000000000000000000009 is writing the findings of s3 in 222222222222, at most until 2026-11-21T12:10:00.000Z.';

  it.each<[string, RunWrites]>([
    ['everything', {}],
    ['the account', { accounts: [accountId] }],
    ['one of its accounts', { accounts: [otherAccountId, accountId] }],
    ['the service', { services: ['ec2', 's3'] }],
  ])(
    'what a run would write as well (%s), it is refused, and told until when',
    async (_, writes) => {
      const world = createRuns();
      await world.mark({ service: 's3', until });

      expect(await world.refusal(world.newId(), { writes })).toMatch(held);
      expect(world.started).toEqual([]);

      world.clock.move(10 * minute);
      expect(await world.refusal(world.newId(), { writes })).toMatch('arn:');
    },
  );

  it.each<[string, RunWrites]>([
    ['another account', { accounts: [otherAccountId] }],
    ['another service', { services: ['ec2'] }],
  ])('%s, it does not matter', async (_, writes) => {
    const world = createRuns();
    await world.mark({ service: 's3', until });

    expect(await world.refusal(world.newId(), { writes })).toMatch('arn:');
  });
});

describe('a request that is repeated', () => {
  it('starts nothing anew, whether the run goes on or has ended', async () => {
    const world = createRuns();
    const executionId = world.newId();

    await world.start(executionId);
    await world.start(executionId);
    await world.row(executionId, { status: 'passed' });
    await world.start(executionId);

    expect(world.started).toEqual([executionId]);
  });

  it('is answered as before, when another run is in progress since', async () => {
    const world = createRuns();
    const [first, second] = [world.newId(), world.newId()];
    await world.start(first);
    await world.row(first, { status: 'passed' });
    await world.start(second);

    expect(await world.start(first)).toBe(world.arnOf(first));
    expect(world.started).toEqual([first, second]);
  });

  it('starts one run, when the first attempt died with the lock', async () => {
    const world = createRuns();
    const executionId = world.newId();
    const dying = world.start(executionId, {}, async ({ isWrite }, run) => {
      const answer = run();
      if (isWrite) throw new Killed();
      return answer;
    });
    await expect(dying).rejects.toThrow();

    await world.start(executionId);

    expect(world.started).toEqual([executionId]);
  });

  it('starts none, when the run of another one has begun since', async () => {
    const world = createRuns();
    const [first, second] = [world.newId(), world.newId()];
    const dying = world.start(first, {}, async ({ isWrite }, run) => {
      const answer = run();
      if (isWrite) throw new Killed();
      return answer;
    });
    await expect(dying).rejects.toThrow();
    world.clock.move(minute);
    await world.start(second);

    expect(await world.refusal(first)).toMatch(`run-in-progress: Execution ${second}`);
    expect(world.started).toEqual([second]);
  });
});
