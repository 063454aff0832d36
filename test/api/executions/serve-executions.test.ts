import { ulid } from 'ulid';
import { beforeEach, describe, expect, it } from 'vitest';
import { createHandler } from '../../../functions/api/executions/serve-executions.ts';
import { noChanges, noErrors } from '../../../functions/core/findings/counts.ts';
import { ExecutionId, TaskId } from '../../../functions/core/ids.ts';
import type { Execution } from '../../../functions/core/runs/execution.ts';
import { resultOf, runError } from '../../../functions/core/runs/outcome.ts';
import type { ShardRow, StoredError } from '../../../functions/core/runs/shard.ts';
import type { Coverage } from '../../../functions/core/scan/ledger.ts';
import { runsOf } from '../../../functions/core/tenants/budgets.ts';
import { closeExecution, createExecution } from '../../../functions/data/runs/executions.ts';
import { putPlannedShards, saveShard } from '../../../functions/data/runs/shards.ts';
import {
  deletedTaskWrite,
  type StartFailure,
  takeRunLock,
} from '../../../functions/data/tasks/run-locks.ts';
import { tenantKey } from '../../../functions/data/tenants/keys.ts';
import { createLogger } from '../../../functions/platform/process/logger.ts';
import { type ApiRequest, callApi, joinTenant } from '../../support/api/call-api.ts';
import { directly } from '../../support/fakes/fake-edge.ts';
import { createFakeStateMachine } from '../../support/fakes/fake-state-machine.ts';
import { countByOperation, createFakeClock } from '../../support/fakes/fake-store.ts';
import { check, executionAt } from '../../support/findings/account-state.ts';
import {
  createFindingStore,
  runAt,
  writeFindings,
  writeResources,
} from '../../support/findings/write-findings.ts';
import {
  accountId,
  otherAccountId,
  sampleExecution,
  sampleShard,
  taskId,
  tenantId,
} from '../../support/runs/run-samples.ts';

const at = '2026-11-21T03:00:00.000Z';
const executionId = executionAt(at);
const dayBefore = '2026-11-20T03:00:00.000Z';
const earlier = executionAt(dayBefore);

const denied = (index: number): StoredError => ({
  ...runError(`Denied, request ${index}.`, 'GetBucketPolicy'),
  name: 'PermissionError',
  category: 'permission',
  service: 's3',
  region: 'eu-west-1',
  observations: 1,
});
const deniedTimes = (count: number) => Array.from({ length: count }, (_, index) => denied(index));
const ledgerOf = (count: number): Coverage[] =>
  Array.from({ length: count }, (_, index) => ({
    region: 'eu-west-1',
    operation: `s3:GetBucket${index}`,
    state: index % 10 === 0 ? 'denied' : 'ok',
    count: 2,
  }));

async function createApi() {
  const store = createFindingStore();
  const process = store.connect();
  const { table } = store.connect();
  const clock = createFakeClock('2026-11-21T03:05:00.000Z');
  const machine = createFakeStateMachine();
  const handler = createHandler({
    edge: directly,
    ...process,
    stateMachine: async () => machine.stateMachine,
    clock,
    logger: createLogger({}, () => undefined),
  });
  const ann = await joinTenant(table, tenantId, 'ann', 'member');
  const viewer = await joinTenant(table, tenantId, 'viewer', 'viewer');
  const bob = await joinTenant(table, 'globex', 'bob', 'owner');

  const call = (method: ApiRequest['method'], path: string, own: Partial<ApiRequest> = {}) =>
    callApi(handler, { method, path, user: ann, tenant: tenantId, ...own });

  return {
    ...machine,
    store,
    table,
    clock,
    process,
    call,
    get: (path: string) => call('GET', path),
    post: (path: string, own: Partial<ApiRequest> = {}) => call('POST', path, own),
    asViewer: { user: viewer },
    asBob: { user: bob, tenant: 'globex' },

    /** A run with these shards, as Plan and RunShard leave it; Step Functions knows it. */
    async execution(own: Partial<Execution> = {}, shards: readonly Partial<ShardRow>[] = [{}]) {
      const executionArn = machine.stateMachine.arnOf(own.executionId ?? executionId);
      const execution = sampleExecution({
        executionId,
        executionArn,
        startedAt: at,
        plannedShards: shards.length,
        ...own,
      });
      machine.executions.set(executionArn, { status: 'RUNNING' });
      await createExecution(table, tenantId, execution);
      const rows = shards.map((shard, index) =>
        sampleShard({
          executionId: execution.executionId,
          group: String(index + 1).padStart(2, '0'),
          ...shard,
        }),
      );
      for (const row of rows) {
        if (row.state === 'planned') await putPlannedShards(store.connect(), tenantId, [row]);
        else await saveShard(store.connect(), tenantId, { ...row, entries: 1 });
      }
      return { execution, rows };
    },

    /** The same, and it has ended. */
    async ended(
      shards: readonly Partial<ShardRow>[],
      own: Partial<Execution> = {},
      endedBy: readonly StoredError[] = [],
    ) {
      const { execution, rows } = await this.execution(own, shards);
      const result = resultOf(execution, rows, '2026-11-21T03:04:00.000Z', { endedBy });
      await closeExecution(table, tenantId, execution.executionId, { result, usage: none });
      machine.executions.set(execution.executionArn, { status: 'SUCCEEDED' });
      return execution;
    },

    /** All pages of a part of the result. */
    async result(part: string, limit: number) {
      const items = [];
      const pages: { readonly complete: boolean; readonly shown: number; requests: object }[] = [];
      let cursor: string | undefined;
      do {
        const from = process.requests.length;
        const next = cursor ? `&cursor=${cursor}` : '';
        const path = `/executions/${executionId}/result?part=${part}&limit=${limit}${next}`;
        const { status, body } = await call('GET', path);
        expect([status, body.part]).toEqual([200, part]);
        const requests = countByOperation(process.requests.slice(from));
        pages.push({ complete: body.complete, shown: body.items.length, requests });
        items.push(...body.items);
        cursor = body.cursor;
      } while (cursor);
      return { items, pages };
    },
  };
}

