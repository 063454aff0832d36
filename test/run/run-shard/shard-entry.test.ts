import { describe, expect, it } from 'vitest';
import { Usage } from '../../../functions/core/billing/usage.ts';
import type { AnyCheck } from '../../../functions/core/check.ts';
import { PermissionError } from '../../../functions/core/errors.ts';
import { emptyResult } from '../../../functions/core/runs/outcome.ts';
import { RunShardInput } from '../../../functions/core/runs/run-input.ts';
import type { ShardRow } from '../../../functions/core/runs/shard.ts';
import type { AwsCaller } from '../../../functions/core/scan/aws-caller.ts';
import { readAccount, saveAccount } from '../../../functions/data/accounts/accounts.ts';
import { accountKey } from '../../../functions/data/accounts/keys.ts';
import {
  type FindingWriterOptions,
  openFindingWriter,
} from '../../../functions/data/findings/finding-writer.ts';
import { listFindings } from '../../../functions/data/findings/findings.ts';
import {
  closeExecution,
  createExecution,
  markExecutionFailing,
} from '../../../functions/data/runs/executions.ts';
import { putPlannedShards, readShard } from '../../../functions/data/runs/shards.ts';
import { saveTenant } from '../../../functions/data/tenants/tenants.ts';
import { runEntry } from '../../../functions/run/run-shard/shard-entry.ts';
import { bucketChecks, bucketsInAws } from '../../support/checks/bucket-checks.ts';
import { countByOperation, createFakeStore } from '../../support/fakes/fake-store.ts';
import {
  accountId,
  at,
  earlierExecutionId,
  executionId,
  sampleAccount,
  sampleCheck,
  sampleExecution,
  sampleShard,
  sampleTenant,
  taskId,
  tenantId,
} from '../../support/runs/run-samples.ts';
import { callerOf } from '../../support/runs/run-world.ts';

const input = RunShardInput.parse({
  tenantId,
  taskId,
  executionId,
  accountId,
  group: '01',
  refusedInvocations: 2,
});
const buckets = Object.fromEntries(
  Array.from({ length: 6 }, (_, index) => [`bucket-${index}`, 'Enabled']),
);

interface ShardOptions {
  readonly shard?: Partial<ShardRow>;
  /** @default of buckets */
  readonly checks?: readonly AnyCheck[];
  readonly failFast?: boolean;
  /** What happens whenever the shard waits. */
  readonly whileWaiting?: () => Promise<void>;
}

/** One planned shard over S3, whose entries a test makes one by one. */
async function createShard(options: ShardOptions = {}) {
  const { shard, checks = bucketChecks, failFast = false } = options;
  const { requests, ...store } = createFakeStore().connect();
  let now = Date.parse('2026-11-21T03:00:00.000Z');
  const clock = {
    now: () => now,
    async sleep(milliseconds: number) {
      now += milliseconds;
      await options.whileWaiting?.();
    },
  };
  await saveTenant(store.table, sampleTenant({ version: 0 }));
  await saveAccount(store.table, tenantId, sampleAccount({ version: 0 }));
  await putPlannedShards(store, tenantId, [sampleShard(shard)]);
  await createExecution(store.table, tenantId, sampleExecution({ failFast }));

  const asked: unknown[] = [];
  return {
    store,
    /** What the shard's processes asked of its table and bucket. */
    requests,
    /** What each session was to be allowed. */
    asked,
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
    row: async () => {
      const row = await readShard(store, tenantId, input);
      if (!row) throw new Error('The row is gone.');
      return row;
    },
    findings: async () => {
      const page = await listFindings(
        store.table,
        { tenantId, accountId, service: 's3' },
        { limit: 100 },
      );
      return page.items;
    },
    /** @param limit Aborts when the entry's time is up. */
    enter: (aws: AwsCaller, limit = new AbortController().signal) =>
      runEntry(
        input,
        { deadline: now + 900_000, limit },
        {
          store,
          repertoire: async () => checks,
          clock,
          signIn: async (_, { actions }) => {
            asked.push(actions);
            return { caller: callerOf(aws), packedPolicyPercent: 41 };
          },
        },
      ),
  };
}

/** Buckets whose versioning is asked until this many were; then the entry's time is up. */
function untilAsked(most: number) {
  const time = new AbortController();
  const aws = bucketsInAws(buckets);
  let asked = 0;
  const limited: AwsCaller = {
    ...aws,
    async call(request) {
      if (time.signal.aborted) return new Promise(() => undefined); // cut off in the middle
      asked += 1;
      if (asked === most) time.abort();
      return aws.call(request);
    },
  };
  return { aws: limited, limit: time.signal };
}

/** A writer of another run, which is alive while the test lasts. */
const heldBy = (service: string): FindingWriterOptions => ({
  tenantId,
  accountId,
  service,
  externalId: sampleAccount().externalId,
  impliedBy: () => [],
  executionId: earlierExecutionId,
  now: new Date('2026-11-21T02:00:00.000Z'),
  regions: ['eu-west-1'],
  severityOf: () => 'low',
  deadline: Date.parse('2026-11-21T04:00:00.000Z'),
  clock: { now: () => Date.parse('2026-11-21T03:00:00.000Z'), sleep: async () => undefined },
});

