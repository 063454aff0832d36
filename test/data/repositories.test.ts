import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noChanges, noErrors } from '../../functions/core/findings/counts.ts';
import { TaskId, TenantId } from '../../functions/core/ids.ts';
import type { ExecutionResult } from '../../functions/core/runs/execution.ts';
import type { ShardRow } from '../../functions/core/runs/shard.ts';
import { listAccounts, readAccount, saveAccount } from '../../functions/data/accounts/accounts.ts';
import { readUsage } from '../../functions/data/billing/usage.ts';
import {
  listExecutionChanges,
  listFindingHistory,
  listFindings,
  readFinding,
  selectFindings,
  selectOpenFindings,
  selectResourceFindings,
} from '../../functions/data/findings/findings.ts';
import { resourceHash } from '../../functions/data/findings/keys.ts';
import { listWatermarks } from '../../functions/data/findings/watermarks.ts';
import { completeClaim } from '../../functions/data/runs/claims.ts';
import {
  claimNotice,
  closeExecution,
  createExecution,
  listExecutions,
  listTaskExecutions,
  markExecutionFailing,
  openExecutions,
  readExecution,
} from '../../functions/data/runs/executions.ts';
import { claimKey, ledgerKey } from '../../functions/data/runs/keys.ts';
import {
  enterShard,
  listShardRows,
  listShards,
  markShardLost,
  markShardSkipped,
  putPlannedShards,
  readShard,
  saveShard,
} from '../../functions/data/runs/shards.ts';
import { VersionConflictError } from '../../functions/data/store/versioned.ts';
import {
  listTasks,
  markTaskAssessed,
  readTask,
  saveTask,
  watchedTasks,
} from '../../functions/data/tasks/tasks.ts';
import { readTenant, saveTenant } from '../../functions/data/tenants/tenants.ts';
import {
  countByOperation,
  createFakeStore,
  type FakeProcess,
  killedAfter,
} from '../support/fakes/fake-store.ts';
import { check, executionAt, owner } from '../support/findings/account-state.ts';
import { createFindingStore, runAt, writeFindings } from '../support/findings/write-findings.ts';
import {
  accountId,
  at,
  executionId,
  otherAccountId,
  sampleAccount,
  sampleExecution,
  sampleShard,
  sampleTask,
  sampleTenant,
  taskId,
  tenantId,
} from '../support/runs/run-samples.ts';

const other = TenantId.parse('globex');
const connect = () => createFakeStore().connect();

const result = (own: Partial<ExecutionResult> = {}): ExecutionResult => ({
  status: 'passed',
  endedAt: '2026-11-21T03:10:00.000Z',
  counts: { pass: 2, fail: 0, error: 0 },
  changes: noChanges(),
  errorCounts: noErrors(),
  errors: [],
  runErrors: [],
  coverageFell: [],
  shards: { done: 1, failed: 0, skipped: 0, lost: 0 },
  calls: 7,
  repeats: 0,
  repeatDelayMilliseconds: 0,
  storeRepeats: 0,
  refusedInvocations: 0,
  ...own,
});
const usage = {
  executions: 1,
  failedExecutions: 0,
  evaluations: 2,
  calls: 7,
  repeats: 0,
  shardMilliseconds: 900,
};

describe('what carries a version', () => {
  it('is made once', async () => {
    const { table } = connect();
    await saveTenant(table, sampleTenant({ version: 0 }));

    const again = saveTenant(table, sampleTenant({ version: 0, name: 'Another' }));

    await expect(again).rejects.toThrow(VersionConflictError);
    expect(await readTenant(table, tenantId)).toMatchObject({ name: 'Acme', version: 1 });
  });

  it('is not written over what somebody else wrote since', async () => {
    const { table } = connect();
    const read = await saveAccount(table, tenantId, sampleAccount({ version: 0 }));
    await saveAccount(table, tenantId, { ...read, state: 'broken' });

    const stale = saveAccount(table, tenantId, { ...read, name: 'Renamed' });

    await expect(stale).rejects.toThrow(VersionConflictError);
    expect(await readAccount(table, tenantId, accountId)).toMatchObject({ state: 'broken' });
  });
});