const none = {
  executions: 0,
  failedExecutions: 0,
  evaluations: 0,
  calls: 0,
  repeats: 0,
  shardMilliseconds: 0,
};

let api: Awaited<ReturnType<typeof createApi>>;
beforeEach(async () => {
  api = await createApi();
});

describe('the executions of a month', () => {
  const inMonth = (day: string) =>
    api.execution({ executionId: ExecutionId.parse(ulid(Date.parse(day))), startedAt: day });

  it('are listed newest first, page by page, in one Query each', async () => {
    for (const day of ['2026-11-02', '2026-11-03', '2026-11-04', '2026-10-31']) {
      await inMonth(`${day}T03:00:00.000Z`);
    }
    const from = api.process.requests.length;

    const first = await api.get('/executions?limit=2');
    const second = await api.get(`/executions?limit=2&cursor=${first.body.cursor}`);
    const october = await api.get('/executions?month=2026-10');

    const startsOf = ({ body }: typeof first) =>
      body.items.map(({ startedAt }: { startedAt: string }) => startedAt.slice(5, 10));
    expect(first.body.month).toBe('2026-11');
    expect([...startsOf(first), ...startsOf(second)]).toEqual(['11-04', '11-03', '11-02']);
    expect(startsOf(october)).toEqual(['10-31']);
    expect(countByOperation(api.process.requests.slice(from))).toEqual({ GetItem: 3, Query: 3 });
  });

  it('say what came of those that have ended: counts, errors and changes', async () => {
    const changes = { ...noChanges(), new: 3 };
    await api.ended([{ state: 'done', counts: { pass: 2, fail: 1, error: 0 }, changes }]);

    const { body } = await api.get('/executions?limit=1');

    expect(body.items).toMatchObject([
      { result: { counts: { pass: 2, fail: 1, error: 0 }, errorCounts: noErrors(), changes } },
    ]);
  });

  it.each([
    ['month=2026-13', 'query.month'],
    ['month=november', 'query.month'],
    ['status=ended', 'query.status'],
    ['task=Every%20day', 'query.task'],
    ['trigger=schedule', 'query'],
  ])('are not listed for %s', async (query, where) => {
    expect(await api.get(`/executions?${query}`)).toMatchObject({
      status: 400,
      body: { faults: [{ where }] },
    });
  });

  describe('that are asked for', () => {
    const runs = ['passed', 'failed', 'passed', 'stopped', 'failed', 'running'] as const;
    const all = async (query: string) => {
      const from = api.process.requests.length;
      const found: string[] = [];
      let [cursor, pages] = ['', 0];
      do {
        const { body } = await api.get(`/executions?${query}${cursor && `&cursor=${cursor}`}`);
        found.push(...body.items.map(({ executionId: id }: Execution) => id));
        cursor = body.cursor ?? '';
        pages += 1;
      } while (cursor);
      const requests = countByOperation(api.process.requests.slice(from));
      expect(requests).toEqual({ GetItem: pages, Query: pages });
      return found;
    };
    let ids: ExecutionId[];
    beforeEach(async () => {
      ids = [];
      for (const [index, status] of runs.entries()) {
        const startedAt = `2026-11-0${index + 1}T03:00:00.000Z`;
        const id = executionAt(startedAt);
        const task = TaskId.parse(index % 2 === 0 ? 'even' : 'odd');
        ids.unshift(id);
        await api.execution({ executionId: id, startedAt, status, taskId: task });
      }
    });

    it.each<[string, readonly number[]]>([
      ['status=failed', [1, 4]],
      ['status=failed,stopped', [1, 2, 4]],
      ['status=nothing-to-check', []],
      ['task=even', [1, 3, 5]],
      ['task=odd&status=failed', [4]],
      ['task=no-such-task', []],
    ])('by %s are those of the month, one Query a page', async (query, expected) => {
      const wanted = expected.map((index) => ids[index]);

      expect(await all(query)).toEqual(wanted);
      expect(await all(`${query}&limit=1`)).toEqual(wanted);
    });

    it('refuse a cursor of another filter', async () => {
      const { body } = await api.get('/executions?limit=1&status=failed');

      const answers = [
        await api.get(`/executions?limit=1&status=passed&cursor=${body.cursor}`),
        await api.get(`/executions?limit=1&status=failed&task=odd&cursor=${body.cursor}`),
        await api.get(`/executions?limit=1&cursor=${body.cursor}`),
      ];

      expect(answers.map(({ body: { code } }) => code)).toEqual(
        answers.map(() => 'invalid-cursor'),
      );
    });

    it('are not all read for one page', async () => {
      for (let index = 0; index < 25; index += 1) {
        const startedAt = `2026-11-08T03:${String(index).padStart(2, '0')}:00.000Z`;
        await api.execution({ executionId: executionAt(startedAt), startedAt, status: 'passed' });
      }

      const { body } = await api.get('/executions?limit=2&status=failed');

      expect(body.items).toEqual([]);
      expect(body.cursor).toBeDefined();
      expect(await all('limit=2&status=failed')).toEqual([ids[1], ids[4]]);
    });
  });

  it('refuse a cursor of another month', async () => {
    await inMonth('2026-11-02T03:00:00.000Z');
    await inMonth('2026-11-03T03:00:00.000Z');
    const { body } = await api.get('/executions?limit=1');

    const answer = await api.get(`/executions?month=2026-10&cursor=${body.cursor}`);

    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-cursor' } });
  });
});

