import { describe, expect, it } from 'vitest';
import type { Account } from '../../../functions/core/accounts/account.ts';
import { TaskId } from '../../../functions/core/ids.ts';
import {
  readAccount,
  saveAccount,
  saveVerified,
} from '../../../functions/data/accounts/accounts.ts';
import { saveServiceHealth } from '../../../functions/data/health/service-health.ts';
import { createExecution } from '../../../functions/data/runs/executions.ts';
import { putPlannedShards } from '../../../functions/data/runs/shards.ts';
import { listTasks, saveTask } from '../../../functions/data/tasks/tasks.ts';
import { saveTenant } from '../../../functions/data/tenants/tenants.ts';
import { eraseAccount } from '../../../functions/use-cases/accounts/erase-account.ts';
import { scheduleTask } from '../../../functions/use-cases/tasks/schedule-task.ts';
import type { Intercept } from '../../support/fakes/fake-dynamodb.ts';
import { createFakeScheduler } from '../../support/fakes/fake-scheduler.ts';
import {
  createFakeClock,
  createFakeStore,
  Killed,
  killedAfter,
} from '../../support/fakes/fake-store.ts';
import { type AccountState, owner } from '../../support/findings/account-state.ts';
import { runAt, writeFindings, writeResources } from '../../support/findings/write-findings.ts';
import { momentsOf, writesOf } from '../../support/moments.ts';
import {
  accountId,
  executionId,
  otherAccountId,
  sampleAccount,
  sampleExecution,
  sampleShard,
  sampleTask,
  sampleTenant,
  tenantId,
} from '../../support/runs/run-samples.ts';
import { counted } from '../../support/tenants/tenant-counts.ts';

const yesterday = '2026-11-20T03:00:00.000Z';
const today = '2026-11-21T03:00:00.000Z';
const found: AccountState = {
  'eu-west-1': { resources: { a: 'fail: open', b: 'pass', c: 'error: AccessDenied' } },
};
const changed: AccountState = {
  'eu-west-1': { resources: { a: 'pass', b: 'fail: open', d: 'fail: new' } },
};
const verification = {
  at: yesterday,
  checks: [],
  missing: [],
  permissionsKnown: true,
  disabledRegions: [],
};

/** Two accounts with findings, and tasks over one, the other, both and all. */
async function createWorld() {
  const store = createFakeStore();
  const { scheduler, schedules } = createFakeScheduler();
  const clock = createFakeClock(today);
  const process = store.connect();
  const { table } = process;
  await saveTenant(table, sampleTenant({ version: 0 }), { accounts: 2 });
  for (const id of [accountId, otherAccountId]) {
    const account = sampleAccount({ accountId: id, version: 0 });
    const saved = await saveAccount(table, tenantId, account);
    const health = {
      accountId: id,
      service: 'health-athena',
      executionId,
      regions: [],
      version: 0,
    };
    await saveServiceHealth(table, tenantId, health, account.externalId);
    await saveVerified(table, tenantId, saved, verification);
    for (const [time, state] of [
      ['2026-11-19T03:00:00.000Z', found],
      [yesterday, changed],
    ] as const) {
      const options = runAt(time, { ...owner, accountId: id, service: 's3' });
      await writeFindings(process, options, state);
      await writeFindings(process, { ...options, service: 'ec2' }, state);
    }
  }
  await writeResources(process, runAt(yesterday, { ...owner, accountId, service: 'sqs' }));
  for (const [name, accounts] of Object.entries(scopes)) {
    const scope = accounts ? { accounts } : {};
    const task = sampleTask({ taskId: TaskId.parse(name), name, scope, version: 0 });
    await scheduleTask({ table, scheduler, clock: createFakeClock(yesterday) }, tenantId, task);
  }
  await createExecution(table, tenantId, sampleExecution());
  await putPlannedShards(process, tenantId, [sampleShard()]);

  const eraser = (intercept?: Intercept) => ({
    store: store.connect(intercept),
    scheduler,
    clock,
  });
  return {
    ...store,
    table,
    schedules,
    clock,
    eraser,
    erase: (intercept?: Intercept) => eraseAccount(eraser(intercept), tenantId, accountId),
    async markDeleting() {
      const account = await readAccount(table, tenantId, accountId);
      if (!account) throw new Error('There is one.');
      const state = { state: 'deleting', deletingSince: today } as const;
      await saveAccount(table, tenantId, { ...account, ...state });
    },
    /** A run of today, as a shard does it that has read the account already. */
    run: (intercept?: Intercept, own: Partial<Parameters<typeof runAt>[1]> = {}) =>
      writeFindings(store.connect(intercept), runAt(today, { clock, ...own }), found),
    leftovers: () => [
      ...store.dynamodb
        .all()
        .filter(({ PK }) => !String(PK).startsWith(`T#${tenantId}#EX#`))
        .filter((item) => JSON.stringify(item).includes(accountId))
        .map(({ PK, SK }) => `${PK} ${SK}`),
      ...[...store.s3.objects.keys()].filter((key) => key.includes(accountId)),
    ],
  };
}