describe('an execution', () => {
  it('is created once', async () => {
    const { table } = connect();

    expect(await createExecution(table, tenantId, sampleExecution())).toBe(true);
    expect(await createExecution(table, tenantId, sampleExecution())).toBe(false);
  });

  it('ends once, and its usage is counted once, whoever ends it', async () => {
    const { table } = connect();
    await createExecution(table, tenantId, sampleExecution());

    const first = await closeExecution(table, tenantId, executionId, { result: result(), usage });
    const second = await closeExecution(table, tenantId, executionId, {
      result: result({ status: 'failed' }),
      usage,
    });

    expect([first, second]).toEqual([true, false]);
    expect(await readExecution(table, tenantId, executionId)).toMatchObject({ status: 'passed' });
    expect(await readUsage(table, tenantId, '2026-11')).toEqual({ month: '2026-11', ...usage });
  });

  it('is among the open ones until it has ended', async () => {
    const { table } = connect();
    await createExecution(table, tenantId, sampleExecution());
    const open = async (before: string) =>
      (await Array.fromAsync(openExecutions(table, new Date(before)))).map(
        ({ tenantId, entity }) => [tenantId, entity.executionId],
      );

    expect(await open(at)).toEqual([]);
    expect(await open('2026-11-21T09:00:00.000Z')).toEqual([[tenantId, executionId]]);
    await closeExecution(table, tenantId, executionId, { result: result(), usage });
    expect(await open('2026-11-21T09:00:00.000Z')).toEqual([]);
  });

  it('is told about once', async () => {
    const { table } = connect();
    await createExecution(table, tenantId, sampleExecution());

    expect(await claimNotice(table, tenantId, executionId, new Date(at))).toBe(true);
    expect(await claimNotice(table, tenantId, executionId, new Date(at))).toBe(false);
  });

  it('keeps the time of the first shard that failed', async () => {
    const { table } = connect();
    await createExecution(table, tenantId, sampleExecution({ failFast: true }));

    await markExecutionFailing(table, tenantId, executionId, new Date('2026-11-21T03:01:00Z'));
    await markExecutionFailing(table, tenantId, executionId, new Date('2026-11-21T03:02:00Z'));

    expect(await readExecution(table, tenantId, executionId)).toMatchObject({
      failedAt: '2026-11-21T03:01:00.000Z',
    });
  });

  it('is found by month and by task, newest first, in pages', async () => {
    const { table } = connect();
    const days = ['01', '02', '03', '04', '05'].map((day) => `2026-11-${day}T03:00:00.000Z`);
    for (const day of [...days, '2026-12-01T03:00:00.000Z']) {
      const own = { executionId: executionAt(day), startedAt: day };
      await createExecution(table, tenantId, sampleExecution(own));
    }
    const pages = [];
    let cursor: string | undefined;
    do {
      const page = await listExecutions(table, tenantId, new Date(days[0] ?? ''), {
        limit: 2,
        cursor,
      });
      pages.push(page.items.map(({ startedAt }) => startedAt));
      cursor = page.cursor;
    } while (cursor);
    const ofTask = await listTaskExecutions(table, tenantId, taskId, { limit: 100 });

    expect(pages.flat()).toEqual(days.toReversed());
    expect(ofTask.items[0]?.startedAt).toBe('2026-12-01T03:00:00.000Z');
    expect(ofTask.items).toHaveLength(6);
  });
});

describe('a cursor', () => {
  async function firstPage(table: FakeProcess['table']) {
    for (const day of ['01', '02', '03']) {
      const own = { executionId: executionAt(`2026-11-${day}T03:00:00.000Z`) };
      await createExecution(table, tenantId, sampleExecution(own));
    }
    return listTaskExecutions(table, tenantId, taskId, { limit: 1 });
  }

  it.each([
    ['another tenant', other, taskId],
    ['another list', tenantId, TaskId.parse('weekly')],
  ])('is refused for %s', async (_, tenant, task) => {
    const { table } = connect();
    const { cursor } = await firstPage(table);

    await expect(
      listTaskExecutions(table, tenant, task, { limit: 1, cursor }),
    ).rejects.toMatchObject({ name: 'Refusal', code: 'invalid-cursor' });
  });

  it('is refused when it is not one of ours', async () => {
    const page = { limit: 1, cursor: 'bm9uc2Vuc2U' };

    await expect(listTaskExecutions(connect().table, tenantId, taskId, page)).rejects.toMatchObject(
      { name: 'Refusal', code: 'invalid-cursor' },
    );
  });
});

