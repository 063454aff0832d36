import { describe, expect, it } from 'vitest';
import {
  AuthenticationError,
  type AwsCallError,
  type ErrorCategory,
  PermissionError,
  PlatformError,
  ServiceError,
  ServiceLimitError,
} from '../../functions/core/errors.ts';
import { statusOf } from '../../functions/core/findings/finding.ts';
import { listAccounts, noteStanding, saveAccount } from '../../functions/data/accounts/accounts.ts';
import { readUsage } from '../../functions/data/billing/usage.ts';
import { readTask, saveTask } from '../../functions/data/tasks/tasks.ts';
import { deleteTask } from '../../functions/use-cases/tasks/delete-task.ts';
import { bucketChecks, bucketsInAws, type Versioning } from '../support/checks/bucket-checks.ts';
import { createFakeScheduler } from '../support/fakes/fake-scheduler.ts';
import {
  accountId,
  otherAccountId,
  sampleExecution,
  taskId,
  tenantId,
} from '../support/runs/run-samples.ts';
import { accountIdOf, createWorld, type WorldOptions } from '../support/runs/run-world.ts';

const healthy: Readonly<Record<string, Versioning>> = { a: 'Enabled', b: 'Suspended' };

const context = { service: 's3', operation: 'GetVersioning', region: 'eu-west-1' };
const errors: readonly (readonly [ErrorCategory, string, AwsCallError])[] = [
  ['authentication', 'AuthenticationFailed', new AuthenticationError('Expired.', context)],
  ['permission', 'PermissionDenied', new PermissionError('Denied.', context)],
  ['limit', 'ServiceLimitExceeded', new ServiceLimitError('Slow down.', context)],
  ['service', 'ServiceFailed', new ServiceError('Internal error.', context)],
  ['platform', 'PlatformFailed', new PlatformError('A bug.', context)],
];

/** Two accounts, of which the other one holds these buckets. */
function twoAccounts(
  others: Readonly<Record<string, Versioning>>,
  own: Partial<WorldOptions> = {},
) {
  return createWorld({
    checks: bucketChecks,
    accounts: [{}, { accountId: otherAccountId }],
    aws: (id) => bucketsInAws(id === otherAccountId ? others : healthy),
    ...own,
  });
}

describe('an account that can no longer be entered', () => {
  it('is broken from that run on, and connected from the next one that enters it and reads all', async () => {
    const sts = { service: 'sts', operation: 'AssumeRole' };
    let isOpen = false;
    const world = await twoAccounts(healthy, {
      aws: (id) => {
        if (id === otherAccountId && !isOpen) throw new AuthenticationError('Refused.', sts);
        return bucketsInAws(healthy);
      },
    });
    const { table } = world.store;
    const standing = async () => {
      const accounts = await listAccounts(table, tenantId);
      return accounts.map(({ state, foundIn }) => [state, foundIn]);
    };

    await world.run();
    const { executionId } = await world.lastExecution();
    expect(await standing()).toEqual([
      ['connected', undefined],
      ['broken', executionId],
    ]);

    isOpen = true;
    await world.run();
    expect(await standing()).toEqual([
      ['connected', undefined],
      ['connected', undefined],
    ]);
  });

  it('stays what somebody made of it while the run ended', async () => {
    const world = await twoAccounts(healthy);
    const { table } = world.store;
    const [account] = await listAccounts(table, tenantId);
    if (!account) throw new Error('There is an account.');
    await saveAccount(table, tenantId, { ...account, name: 'Renamed' });

    const found = { state: 'broken', reason: 'Refused.' } as const;
    const { executionId } = sampleExecution();

    expect(await noteStanding(table, tenantId, account, { ...found, foundIn: executionId })).toBe(
      false,
    );
    const [after] = await listAccounts(table, tenantId);
    expect(after).toMatchObject({ name: 'Renamed', state: 'connected' });
  });
});