it('refuses a start that is not in the list, as nobody but a forger asks for', async () => {
  for (const day of ['02', '03']) {
    const startedAt = `2026-11-${day}T03:00:00.000Z`;
    await api.execution({ executionId: executionAt(startedAt), startedAt });
  }
  const { body } = await api.get('/executions?limit=1');
  const { of, at: start } = JSON.parse(Buffer.from(body.cursor, 'base64url').toString());

  const starts = [
    { ...start, PK: start.PK.replace(tenantId, 'globex') },
    { PK: start.PK },
    { ...start, GSI1PK: start.PK },
    { PK: '', SK: '' },
    {},
  ];
  const answers = await Promise.all(
    starts.map((forged) => {
      const cursor = Buffer.from(JSON.stringify({ of, at: forged })).toString('base64url');
      return api.get(`/executions?limit=1&cursor=${cursor}`);
    }),
  );

  expect(answers.map(({ body: { code } }) => code)).toEqual(starts.map(() => 'invalid-cursor'));
});

it.each([
  ['running', { waiting: 2, gone: 0 }],
  ['passed', { waiting: 0, gone: 2 }],
] as const)(
  'shards without a row are the same in both views of one that is %s',
  async (status, without) => {
    await api.execution({ plannedShards: 3, status }, [{ state: 'done' }]);

    const answers = await Promise.all([
      api.get(`/executions/${executionId}`),
      api.get(`/executions/${executionId}/progress`),
    ]);

    const nobody = { failed: 0, ...without };
    expect(answers.map(({ body }) => body)).toMatchObject([
      { progress: { planned: 3, done: 1, lost: 0, ...nobody } },
      { shards: { all: 3, ended: 3 - without.waiting, ...nobody } },
    ]);
  },
);