describe('a shard', () => {
  const ledger = Array.from({ length: 1000 }, (_, index) => ({
    region: 'eu-west-1',
    operation: `s3:GetBucketPolicy${index}`,
    state: 'ok' as const,
    count: 1,
  }));
  const error = {
    name: 'PlatformError',
    category: 'platform' as const,
    message: 'Lost.',
    service: 'roundsman',
    operation: 'RunShard',
    observations: 0,
  };

  const now = new Date(at);
  const read = async (process: FakeProcess) => {
    const row = await readShard(process, tenantId, sampleShard());
    if (!row) throw new Error('The shard is gone.');
    return row;
  };

  it('keeps its whole ledger, however long, and how it stands stays small', async () => {
    const process = connect();
    const row = sampleShard({ state: 'done', entries: 1, ledger });
    await saveShard(process, tenantId, row);

    expect(await read(process)).toEqual({ ...row, revision: 1 });
    const [summary] = await listShards(process.table, tenantId, executionId);
    expect(summary).not.toHaveProperty('ledger');
    expect(process.table.usage().readUnits).toBeLessThan(4);
  });

  it('is read by whoever watches without its errors and its ledger, which may be long', async () => {
    const process = connect();
    const short = ledger.slice(0, 200);
    const errors = Array.from({ length: 50 }, () => error);
    await saveShard(process, tenantId, sampleShard({ state: 'failed', ledger: short, errors }));
    const before = process.table.usage().readUnits;

    const [shard] = await listShards(process.table, tenantId, executionId);

    expect(shard).toMatchObject({ state: 'failed', firstError: error });
    expect(process.table.usage().readUnits - before).toBe(1);
  });

  it('says the error that ranks first, and no more of it than fits', async () => {
    const process = connect();
    const denied = { ...error, category: 'permission' as const, message: 'x'.repeat(5_000) };
    await saveShard(process, tenantId, sampleShard({ state: 'failed', errors: [error, denied] }));

    const { firstError, errors } = await read(process);

    expect(firstError).toMatchObject({ category: 'permission' });
    expect(firstError?.message).toHaveLength(400);
    expect(errors).toEqual([error, denied]);
  });

  it('counts its writes, whoever made them', async () => {
    const process = connect();
    await putPlannedShards(process, tenantId, [sampleShard()]);
    const planned = await read(process);
    await enterShard(process.table, tenantId, { ...planned, state: 'running', entries: 1 });
    const running = await read(process);
    await markShardSkipped(process.table, tenantId, running, { now });
    const skipped = await read(process);
    // Of the process that still worked: it does not know that nobody wants it any more.
    await saveShard(process, tenantId, { ...running, state: 'done' });

    const rows = [planned, running, skipped, await read(process)];
    expect(rows.map(({ state, revision }) => [state, revision])).toEqual([
      ['planned', 0],
      ['running', 1],
      ['skipped', 2],
      ['done', 3],
    ]);
  });

  it('no longer says what its later entry does not say', async () => {
    const process = connect();
    const cursor = { key: 'key', sha256: 'a'.repeat(64) };
    await saveShard(process, tenantId, sampleShard({ state: 'running', entries: 1, cursor }));
    const { cursor: _, ...row } = await read(process);

    await saveShard(process, tenantId, { ...row, state: 'done', entries: 2 });

    expect(await read(process)).not.toHaveProperty('cursor');
  });

  it('whose ledger is gone is an error, and never one that read nothing', async () => {
    const process = connect();
    await saveShard(process, tenantId, sampleShard({ state: 'done', entries: 1, ledger }));
    await process.table.delete(ledgerKey(tenantId, executionId, accountId, '01'));

    await expect(read(process)).rejects.toThrow('The ledger of shard 01');
    await expect(listShardRows(process, tenantId, executionId)).rejects.toThrow('is not there');
  });

  describe('that is killed at any write of its end', () => {
    const long = ledger;
    const longErrors = Array.from({ length: 500 }, () => error);
    const errorCounts = { ...noErrors(), platform: longErrors.length };
    const ended = { state: 'failed', entries: 1, ledger: long, errors: longErrors, errorCounts };

    // The ledger's object, the errors', then both items in one write.
    it.each([1, 2, 3])('(write %i) has all of it or nothing', async (nth) => {
      const store = createFakeStore();
      const process = store.connect();
      await putPlannedShards(process, tenantId, [sampleShard()]);
      const planned = await read(process);
      const running = { ...planned, state: 'running' as const, entries: 1 };
      await enterShard(process.table, tenantId, running);
      const { intercept, isDead } = killedAfter(nth);

      const end = saveShard(store.connect(intercept), tenantId, {
        ...running,
        ...ended,
      } as ShardRow);
      await expect(end).rejects.toThrow();

      expect(isDead()).toBe(true);
      const [row] = await listShardRows(process, tenantId, executionId);
      const all = nth === 3;
      expect(row).toMatchObject({
        state: all ? 'failed' : 'running',
        errorCounts: all ? errorCounts : noErrors(),
      });
      expect(row?.errors).toHaveLength(all ? longErrors.length : 0);
      expect(row?.ledger).toHaveLength(all ? long.length : 0);
    });

    it.each([1, 2, 3])('and is given up then, says so (write %i)', async (nth) => {
      const store = createFakeStore();
      const process = store.connect();
      const running = sampleShard({ state: 'running', entries: 1, ledger: long });
      await saveShard(process, tenantId, running);
      const seen = await read(process);
      const { intercept } = killedAfter(nth);
      const late = { ...seen, ...ended } as ShardRow;
      await expect(saveShard(store.connect(intercept), tenantId, late)).rejects.toThrow();

      const isLost = await markShardLost(process, tenantId, seen, { error, now });

      const row = await read(process);
      expect(isLost).toBe(nth < 3);
      expect(row.state).toBe(isLost ? 'lost' : 'failed');
      expect(row.errors).toEqual(isLost ? [error] : longErrors);
      expect(row.ledger).toEqual(long);
    });
  });

  it('that ended is not given up, and what it left in the bucket is whole', async () => {
    const process = connect();
    const running = sampleShard({ state: 'running', entries: 1 });
    await saveShard(process, tenantId, running);
    const seen = await read(process);
    await saveShard(process, tenantId, { ...seen, state: 'done', ledger });

    const stale = { ...seen, ledger: ledger.map((row) => ({ ...row, count: 2 })) };
    expect(await markShardLost(process, tenantId, stale, { error, now })).toBe(false);
    expect(await markShardSkipped(process.table, tenantId, stale, { now })).toBe(false);

    expect(await read(process)).toMatchObject({ state: 'done', ledger });
  });

  it('that ended is not given up as lost', async () => {
    const process = connect();
    const planned = sampleShard();
    await putPlannedShards(process, tenantId, [planned]);
    await saveShard(process, tenantId, { ...planned, state: 'done', entries: 1 });

    expect(await markShardLost(process, tenantId, planned, { error, now })).toBe(false);
    expect(await listShards(process.table, tenantId, executionId)).toMatchObject([
      { state: 'done' },
    ]);
  });

  it('that was given up stays lost, and says why', async () => {
    const process = connect();
    await saveShard(process, tenantId, sampleShard({ state: 'running', entries: 1, ledger }));
    const running = await read(process);
    await markShardLost(process, tenantId, running, { error, now });

    const late = await saveShard(process, tenantId, { ...running, state: 'done', entries: 2 });

    expect(late).toBe(false);
    expect(await listShardRows(process, tenantId, executionId)).toMatchObject([
      { state: 'lost', errors: [error], errorCounts: { platform: 1 }, ledger },
    ]);
  });

  it('is not overwritten by an earlier entry', async () => {
    const process = connect();
    await saveShard(process, tenantId, sampleShard({ state: 'done', entries: 2 }));

    expect(await saveShard(process, tenantId, sampleShard({ entries: 1 }))).toBe(false);
  });
});