describe('a run without errors', () => {
  it('succeeds, and its row says what was found', async () => {
    const world = await twoAccounts(healthy);

    const walk = await world.run();

    const execution = await world.lastExecution();
    expect(walk.last).toBe('Succeeded');
    expect(execution).toMatchObject({
      status: 'passed',
      plannedShards: 2,
      checks: 2,
      result: {
        counts: { pass: 6, fail: 2, error: 0 },
        changes: { new: 8 },
        shards: { done: 2, failed: 0, skipped: 0, lost: 0 },
      },
    });
    expect(execution.shards.map(({ state, entries }) => [state, entries])).toEqual([
      ['done', 1],
      ['done', 1],
    ]);
    expect(
      (await world.findings(accountId, 's3'))
        .map((finding) => statusOf(finding, new Date()))
        .sort(),
    ).toEqual(['fail', 'pass', 'pass', 'pass']);
    expect(world.published).toEqual([]);
  });

  it('adds to the usage of the month, and notes when the next run is late', async () => {
    const world = await twoAccounts(healthy);

    await world.run();

    expect(await readUsage(world.store.table, tenantId, '2026-11')).toMatchObject({
      executions: 1,
      failedExecutions: 0,
      evaluations: 8,
    });
    const task = await readTask(world.store.table, tenantId, taskId);
    expect(task?.lastAssessedAt).toMatch(/^2026-11-21/);
    expect(task?.assessBy).toMatch(/^2026-11-22T05/);
  });

  it('changes nothing the second time', async () => {
    const world = await twoAccounts(healthy);
    await world.run();

    await world.run();

    expect((await world.lastExecution()).result?.changes).toMatchObject({ new: 0, unchanged: 8 });
  });

  it('of a smaller scope leaves the findings of the other checks alone', async () => {
    const world = await twoAccounts(healthy);
    await world.run();
    const before = await world.findings(accountId, 's3');
    const task = await readTask(world.store.table, tenantId, taskId);
    if (!task) throw new Error('There is one.');
    const scope = { checks: ['s3-bucket-short-named'] };
    await saveTask(world.store.table, tenantId, { ...task, scope });

    const walk = await world.run();

    expect(walk.last).toBe('Succeeded');
    expect((await world.lastExecution()).result?.counts).toMatchObject({ pass: 4, fail: 0 });
    expect(await world.findings(accountId, 's3')).toEqual(before);
  });

  it('asks for nothing beyond the actions of its checks', async () => {
    const actions: string[] = [];
    const world = await twoAccounts(healthy, {
      aws: (_, request) => {
        actions.push(...request.actions);
        expect(request.sessionName).toMatch(/^roundsman-[0-9A-Z]{26}-01$/);
        return bucketsInAws(healthy);
      },
    });

    await world.run();

    expect([...new Set(actions)].sort()).toEqual([
      'ec2:DescribeRegions',
      's3:GetBucketVersioning',
      's3:ListAllMyBuckets',
    ]);
  });
});