describe('an execution', () => {
  it('says how far it is while it runs', async () => {
    const states = ['planned', 'running', 'done', 'done', 'failed', 'skipped'] as const;
    await api.execution(
      {},
      states.map((state) => ({ state, repeats: 2 })),
    );

    const { status, body } = await api.get(`/executions/${executionId}`);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      executionId,
      taskId,
      status: 'running',
      progress: { planned: 6, waiting: 1, running: 1, done: 2, failed: 1, skipped: 1, lost: 0 },
    });
    expect(body).not.toHaveProperty('result');
    expect(body.shards.map(({ state }: { state: string }) => state)).toEqual(states);
    expect(body.shards[1]).toMatchObject({ accountId, services: ['s3'], repeats: 2, calls: 0 });
  });

  it('says what came of it: the first errors by rank, how many more, and what was not read', async () => {
    const planError = { ...runError('The task names the check x.', 'Plan'), observations: 0 };
    const timedOut = runError('The execution ended as TIMED_OUT.', 'StepFunctions');
    await api.ended(
      [
        {
          state: 'failed',
          errors: deniedTimes(25),
          errorCounts: { ...noErrors(), permission: 25 },
          ledger: ledgerOf(20),
        },
        { state: 'done', accountId: otherAccountId, ledger: ledgerOf(1) },
      ],
      { planErrors: [planError] },
      [timedOut],
    );

    const { body } = await api.get(`/executions/${executionId}`);

    expect(body).toMatchObject({
      status: 'failed',
      result: { category: 'permission', errorCounts: { permission: 25, platform: 2 } },
      errors: { more: 7 },
      coverage: { calls: { ok: 36, denied: 6 }, blocked: { more: 0 } },
    });
    expect(body.errors.items).toHaveLength(20);
    expect(body.errors.items[0]).toMatchObject({ category: 'permission', accountId, group: '01' });
    expect(body.coverage.blocked.items).toEqual([
      {
        accountId,
        group: '01',
        region: 'eu-west-1',
        operation: 's3:GetBucket0',
        state: 'denied',
        count: 2,
      },
      {
        accountId,
        group: '01',
        region: 'eu-west-1',
        operation: 's3:GetBucket10',
        state: 'denied',
        count: 2,
      },
      {
        accountId: otherAccountId,
        group: '02',
        region: 'eu-west-1',
        operation: 's3:GetBucket0',
        state: 'denied',
        count: 2,
      },
    ]);
  });

  it('reads what is too large for its row from the bucket', async () => {
    await api.execution({}, [{ state: 'failed', ledger: ledgerOf(1_000) }]);

    const { body } = await api.get(`/executions/${executionId}`);

    expect(body.coverage).toMatchObject({
      calls: { ok: 1800, denied: 200 },
      blocked: { more: 50 },
    });
    expect(countByOperation(api.process.requests)).toMatchObject({ GetObject: 1 });
  });

  it('takes a read and two Queries, and shows nothing of our own', async () => {
    await api.execution({}, [{ state: 'done' }, { state: 'done' }]);

    const { body } = await api.get(`/executions/${executionId}`);

    expect(countByOperation(api.process.requests)).toEqual({ GetItem: 2, Query: 2 });
    expect(JSON.stringify(body)).not.toMatch(/arn:aws:states|GSI|"PK"|expiresAt|occurrence|cursor/);
  });

  it.each([
    ['of nobody', ulid(Date.parse('2026-10-01'))],
    ['of nobody, from now', ulid(Date.parse(at))],
    ['that cannot be one', 'nonsense'],
    ['that overflows', 'Z'.repeat(26)],
  ])('%s is not found, whatever is wanted of it', async (_, id) => {
    const answers = [
      await api.get(`/executions/${id}`),
      await api.get(`/executions/${id}/result`),
      await api.get(`/executions/${id}/progress`),
      await api.post(`/executions/${id}/stop`),
      await api.post(`/executions/${id}/rerun-failed`),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  });

  it('of another tenant is not found, and not touched', async () => {
    await api.ended([{ state: 'failed' }]);
    const running = ExecutionId.parse(ulid(api.clock.now()));
    await api.execution({ executionId: running });

    const answers = [];
    for (const id of [executionId, running]) {
      answers.push(
        await api.call('GET', `/executions/${id}`, api.asBob),
        await api.call('GET', `/executions/${id}/result`, api.asBob),
        await api.call('GET', `/executions/${id}/progress`, api.asBob),
        await api.post(`/executions/${id}/stop`, api.asBob),
        await api.post(`/executions/${id}/rerun-failed`, api.asBob),
      );
    }

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect(api.executions.get(api.stateMachine.arnOf(running))?.status).toBe('RUNNING');
    expect(api.started).toEqual([]);
  });
});