describe('a task', () => {
  const late = async ({ table }: FakeProcess, now: string) =>
    (await Array.fromAsync(watchedTasks(table)))
      .filter(({ entity: { assessBy = '' } }) => assessBy < now)
      .map(({ entity }) => entity.taskId);

  it('is late once the time to assess it has passed, and no longer when it was assessed', async () => {
    const process = connect();
    const assessBy = '2026-11-22T05:00:00.000Z';
    await saveTask(process.table, tenantId, sampleTask({ version: 0, assessBy }));

    expect(await late(process, '2026-11-22T04:00:00.000Z')).toEqual([]);
    expect(await late(process, '2026-11-22T06:00:00.000Z')).toEqual([taskId]);
    await markTaskAssessed(process.table, tenantId, taskId, {
      at: '2026-11-22T06:00:00.000Z',
      assessBy: '2026-11-23T05:00:00.000Z',
    });
    expect(await late(process, '2026-11-22T07:00:00.000Z')).toEqual([]);
  });

  it('that is paused is never late', async () => {
    const process = connect();
    const task = sampleTask({ version: 0, enabled: false, assessBy: '2026-11-22T05:00:00.000Z' });
    await saveTask(process.table, tenantId, task);

    expect(await late(process, '2027-01-01T00:00:00.000Z')).toEqual([]);
  });

  it('can be changed by a person while a run notes its end', async () => {
    const { table } = connect();
    const read = await saveTask(table, tenantId, sampleTask({ version: 0 }));
    await markTaskAssessed(table, tenantId, taskId, { at: '2026-11-22T06:00:00.000Z' });

    await saveTask(table, tenantId, { ...read, name: 'Renamed' });

    expect(await readTask(table, tenantId, taskId)).toMatchObject({ name: 'Renamed' });
  });
});