describe('a shard whose time runs out', () => {
  it('leaves, is entered again, and ends with the same findings as in one go', async () => {
    const whole = await createShard();
    await whole.enter(bucketsInAws(buckets));
    const parts = await createShard();
    const { aws, limit } = untilAsked(3);

    const first = await parts.enter(aws, limit);
    const between = await parts.row();
    const second = await parts.enter(bucketsInAws(buckets));

    expect([first.state, second.state]).toEqual(['more', 'done']);
    expect(between).toMatchObject({ state: 'running', entries: 1 });
    expect(between.cursor).toBeDefined();
    expect(await parts.findings()).toEqual(await whole.findings());
    const row = await parts.row();
    expect(row).toMatchObject({
      state: 'done',
      entries: 2,
      counts: { pass: 12, fail: 0, error: 0 },
      changes: { new: 12 },
    });
    expect(row.cursor).toBeUndefined();
  });

  it('keeps the errors of its earlier entries', async () => {
    const shard = await createShard();
    const time = new AbortController();
    const aws = bucketsInAws({
      ...buckets,
      'bucket-0': new PermissionError('Denied.', { service: 's3', operation: 'GetVersioning' }),
    });
    const cut: AwsCaller = {
      ...aws,
      async call(request) {
        if (JSON.stringify(request.input).includes('bucket-3')) {
          time.abort();
          return new Promise(() => undefined);
        }
        return aws.call(request);
      },
    };
    await shard.enter(cut, time.signal);

    await expect(shard.enter(bucketsInAws(buckets))).rejects.toThrow(PermissionError);

    expect(await shard.row()).toMatchObject({ state: 'failed', errorCounts: { permission: 1 } });
  });

  it('is given up when it gets nowhere twice', async () => {
    const shard = await createShard();
    const stuck = () => {
      const time = new AbortController();
      const aws: AwsCaller = {
        ...bucketsInAws(buckets),
        async page() {
          time.abort();
          return new Promise(() => undefined);
        },
      };
      return shard.enter(aws, time.signal);
    };

    expect(await stuck()).toEqual({ state: 'more', stalled: 1 });
    await expect(stuck()).rejects.toMatchObject({ name: 'PlatformError' });

    expect(await shard.row()).toMatchObject({
      state: 'failed',
      errors: [{ message: 'The shard got nowhere in 2 entries of the full time.' }],
    });
  });
});

describe('a shard that nobody wants any more', () => {
  it('is skipped when another one of a failFast run has failed', async () => {
    const shard = await createShard({ failFast: true });
    await markExecutionFailing(shard.store.table, tenantId, executionId, new Date());
    const aws = bucketsInAws(buckets);
    const from = shard.requests.length;

    expect(await shard.enter(aws)).toEqual({ state: 'done', stalled: 0 });

    const written = countByOperation(shard.requests.slice(from));
    expect(written, 'its ledger is what it was').toMatchObject({ UpdateItem: 1 });
    expect(written).not.toHaveProperty('TransactWriteItems');
    expect(await shard.row()).toMatchObject({ state: 'skipped', entries: 0 });
    expect(aws.asked).toEqual([]);
  });

  it('stops in the middle', async () => {
    const shard = await createShard({ failFast: true });
    const aws = bucketsInAws(buckets);
    const slow: AwsCaller = {
      ...aws,
      async call(request) {
        shard.wait(20_000);
        await markExecutionFailing(shard.store.table, tenantId, executionId, new Date());
        return aws.call(request);
      },
    };

    await shard.enter(slow);

    const row = await shard.row();
    expect(row.state).toBe('skipped');
    expect(row.counts.pass).toBeLessThan(12);
    const next = await openFindingWriter(shard.store, heldBy('s3'));
    expect(next.progress().baseline, 'others may write again').toBe('findings');
  });

  it('is skipped when the execution has ended', async () => {
    const shard = await createShard();
    const stopped = { ...emptyResult('A member stopped it.', at, 0), status: 'stopped' } as const;
    await closeExecution(shard.store.table, tenantId, executionId, {
      result: stopped,
      usage: Usage.parse({}),
    });

    await shard.enter(bucketsInAws(buckets));

    expect((await shard.row()).state).toBe('skipped');
  });
});