describe('the progress of an execution', () => {
  const path = `/executions/${executionId}/progress`;
  const groupsOf = ({
    body,
  }: {
    readonly body: { readonly items: readonly { group: string }[] };
  }) => body.items.map(({ group }) => group);

  it('is how many shards are where, and what they found together', async () => {
    const states = ['planned', 'running', 'done', 'failed', 'skipped', 'lost'] as const;
    await api.execution(
      { plannedShards: 8 },
      states.map((state) => ({
        state,
        repeats: 2,
        counts: { pass: 3, fail: 1, error: 0 },
        changes: { ...noChanges(), new: 4 },
      })),
    );

    expect(await api.get(path)).toMatchObject({
      status: 200,
      body: {
        executionId,
        status: 'running',
        startedAt: at,
        shards: { all: 8, waiting: 3, running: 1, ended: 4, failed: 2 },
        counts: { pass: 18, fail: 6, error: 0 },
        changes: { new: 24 },
        repeats: 12,
      },
    });
  });

  it('says first what went wrong first, and nothing of our own', async () => {
    await api.execution({}, [{ state: 'failed', errors: deniedTimes(3), ledger: ledgerOf(10) }]);

    const { body } = await api.get(path);

    expect(body.items).toMatchObject([{ accountId, group: '01', firstError: denied(0) }]);
    expect(JSON.stringify(body)).not.toMatch(/ledger|revision|cursor|"PK"|expiresAt|milliseconds/);
  });

  it('takes a read and a Query of what is small', async () => {
    const shards = Array.from({ length: 20 }, () => ({
      state: 'failed' as const,
      errors: deniedTimes(40),
      ledger: ledgerOf(100),
    }));
    await api.execution({}, shards);
    const from = api.process.requests.length;
    const before = api.process.table.usage().readUnits;

    await api.get(path);

    expect(countByOperation(api.process.requests.slice(from))).toEqual({ GetItem: 2, Query: 1 });
    // A kilobyte a shard.
    expect(api.process.table.usage().readUnits - before).toBeLessThan(8);
  });

  it('shows each time the shards that changed since, and those alone', async () => {
    const { rows } = await api.execution({}, [
      { state: 'running' },
      { state: 'running' },
      { state: 'done' },
    ]);
    const save = (index: number, own: Partial<ShardRow>) =>
      saveShard(api.store.connect(), tenantId, { ...sampleShard(rows[index]), entries: 1, ...own });

    const first = await api.get(path);
    const nothing = await api.get(`${path}?after=${first.body.at}`);
    await save(1, { state: 'done', counts: { pass: 7, fail: 0, error: 0 } });
    const second = await api.get(`${path}?after=${first.body.at}`);
    const third = await api.get(`${path}?after=${second.body.at}`);

    expect([first, nothing, second, third].map(groupsOf)).toEqual([
      ['01', '02', '03'],
      [],
      ['02'],
      [],
    ]);
    expect(second.body).toMatchObject({ counts: { pass: 7 }, shards: { running: 1, ended: 2 } });
  });

  it('loses nothing that was written late, whatever times are written on it', async () => {
    const { rows } = await api.execution({}, [{ state: 'running' }, { state: 'running' }]);
    const save = (index: number, updatedAt: string) =>
      saveShard(api.store.connect(), tenantId, {
        ...sampleShard(rows[index]),
        state: 'done',
        entries: 1,
        updatedAt,
      });
    await save(1, '2026-11-21T03:04:00.000Z');
    const { body } = await api.get(path);

    // Its clock is behind, or its write was under way for long.
    await save(0, '2026-11-21T03:01:00.000Z');

    expect(groupsOf(await api.get(`${path}?after=${body.at}`))).toEqual(['01']);
  });

  it.each([
    ['of another execution', (seen: string) => seen.replace(executionId, earlier)],
    ['of fewer shards', (seen: string) => seen.slice(0, -1)],
  ])('shows everything to whoever brings what was seen %s', async (_, forge) => {
    await api.execution({}, [{ state: 'done' }, { state: 'done' }]);
    const { body } = await api.get(path);

    expect(groupsOf(await api.get(`${path}?after=${forge(body.at)}`))).toEqual(['01', '02']);
  });

  it('is told to the end', async () => {
    const errorCounts = { ...noErrors(), permission: 1 };
    await api.ended([{ state: 'done' }, { state: 'failed', errors: deniedTimes(1), errorCounts }]);

    expect(await api.get(path)).toMatchObject({
      body: {
        status: 'failed',
        endedAt: '2026-11-21T03:04:00.000Z',
        shards: { all: 2, waiting: 0, running: 0, ended: 2, failed: 1 },
      },
    });
  });

  it('refuses what no answer ever said', async () => {
    expect(await api.get(`${path}?after=2026-11-21T03:04:00Z`)).toMatchObject({
      status: 400,
      body: { faults: [{ where: 'query.after' }] },
    });
  });
});

describe('an execution that was asked for and not planned yet', () => {
  const pending = ExecutionId.parse(ulid(Date.parse(at)));
  const path = `/executions/${pending}`;
  /** Somebody asked for it. */
  const asked = (failure?: StartFailure) => {
    const askedAt = new Date(api.clock.now()).toISOString();
    const start = { executionId: pending, taskId, askedAt, ...(failure && { failure }) };
    const payer = { tenantId, budget: runsOf('free', 0) };
    return takeRunLock(api.table, payer, start, undefined);
  };
  const minuteLater = (status?: string) => {
    api.clock.move(61_000);
    if (status) api.executions.set(api.stateMachine.arnOf(pending), { status });
  };

  it('is starting, and has no result yet', async () => {
    await asked();

    expect(await api.get(path)).toMatchObject({
      status: 200,
      body: { executionId: pending, taskId, status: 'starting' },
    });
    expect(await api.get(`${path}/progress`)).toMatchObject({ body: { status: 'starting' } });
    expect(await api.get(`${path}/result`)).toMatchObject({
      body: { part: 'changes', complete: false, items: [] },
    });
  });

  it('is starting without a question to Step Functions, however often it is read', async () => {
    await asked();
    const from = api.process.requests.length;

    await Promise.all(Array.from({ length: 20 }, () => api.get(path)));

    expect(api.described).toEqual([]);
    // Who asks; its row; its note.
    expect(countByOperation(api.process.requests.slice(from))).toEqual({ GetItem: 60 });
  });

  it('is still starting where Plan has to wait', async () => {
    await asked();
    minuteLater('RUNNING');

    expect(await api.get(path)).toMatchObject({ body: { status: 'starting' } });
  });

  it('can be stopped, and not be run again', async () => {
    await asked();
    api.executions.set(api.stateMachine.arnOf(pending), { status: 'RUNNING' });

    const rerun = await api.post(`${path}/rerun-failed`);
    const stop = await api.post(`${path}/stop`);

    expect(rerun).toMatchObject({ status: 409, body: { code: 'run-in-progress' } });
    expect(stop.status).toBe(202);
    expect(api.executions.get(api.stateMachine.arnOf(pending))?.status).toBe('ABORTED');
  });

  it('cannot be stopped before Step Functions knows it', async () => {
    await asked();

    expect(await api.post(`${path}/stop`)).toMatchObject({
      status: 409,
      body: { code: 'not-running', detail: expect.stringContaining('ask again') },
    });
  });

  it('is ending when it broke off', async () => {
    await asked();
    minuteLater('FAILED');

    expect(await api.get(path)).toMatchObject({ body: { status: 'ending' } });
    expect(await api.post(`${path}/stop`)).toMatchObject({
      status: 409,
      body: { code: 'not-running' },
    });
  });

  it.each<[string, () => Promise<void> | void]>([
    ['Step Functions refused it', () => asked('refused')],
    ['Step Functions did not answer, and does not know it', () => asked('unanswered')],
    ['whoever was to start it died', () => asked().then(() => minuteLater())],
  ])('is not started, and says so, when %s', async (_, happen) => {
    await happen();

    expect(await api.get(path)).toMatchObject({
      status: 200,
      body: { executionId: pending, taskId, status: 'not-started' },
    });
    expect(await api.get(`${path}/result`)).toMatchObject({ status: 404 });
    expect(await api.post(`${path}/stop`)).toMatchObject({
      status: 409,
      body: { code: 'not-running', detail: 'The execution was never started.' },
    });
    expect(await api.post(`${path}/rerun-failed`)).toMatchObject({
      status: 409,
      body: { code: 'nothing-failed' },
    });
  });

  it('is nobody else’s', async () => {
    await asked();
    minuteLater('RUNNING');

    expect(await api.call('GET', path, api.asBob)).toMatchObject({ status: 404 });
  });
});