describe('a claim', () => {
  it('that the state machine made is completed', async () => {
    const { table } = connect();
    const key = claimKey(tenantId, taskId, at);
    await table.put({ ...key, executionArn: 'arn' });

    const keepUntil = new Date('2026-11-28T03:00:00.000Z');
    await completeClaim(table, tenantId, { taskId, occurrence: at }, { executionId, keepUntil });

    expect(await table.get(key)).toMatchObject({
      executionArn: 'arn',
      executionId,
      expiresAt: keepUntil.getTime() / 1000,
    });
  });
});

describe('the requests of a list', () => {
  const page = { limit: 10 };
  const all = { limit: 10, reads: 10, takes: () => true };
  const finding = { ...owner, checkId: check.id, region: 'eu-west-1', resource: resourceHash('a') };

  it.each<[string, (process: FakeProcess) => Promise<unknown>, object]>([
    ['accounts', ({ table }) => listAccounts(table, tenantId), { Query: 1 }],
    ['tasks', ({ table }) => listTasks(table, tenantId), { Query: 1 }],
    [
      'executions',
      ({ table }) => listExecutions(table, tenantId, new Date(at), page),
      { Query: 1 },
    ],
    [
      'executions of a task',
      ({ table }) => listTaskExecutions(table, tenantId, taskId, page),
      { Query: 1 },
    ],
    ['shards', ({ table }) => listShards(table, tenantId, executionId), { Query: 1 }],
    [
      'shards with all details',
      (process) => listShardRows(process, tenantId, executionId),
      { Query: 2 },
    ],
    ['findings', ({ table }) => listFindings(table, owner, page), { Query: 1 }],
    [
      'findings of a check',
      ({ table }) => listFindings(table, owner, page, { checkId: check.id }),
      { Query: 1 },
    ],
    [
      'some findings',
      ({ table }) => selectFindings(table, owner, { checkId: check.id }, all),
      { Query: 1 },
    ],
    [
      'open findings',
      ({ table }) => selectOpenFindings(table, { tenantId, severity: 'high' }, all),
      { Query: 1 },
    ],
    [
      'findings of a resource',
      ({ table }) => selectResourceFindings(table, { tenantId, resourceId: 'a' }, all),
      { Query: 1 },
    ],
    ['history of a finding', ({ table }) => listFindingHistory(table, finding, page), { Query: 1 }],
    [
      'changes of an execution',
      ({ table }) => listExecutionChanges(table, tenantId, executionId, page),
      { Query: 1 },
    ],
    ['watermarks', ({ table }) => listWatermarks(table, tenantId), { Query: 1 }],
    ['one finding', ({ table }) => readFinding(table, finding), { GetItem: 1 }],
    ['one account', ({ table }) => readAccount(table, tenantId, otherAccountId), { GetItem: 1 }],
  ])('of %s', async (_, ask, expected) => {
    const store = createFakeStore();
    const { table } = store.connect();
    await saveAccount(table, tenantId, sampleAccount({ version: 0 }));
    await createExecution(table, tenantId, sampleExecution());
    await writeFindings(store.connect(), runAt(at), {
      'eu-west-1': { resources: { a: 'fail: open' } },
    });
    const process = store.connect();

    await ask(process);

    expect(countByOperation(process.requests)).toEqual(expected);
  });

  it('is never a Scan', () => {
    const root = resolve(import.meta.dirname, '../../functions');
    const scanning = globSync('**/*.ts', { cwd: root }).filter((file) =>
      /\bScanCommand\b/.test(readFileSync(resolve(root, file), 'utf8')),
    );

    expect(scanning).toEqual([]);
  });
});

describe('the changes of an execution', () => {
  it('are what it changed, and nothing of other executions', async () => {
    const store = createFindingStore();
    await writeFindings(store.connect(), runAt(at), {
      'eu-west-1': { resources: { a: 'fail: open', b: 'pass' } },
    });
    const next = '2026-11-22T03:00:00.000Z';
    await writeFindings(store.connect(), runAt(next), {
      'eu-west-1': { resources: { a: 'pass', b: 'pass' } },
    });

    const { table } = store.connect();
    const { items } = await listExecutionChanges(table, tenantId, executionAt(next), { limit: 10 });

    expect(items.map(({ resource, change }) => [resource?.id, change])).toEqual([['a', 'changed']]);
  });
});