describe('a shard', () => {
  it('of a failFast run ends with its first error, and marks the run', async () => {
    const shard = await createShard({ failFast: true });
    const denied = new PermissionError('Denied.', { service: 's3', operation: 'GetVersioning' });

    await expect(
      shard.enter(bucketsInAws({ ...buckets, 'bucket-0': denied })),
    ).rejects.toMatchObject({ name: 'PermissionError' });

    const row = await shard.row();
    expect(row).toMatchObject({ state: 'failed', errorCounts: { permission: 1 } });
    expect(row.counts.pass).toBeLessThan(11);
  });

  it('throws JSON that says what went wrong', async () => {
    const shard = await createShard();
    const denied = new PermissionError('Denied.', { service: 's3', operation: 'GetVersioning' });

    const thrown = await shard
      .enter(bucketsInAws({ ...buckets, 'bucket-0': denied }))
      .catch((error: Error) => error);

    expect(JSON.parse((thrown as Error).message)).toMatchObject({
      accountId,
      group: '01',
      errorCounts: { permission: 1 },
      errors: [{ operation: 'GetVersioning', message: 'Denied.' }],
    });
  });

  it('whose service another run writes is a PlatformError that names it', async () => {
    const shard = await createShard();
    await openFindingWriter(shard.store, heldBy('s3'));

    await expect(shard.enter(bucketsInAws(buckets))).rejects.toThrow(earlierExecutionId);

    expect(await shard.row()).toMatchObject({
      state: 'failed',
      counts: { error: 2 },
      errorCounts: { platform: 2 },
    });
  });

  it('waits for a run that is soon done with the service, and then asks', async () => {
    let waits = 0;
    const shard = await createShard({
      whileWaiting: async () => {
        waits += 1;
        if (waits === 3) await writer.release();
      },
    });
    const holder = sampleExecution({ executionId: earlierExecutionId });
    await createExecution(shard.store.table, tenantId, holder);
    const writer = await openFindingWriter(shard.store, heldBy('s3'));

    await shard.enter(bucketsInAws(buckets));

    expect(waits).toBe(3);
    expect(await shard.row()).toMatchObject({ state: 'done', counts: { pass: 12, error: 0 } });
  });

  it('waits five minutes for a run that is in progress, and no longer', async () => {
    let waits = 0;
    const shard = await createShard({
      whileWaiting: async () => {
        waits += 1;
      },
    });
    const holder = sampleExecution({ executionId: earlierExecutionId });
    await createExecution(shard.store.table, tenantId, holder);
    await openFindingWriter(shard.store, heldBy('s3'));

    await expect(shard.enter(bucketsInAws(buckets))).rejects.toThrow(earlierExecutionId);

    expect(waits).toBe(60);
  });

  it('asks nothing of such a service in its later entries either', async () => {
    const volume = sampleCheck('ec2', 'Volume');
    const shard = await createShard({
      shard: { services: ['ec2', 's3'] },
      checks: [...bucketChecks, volume],
    });
    const writer = await openFindingWriter(shard.store, heldBy('ec2'));
    const { aws, limit } = untilAsked(3);
    await shard.enter(aws, limit);
    await writer.release();
    const later = bucketsInAws(buckets);

    await expect(shard.enter(later)).rejects.toThrow(earlierExecutionId);

    expect(later.asked.join()).not.toContain('ec2:ListVolumes');
    expect(await shard.row()).toMatchObject({
      state: 'failed',
      counts: { pass: 12, error: 1 },
      errorCounts: { platform: 1 },
    });
  });

  it.each([
    ['is gone', undefined],
    ['is being deleted', 'deleting'],
  ] as const)(
    'of an account that %s since the run was planned says so, and asks nothing',
    async (_, state) => {
      const shard = await createShard();
      const { table } = shard.store;
      const account = await readAccount(table, tenantId, accountId);
      if (state && account) await saveAccount(table, tenantId, { ...account, state });
      else await table.delete(accountKey(tenantId, accountId));
      const aws = bucketsInAws(buckets);

      await expect(shard.enter(aws)).rejects.toMatchObject({ name: 'AuthenticationError' });

      expect(aws.asked).toEqual([]);
      expect((await shard.row()).errors[0]?.message).toContain('was deleted while');
    },
  );

  it('that has ended is not run again', async () => {
    const shard = await createShard({ shard: { state: 'done' } });
    const aws = bucketsInAws(buckets);

    expect(await shard.enter(aws)).toEqual({ state: 'done', stalled: 0 });
    expect(aws.asked).toEqual([]);
  });

  it('says how long each service took', async () => {
    const shard = await createShard();
    const aws = bucketsInAws(buckets);
    const slow: AwsCaller = {
      ...aws,
      async call(request) {
        shard.wait(100);
        return aws.call(request);
      },
    };

    await shard.enter(slow);

    const row = await shard.row();
    expect(row.millisecondsByService).toEqual({ s3: 600 });
    expect(row.milliseconds).toBe(600);
  });
});

describe('the session of a shard', () => {
  it('may do what its checks ask, and which regions there are', async () => {
    const shard = await createShard();

    await shard.enter(bucketsInAws(buckets));

    expect(shard.asked).toEqual([expect.arrayContaining(['ec2:DescribeRegions'])]);
  });

  it('is as wide as the role where Plan says so', async () => {
    const shard = await createShard({ shard: { session: 'whole-role' } });

    await shard.enter(bucketsInAws(buckets));

    expect(shard.asked).toEqual(['whole-role']);
  });
});