describe('an execution id that nobody was given', () => {
  it('is asked of nobody but our own table, by its key', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => ulid(api.clock.now() - index));
    for (const id of ids) {
      // Step Functions knows it: it is another tenant's.
      api.executions.set(api.stateMachine.arnOf(id), { status: 'RUNNING' });
    }
    const from = api.process.requests.length;

    const answers = await Promise.all(
      ids.flatMap((id) => [
        api.get(`/executions/${id}`),
        api.get(`/executions/${id}/result`),
        api.get(`/executions/${id}/progress`),
        api.post(`/executions/${id}/stop`),
        api.post(`/executions/${id}/rerun-failed`),
      ]),
    );

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect(api.described).toEqual([]);
    expect(api.stopped).toEqual([]);
    // Who asks; the row; the note. And the tenant, of whoever would run it again.
    expect(countByOperation(api.process.requests.slice(from))).toEqual({
      GetItem: 3 * answers.length + ids.length,
    });
  });
});

describe('what one tenant may ask of Step Functions', () => {
  const lost = ExecutionId.parse(ulid(Date.parse(at)));

  it('is limited: about executions that should have been planned', async () => {
    const askedAt = new Date(api.clock.now() - 61_000).toISOString();
    const payer = { tenantId, budget: runsOf('free', 0) };
    await takeRunLock(api.table, payer, { executionId: lost, taskId, askedAt }, undefined);
    for (let count = 1; count <= 30; count += 1) {
      expect((await api.get(`/executions/${lost}`)).body.status).toBe('not-started');
    }

    expect(await api.get(`/executions/${lost}`)).toMatchObject({
      status: 429,
      body: { limit: { name: 'execution-lookups', most: 30, seconds: 60 } },
    });
    expect(api.described).toHaveLength(30);
  });

  it('is limited: to stop', async () => {
    await api.execution({}, [{ state: 'running' }]);
    for (let count = 1; count <= 30; count += 1) {
      expect((await api.post(`/executions/${executionId}/stop`)).status).toBe(202);
    }

    expect(await api.post(`/executions/${executionId}/stop`)).toMatchObject({
      status: 429,
      body: { limit: { name: 'stops' } },
    });
    expect(api.stopped).toHaveLength(30);
    expect((await api.get(`/executions/${executionId}`)).status).toBe(200);
  });

  it('is limited: to run again what failed, as any run', async () => {
    await api.ended([{ state: 'failed' }]);
    await api.table.update(tenantKey(tenantId), { set: { plan: 'free', scheduledRuns: 99 } });
    const rerun = () => api.post(`/executions/${executionId}/rerun-failed`);
    const { body } = await rerun();
    const done = { executionId: body.executionId, status: 'passed' } as const;
    await createExecution(api.table, tenantId, sampleExecution(done));

    expect(await rerun()).toMatchObject({
      status: 429,
      body: { limit: { name: 'runs', most: 1 } },
    });
  });
});