const scopes: Readonly<Record<string, readonly Account['accountId'][] | undefined>> = {
  all: undefined,
  both: [accountId, otherAccountId],
  'only-other': [otherAccountId],
  'only-this': [accountId],
};

/** The erasing of an account that nothing disturbs. */
async function erased(intercept: Intercept) {
  const world = await createWorld();
  await world.markDeleting();
  await world.erase(intercept);
}

const writesOfErasing = await writesOf(erased);
const requestsOfErasing = await momentsOf(erased);

describe('eraseAccount', () => {
  it('leaves nothing that mentions the account, but its executions', async () => {
    const world = await createWorld();
    await world.markDeleting();
    expect(world.leftovers().length).toBeGreaterThan(15);

    expect(await world.erase()).toEqual({ state: 'erased' });

    expect(world.leftovers()).toEqual([]);
    const executions = world.dynamodb.all().filter(({ PK }) => String(PK).includes('#EX#'));
    // The execution, its shard and that one's ledger.
    expect(executions).toHaveLength(3);
  });

  it('leaves everything of other accounts as it was', async () => {
    const ofOthers = (world: Awaited<ReturnType<typeof createWorld>>) => [
      ...world.dynamodb.all().filter(({ PK }) => String(PK).includes(otherAccountId)),
      ...world.dynamodb.all().filter(({ SK }) => String(SK).includes(otherAccountId)),
      ...[...world.s3.objects.keys()].filter((key) => key.includes(otherAccountId)),
    ];
    const world = await createWorld();
    const before = ofOthers(world);
    await world.markDeleting();

    await world.erase();

    expect(before.length).toBeGreaterThan(10);
    expect(ofOthers(world)).toEqual(before);
  });

  it('ends tasks that name the account alone, and takes it out of the others', async () => {
    const world = await createWorld();
    await world.markDeleting();

    await world.erase();

    const tasks = await listTasks(world.table, tenantId);
    expect(tasks.map(({ name, scope }) => [name, scope.accounts])).toEqual([
      ['all', undefined],
      ['both', [otherAccountId]],
      ['only-other', [otherAccountId]],
    ]);
    expect([...world.schedules.keys()].sort()).toEqual([
      'acme.all',
      'acme.both',
      'acme.only-other',
    ]);
  });

  it('does nothing to an account that nobody deletes, or that is gone', async () => {
    const world = await createWorld();
    const before = world.dynamodb.all();

    expect(await world.erase()).toEqual({ state: 'not-deleting' });
    expect(world.dynamodb.all()).toEqual(before);

    await world.markDeleting();
    await world.erase();
    expect(await world.erase()).toEqual({ state: 'erased' });
  });

  it('takes the account out of a task that somebody changes at the same moment', async () => {
    const world = await createWorld();
    await world.markDeleting();
    let isChanged = false;
    const intercept: Intercept = async ({ operation }, run) => {
      if (operation === 'TransactWriteItems' && !isChanged) {
        isChanged = true;
        for (const task of await listTasks(world.table, tenantId)) {
          await saveTask(world.table, tenantId, { ...task, name: `New ${task.name}` });
        }
      }
      return run();
    };

    await world.erase(intercept);

    expect(world.leftovers()).toEqual([]);
    expect((await listTasks(world.table, tenantId)).map(({ name }) => name)).toEqual([
      'New all',
      'New both',
      'New only-other',
    ]);
  });

  it.each(writesOfErasing)('killed after write %i, is ended by whoever repeats it', async (nth) => {
    const world = await createWorld();
    await world.markDeleting();
    const { intercept, isDead } = killedAfter(nth);
    await world.erase(intercept).catch((error: unknown) => {
      if (!(error instanceof Killed) && !isDead()) throw error;
    });
    world.clock.move(1_800_000);

    await world.erase();

    expect(isDead()).toBe(true);
    expect(world.leftovers()).toEqual([]);
    const { said, there } = await counted(world.table, tenantId);
    expect(there).toEqual({ accounts: 1, tasks: 3, scheduledRuns: 3 });
    expect(said).toEqual(there);
  });
});