describe('a run with errors', () => {
  it.each(errors)('of category %s ends in %s', async (category, state, error) => {
    const world = await twoAccounts({ a: error, b: 'Enabled' });

    const walk = await world.run();

    const execution = await world.lastExecution();
    expect(walk).toMatchObject({ last: state, error: error.name });
    expect(JSON.parse(walk.cause ?? '')).toMatchObject({
      tenantId: 'acme',
      executionId: execution.executionId,
      category,
      errorCounts: { [category]: 1 },
      errors: [{ category, operation: 'GetVersioning', region: 'eu-west-1' }],
      shards: { planned: 2, done: 1, failed: 1 },
    });
    expect(execution).toMatchObject({
      status: 'failed',
      result: { category, counts: { pass: 6, fail: 1, error: 1 } },
    });
    expect(world.published).toMatchObject([
      { MessageAttributes: { category: { StringValue: category } } },
    ]);
  });

  it('keeps the error on the one finding, and judges all the others', async () => {
    const world = await twoAccounts({ a: new PermissionError('Denied.', context), b: 'Enabled' });

    await world.run();

    const findings = await world.findings(otherAccountId, 's3');
    expect(findings.filter((finding) => statusOf(finding, new Date()) === 'error')).toMatchObject([
      {
        checkId: 's3-bucket-versioned',
        resource: { name: 'a' },
        assessment: { state: 'error', category: 'permission', operation: 's3:GetVersioning' },
      },
    ]);
    expect(findings).toHaveLength(4);
  });

  it('of several categories is named after the first in rank', async () => {
    const world = await twoAccounts({
      a: new ServiceError('Internal error.', context),
      b: new ServiceLimitError('Slow down.', context),
      c: new PermissionError('Denied.', context),
    });

    expect((await world.run()).last).toBe('PermissionDenied');
  });

  it('makes every check of an account that cannot be entered an error, and stores it', async () => {
    const world = await twoAccounts(healthy, {
      aws: (id) => {
        if (id !== otherAccountId) return bucketsInAws(healthy);
        throw new AuthenticationError('Not authorized to assume the role.', {
          service: 'sts',
          operation: 'AssumeRole',
          accountId: id,
          awsCode: 'AccessDenied',
        });
      },
    });

    const walk = await world.run();

    expect(walk.last).toBe('AuthenticationFailed');
    const findings = await world.findings(otherAccountId, 's3');
    expect(findings.map(({ checkId, assessment }) => [checkId, assessment.state])).toEqual([
      ['s3-bucket-short-named', 'error'],
      ['s3-bucket-versioned', 'error'],
    ]);
    const { shards } = await world.lastExecution();
    expect(shards[1]?.ledger).toMatchObject([
      { operation: 's3:ListBuckets', state: 'authentication' },
    ]);
  });

  it('says which coverage fell against the run before', async () => {
    let buckets: Readonly<Record<string, Versioning>> = healthy;
    const world = await twoAccounts({}, { aws: () => bucketsInAws(buckets) });
    await world.run();
    buckets = { ...healthy, a: new PermissionError('Denied.', context) };

    const { cause } = await world.run();

    expect(JSON.parse(cause ?? '').coverageFell).toEqual([
      { accountId, operations: 1 },
      { accountId: otherAccountId, operations: 1 },
    ]);
    expect(world.lines.at(-1)).toContain('"CoverageLost":2');
  });

  it('compares coverage with the last whole run, not with one that ran a part again', async () => {
    let denied: string = otherAccountId;
    const world = await twoAccounts(healthy, {
      aws: (id) =>
        bucketsInAws(
          id === denied ? { a: new PermissionError('Denied.', context) } : { a: 'Enabled' },
        ),
    });
    await world.run();
    const { executionId } = await world.lastExecution();
    denied = 'nobody';
    await world.run({ trigger: 'rerun', rerunOf: executionId });
    denied = accountId;

    const { cause } = await world.run();

    expect(JSON.parse(cause ?? '').coverageFell).toEqual([{ accountId, operations: 1 }]);
  });

  it('fails when AWS does not say which regions are on, and assesses all the same', async () => {
    const world = await twoAccounts(healthy, {
      regions: () => {
        throw new PermissionError('Denied.', { service: 'ec2', operation: 'DescribeRegions' });
      },
    });

    const walk = await world.run();

    expect(walk.last).toBe('PermissionDenied');
    const { result } = await world.lastExecution();
    expect(result).toMatchObject({ counts: { error: 0, pass: 6 }, errorCounts: { permission: 2 } });
  });

  it('fails for an account that the task names and that is not there', async () => {
    const world = await createWorld({
      checks: bucketChecks,
      task: { scope: { accounts: [accountId, otherAccountId] } },
      aws: () => bucketsInAws(healthy),
    });

    expect((await world.run()).last).toBe('PlatformFailed');
    expect((await world.lastExecution()).result?.counts).toMatchObject({ pass: 3, error: 0 });
  });
});

describe('a shard that is lost', () => {
  it('before it was entered ends the run in PlatformFailed', async () => {
    const world = await twoAccounts(healthy);

    const walk = await world.run(
      {},
      {
        RunShard: ({ Payload }: { readonly Payload: { readonly accountId: string } }) => {
          if (Payload.accountId === otherAccountId) throw new Error('Runtime exited');
          return world.runShard(Payload).then((result) => ({ Payload: result }));
        },
      },
    );

    expect(walk).toMatchObject({ last: 'PlatformFailed', error: 'PlatformError' });
    const { shards, result } = await world.lastExecution();
    expect(shards.map(({ state }) => state)).toEqual(['done', 'lost']);
    expect(result).toMatchObject({ shards: { done: 1, lost: 1 }, errorCounts: { platform: 1 } });
    expect(world.lines.join('\n')).toContain('"LostShards":1');
  });

  it('in the middle of its work ends it so too, and the next run finds everything', async () => {
    const killed = Promise.withResolvers<never>();
    let writesLeft = 4;
    const world = await createWorld({
      checks: bucketChecks,
      aws: () => bucketsInAws(healthy),
      intercept: async (request, run) => {
        if (request.isWrite) writesLeft -= 1;
        if (writesLeft > 0) return run();
        killed.reject(Object.assign(new Error(), { name: 'Sandbox.Timedout' }));
        return killed.promise;
      },
    });
    const broken = await world.run(
      {},
      {
        RunShard: ({ Payload }: { readonly Payload: unknown }) =>
          Promise.race([world.runShard(Payload), killed.promise]),
      },
    );
    writesLeft = Number.POSITIVE_INFINITY;
    await world.wait(3_600_000);

    const next = await world.run();

    expect(broken.last).toBe('PlatformFailed');
    expect(next.last).toBe('Succeeded');
    expect(
      (await world.findings(accountId, 's3'))
        .map((finding) => statusOf(finding, new Date()))
        .sort(),
    ).toEqual(['fail', 'pass', 'pass', 'pass']);
  });
});