describe('the result of an execution', () => {
  it('is what it changed, in one Query a page', async () => {
    const resources = Object.fromEntries(
      Array.from({ length: 5 }, (_, index) => [`r${index}`, 'fail: open' as const]),
    );
    await api.ended([{ state: 'done' }]);
    await writeFindings(api.store.connect(), runAt(at), { 'eu-west-1': { resources } });

    const { items, pages } = await api.result('changes', 2);

    expect(pages).toEqual(
      [2, 2, 1].map((shown) => ({ complete: true, shown, requests: { GetItem: 2, Query: 1 } })),
    );
    expect(items.map(({ resource }) => resource.id).toSorted()).toEqual(Object.keys(resources));
    expect(items[0]).toMatchObject({
      accountId,
      checkId: check.id,
      region: 'eu-west-1',
      change: 'new',
    });
    expect(items[0].findingId).toMatch(/^[\w-]+$/);
  });

  it('of an inventory is what appeared, changed and went in it, in one Query a page', async () => {
    await writeResources(api.store.connect(), runAt(dayBefore), { names: ['a', 'b', 'c'] });
    await api.ended([{ state: 'done' }], { type: 'resource_list' });
    const now = { names: ['b', 'd'], tag: { b: 'y' } };
    await writeResources(api.store.connect(), runAt(at, { regions: ['eu-west-1'] }), now);

    const { items, pages } = await api.result('resources', 3);

    expect(pages).toEqual(
      [3, 1].map((shown) => ({ complete: true, shown, requests: { GetItem: 2, Query: 1 } })),
    );
    const said = items.map(({ change, resource }) => `${resource.name} ${change}`);
    expect(said.toSorted()).toEqual(['a resolved', 'b changed', 'c resolved', 'd new']);
    expect(items.find(({ resource }) => resource.name === 'b')).toMatchObject({
      accountId,
      service: 'ec2',
      type: 'AWS::EC2::KeyPair',
      region: 'eu-west-1',
      tags: { state: 'read', tags: { team: 'y' } },
    });
    expect(items[0].resourceId).toMatch(/^[\w-]+$/);
  });

  it.each([
    ['checks', 'resources', 'changes'],
    ['health_check', 'resources', 'changes'],
    ['custom', 'resources', 'changes'],
    ['resource_list', 'changes', 'resources'],
  ] as const)('of %s refuses what it never has: %s', async (type, part, instead) => {
    await api.ended([{ state: 'done' }], { type });

    const answer = await api.get(`/executions/${executionId}/result?part=${part}`);

    expect(answer).toMatchObject({ status: 400, body: { faults: [{ where: 'query.part' }] } });
    expect(answer.body.faults[0].what).toContain(`\`${instead}\``);
  });

  it('is incomplete while it runs', async () => {
    await api.execution({}, [{ state: 'failed', errors: deniedTimes(1) }]);

    const { items, pages } = await api.result('errors', 10);

    expect(items).toHaveLength(1);
    expect(pages).toMatchObject([{ complete: false }]);
  });

  it.each([1, 3, 7, 20, 100])('is every error once, %i a page', async (limit) => {
    const planError = { ...runError('The task names the check x.', 'Plan'), observations: 0 };
    const timedOut = runError('The execution ended as TIMED_OUT.', 'StepFunctions');
    await api.ended(
      [
        { state: 'failed', errors: deniedTimes(5) },
        { state: 'done' },
        { state: 'failed', errors: deniedTimes(7) },
        { state: 'done' },
      ],
      { planErrors: [planError] },
      [timedOut],
    );

    const { items, pages } = await api.result('errors', limit);

    expect(items.map(({ group = '-', message }) => `${group} ${message}`)).toEqual([
      `- ${planError.message}`,
      `- ${timedOut.message}`,
      ...deniedTimes(5).map(({ message }) => `01 ${message}`),
      ...deniedTimes(7).map(({ message }) => `03 ${message}`),
    ]);
    expect(pages.length).toBeLessThanOrEqual(Math.ceil(14 / limit) + 1);
    for (const { requests } of pages) expect(requests).toEqual({ GetItem: 2, Query: 1 });
  });

  it.each([30, 45, 100])('is the whole ledger, %i a page', async (limit) => {
    const shards = Array.from({ length: 9 }, () => ({
      state: 'done' as const,
      ledger: ledgerOf(30),
    }));
    await api.ended(shards);

    const { items, pages } = await api.result('ledger', limit);

    expect(new Set(items.map(({ group, operation }) => `${group} ${operation}`)).size).toBe(270);
    expect(items).toHaveLength(270);
    for (const { requests } of pages) expect(requests).toEqual({ GetItem: 2, Query: 1 });
  });

  it('refuses a cursor of another part, and a forged one', async () => {
    await api.ended([{ state: 'failed', errors: deniedTimes(3) }]);
    const path = `/executions/${executionId}/result`;
    const { body } = await api.get(`${path}?part=errors&limit=1`);
    const { of } = JSON.parse(Buffer.from(body.cursor, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ of, at: { after: 'x' } })).toString('base64url');

    const answers = [
      await api.get(`${path}?part=ledger&cursor=${body.cursor}`),
      await api.get(`${path}?part=changes&cursor=${body.cursor}`),
      await api.get(`${path}?part=errors&cursor=${forged}`),
    ];

    expect(answers.map(({ body: { code } }) => code)).toEqual(answers.map(() => 'invalid-cursor'));
    expect(await api.get(`${path}?part=everything`)).toMatchObject({ status: 400 });
  });
});