/** Lets something happen before the nth request of a process. */
function preceding(nth: number, happens: () => Promise<unknown>): Intercept {
  let requests = 0;
  return async (_, run) => {
    requests += 1;
    if (requests === nth) await happens();
    return run();
  };
}

/** What a service that was never written has no watermark of yet. */
const services = ['s3', 'never-seen'];

/** The requests of such a run that nothing disturbs. */
const requestsOfRun = (service: string) =>
  momentsOf(async (intercept) => (await createWorld()).run(intercept, { service }));

/** A run before whose nth request the account is erased: what that said, and what became of the run. */
async function erasedBefore(nth: number, service: string) {
  const world = await createWorld();
  let early: string | undefined;
  const intercept = preceding(nth, async () => {
    await world.markDeleting();
    early = (await world.erase()).state;
  });
  const ended = await world.run(intercept, { service }).then(
    () => 'written',
    (error: Error) => error.name,
  );
  return { world, outcome: `${early}, ${ended}` };
}

describe.each(
  await Promise.all(services.map(async (name) => [name, await requestsOfRun(name)] as const)),
)('a run of %s that goes on while the account is erased', (service, requests) => {
  it.each(requests)(
    'is waited for if it writes already, and writes nothing if not: request %i',
    async (nth) => {
      const { world, outcome } = await erasedBefore(nth, service);

      expect(outcome).toMatch(/^(erased|writing), /);
      expect(outcome).not.toBe('erased, written');
      if (outcome.startsWith('erased')) expect(world.leftovers()).toEqual([]);
      world.clock.move(1_800_000);
      expect(await world.erase()).toEqual({ state: 'erased' });
      expect(world.leftovers()).toEqual([]);
    },
  );

  it('writes nothing if the request comes first, and is waited for if it comes last', async () => {
    const first = await erasedBefore(1, service);
    const last = await erasedBefore(requests.length, service);

    expect(first.outcome).toBe('erased, AuthenticationError');
    expect(last.outcome).toBe('writing, written');
  });

  it.each(requestsOfErasing)(
    'that begins before request %i of the erasing leaves nothing behind',
    async (nth) => {
      const world = await createWorld();
      await world.markDeleting();
      let failure: unknown;
      const intercept = preceding(nth, async () => {
        failure = await world.run(undefined, { service }).catch((error: unknown) => error);
      });

      await world.erase(intercept);

      expect(failure).toMatchObject({ name: 'AuthenticationError' });
      expect(world.leftovers()).toEqual([]);
    },
  );

  it('does not write of an account that was made anew under the same number', async () => {
    const world = await createWorld();
    await world.markDeleting();
    await world.erase();
    const externalId = 'c0ffee00-0000-4000-8000-000000000000';
    await saveAccount(world.table, tenantId, sampleAccount({ externalId, version: 0 }));

    const run = world.run(undefined, { service });

    await expect(run).rejects.toMatchObject({ name: 'AuthenticationError' });
    expect(world.leftovers()).toEqual([`T#${tenantId} ACC#${accountId}`]);
  });
});