describe('what the state machine sees', () => {
  it('is a second delivery, which runs nothing', async () => {
    const world = await twoAccounts(healthy);
    const occurrence = '2026-11-21T03:00:00Z';

    const first = await world.run({ occurrence });
    const second = await world.run({ occurrence });

    expect([first.last, second.last]).toEqual(['Succeeded', 'DuplicateDelivery']);
    expect(await world.executions()).toHaveLength(1);
  });

  it('is a tenant without accounts: not a pass, and the row says why', async () => {
    const world = await createWorld({
      checks: bucketChecks,
      accounts: [],
      aws: () => bucketsInAws({}),
    });

    expect((await world.run()).last).toBe('NothingToCheck');
    expect(await world.lastExecution()).toMatchObject({
      status: 'nothing-to-check',
      result: { reason: 'The tenant has no account.' },
    });
    const task = await readTask(world.store.table, tenantId, taskId);
    expect(task?.lastAssessedAt).toBeUndefined();
    expect(task?.assessBy).toBeDefined();
  });

  it('is a task that does not exist: PlatformFailed', async () => {
    const world = await twoAccounts(healthy);

    const walk = await world.run({ taskId: 'ghost' as never });

    expect(walk.last).toBe('PlatformFailed');
    expect(JSON.parse(walk.cause ?? '').failure).toEqual({
      Error: 'PlatformError',
    });
  });

  it('is a task that was deleted when its schedule had fired: nothing to check, and the row says so', async () => {
    const world = await twoAccounts(healthy);
    const { table } = world.store;
    const { scheduler } = createFakeScheduler();
    const task = await readTask(table, tenantId, taskId);
    if (!task) throw new Error('There is one.');
    await deleteTask({ table, scheduler, clock: world.clock }, tenantId, task);

    expect((await world.run()).last).toBe('NothingToCheck');

    expect(await world.lastExecution()).toMatchObject({
      taskName: task.name,
      status: 'nothing-to-check',
      result: { reason: 'The task was deleted at 2026-11-21T03:00:00.000Z.' },
    });
    expect(await readTask(table, tenantId, taskId)).toBeUndefined();
    expect([...world.published, ...world.told]).toEqual([]);
  });

  it('is that failFast skips what has not begun when the first shard fails', async () => {
    const ids = Array.from({ length: 9 }, (_, index) => accountIdOf(index));
    const world = await createWorld({
      checks: bucketChecks,
      task: { failFast: true },
      accounts: ids.map((id) => ({ accountId: id })),
      aws: (id) =>
        bucketsInAws(id === ids[0] ? { a: new PermissionError('Denied.', context) } : healthy),
    });

    const walk = await world.run();

    expect(walk.last).toBe('PermissionDenied');
    const { result, failedAt } = await world.lastExecution();
    expect(failedAt).toBeDefined();
    expect(result?.shards.failed).toBe(1);
    expect(result?.shards.skipped).toBeGreaterThan(0);
    expect(result?.shards.lost).toBe(0);
  });

  it('is that a run again takes only what did not end cleanly', async () => {
    let denied = true;
    const world = await twoAccounts(healthy, {
      aws: (id) =>
        bucketsInAws(
          denied && id === otherAccountId
            ? { a: new PermissionError('Denied.', context) }
            : healthy,
        ),
    });
    await world.run();
    const { executionId } = await world.lastExecution();
    denied = false;

    const again = await world.run({ trigger: 'rerun', rerunOf: executionId });

    expect(again.last).toBe('Succeeded');
    expect(await world.lastExecution()).toMatchObject({
      rerunOf: executionId,
      accounts: [otherAccountId],
      plannedShards: 1,
    });
  });
});