describe('a stop', () => {
  it('ends the execution, in the name of the member', async () => {
    const { execution } = await api.execution({}, [{ state: 'running' }]);

    const answer = await api.post(`/executions/${executionId}/stop`);

    expect(answer).toMatchObject({ status: 202, body: { executionId, status: 'stopping' } });
    expect(api.executions.get(execution.executionArn)).toMatchObject({
      status: 'ABORTED',
      error: 'StoppedByMember',
      cause: 'Member user-ann stopped it.',
    });
  });

  it('is told again, while the result of the first is not written yet', async () => {
    await api.execution({}, [{ state: 'running' }]);

    const answers = await Promise.all(
      [1, 2, 3].map(() => api.post(`/executions/${executionId}/stop`)),
    );

    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
  });

  it.each(['SUCCEEDED', 'FAILED', 'TIMED_OUT'])(
    'that comes when the execution has just ended by itself (%s) is refused',
    async (status) => {
      const { execution } = await api.execution({}, [{ state: 'running' }]);
      api.executions.set(execution.executionArn, { status });

      expect(await api.post(`/executions/${executionId}/stop`)).toMatchObject({
        status: 409,
        body: { code: 'not-running', detail: `The execution has ended (${status}).` },
      });
    },
  );

  it('of an execution that has ended is refused', async () => {
    await api.ended([{ state: 'done' }]);

    expect(await api.post(`/executions/${executionId}/stop`)).toMatchObject({
      status: 409,
      body: { code: 'not-running' },
    });
  });

  it('of one that Step Functions has lost is refused', async () => {
    const { execution } = await api.execution();
    api.executions.delete(execution.executionArn);

    expect(await api.post(`/executions/${executionId}/stop`)).toMatchObject({ status: 409 });
  });

  it('is not for viewers', async () => {
    await api.execution();

    const answers = [
      await api.post(`/executions/${executionId}/stop`, api.asViewer),
      await api.post(`/executions/${executionId}/rerun-failed`, api.asViewer),
    ];

    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
  });
});

describe('a rerun of what failed', () => {
  it('starts a new execution, linked to the old one', async () => {
    await api.ended([{ state: 'done' }, { state: 'failed' }]);

    const { status, body } = await api.post(`/executions/${executionId}/rerun-failed`);

    expect(status).toBe(202);
    expect(body).toMatchObject({ taskId, rerunOf: executionId });
    const { input = '' } = api.executions.get(api.stateMachine.arnOf(body.executionId)) ?? {};
    expect(JSON.parse(input)).toEqual({
      tenantId,
      taskId,
      occurrence: body.executionId,
      trigger: 'rerun',
      executionId: body.executionId,
      rerunOf: executionId,
    });
    expect(await api.get(`/executions/${body.executionId}`)).toMatchObject({
      body: { status: 'starting', rerunOf: executionId },
    });
  });

  it('happens once for two requests with one key', async () => {
    await api.ended([{ state: 'failed' }]);
    const again = { headers: { 'idempotency-key': 'rerun-1' } };

    const first = await api.post(`/executions/${executionId}/rerun-failed`, again);
    const second = await api.post(`/executions/${executionId}/rerun-failed`, again);

    expect(second.body).toEqual(first.body);
    expect(api.started).toEqual([first.body.executionId]);
  });

  it.each([
    ['failed', 202],
    ['skipped', 202],
    ['lost', 202],
    ['done', 409],
  ] as const)('with a shard that is %s answers %i', async (state, expected) => {
    await api.ended([{ state }, { state: 'done' }]);

    const { status, body } = await api.post(`/executions/${executionId}/rerun-failed`);

    expect(status).toBe(expected);
    if (status === 409) expect(body.code).toBe('nothing-failed');
  });

  it('says of an execution that had no shard that there is none, not that all went well', async () => {
    await api.ended([]);

    const { status, body } = await api.post(`/executions/${executionId}/rerun-failed`);

    expect([status, body.code]).toEqual([409, 'nothing-failed']);
    expect(body.detail).toContain('no shard');
  });

  it('is refused while it runs, or another run of the task does', async () => {
    await api.ended([{ state: 'failed' }]);
    const other = ExecutionId.parse(ulid(api.clock.now()));
    await api.execution({ executionId: other });

    const answers = [
      await api.post(`/executions/${other}/rerun-failed`),
      await api.post(`/executions/${executionId}/rerun-failed`),
    ];

    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 409, body: { code: 'run-in-progress' } });
    }
  });

  it('of a task that was deleted says so', async () => {
    await api.ended([{ state: 'failed' }]);
    const task = { taskId, name: 'Every day', type: 'checks' as const };
    await api.table.writeTogether([
      deletedTaskWrite(tenantId, task, undefined, new Date(api.clock.now())),
    ]);

    const { status, body } = await api.post(`/executions/${executionId}/rerun-failed`);

    expect([status, body.detail]).toEqual([404, 'The task was deleted.']);
  });
});
