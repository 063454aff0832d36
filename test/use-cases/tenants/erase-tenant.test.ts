import { ulid } from 'ulid';
import { describe, expect, it } from 'vitest';
import { ExecutionId, TaskId, TenantId, UserId } from '../../../functions/core/ids.ts';
import { runsOf } from '../../../functions/core/tenants/budgets.ts';
import { InvitationId } from '../../../functions/core/tenants/member-invitation.ts';
import { saveAccount, saveVerified } from '../../../functions/data/accounts/accounts.ts';
import { usageKey } from '../../../functions/data/billing/keys.ts';
import { saveServiceHealth } from '../../../functions/data/health/service-health.ts';
import { familyOf, keyFamilies } from '../../../functions/data/key-families.ts';
import { idempotencyKey } from '../../../functions/data/requests/keys.ts';
import { createExecution, listAllExecutions } from '../../../functions/data/runs/executions.ts';
import { claimKey, executionKey } from '../../../functions/data/runs/keys.ts';
import { putPlannedShards } from '../../../functions/data/runs/shards.ts';
import { saveWaiting } from '../../../functions/data/tasks/chains.ts';
import { takeRunLock } from '../../../functions/data/tasks/run-locks.ts';
import { inviteMember } from '../../../functions/data/tenants/invitations.ts';
import { madeKey, tenantKey } from '../../../functions/data/tenants/keys.ts';
import {
  createTenant,
  markTenantDeleting,
  readTenant,
} from '../../../functions/data/tenants/tenants.ts';
import { noteTallies } from '../../../functions/use-cases/runs/note-tallies.ts';
import { scheduleTask } from '../../../functions/use-cases/tasks/schedule-task.ts';
import { eraseTenant } from '../../../functions/use-cases/tenants/erase-tenant.ts';
import type { Intercept } from '../../support/fakes/fake-dynamodb.ts';
import { createFakeScheduler } from '../../support/fakes/fake-scheduler.ts';
import { createFakeStateMachine } from '../../support/fakes/fake-state-machine.ts';
import {
  createFakeClock,
  createFakeStore,
  Killed,
  killedAfter,
} from '../../support/fakes/fake-store.ts';
import { type AccountState, owner } from '../../support/findings/account-state.ts';
import { runAt, writeFindings, writeResources } from '../../support/findings/write-findings.ts';
import { writesOf } from '../../support/moments.ts';
import {
  executionId,
  sampleAccount,
  sampleExecution,
  sampleShard,
  sampleTask,
  sampleTenant,
  taskId,
  tenantId,
} from '../../support/runs/run-samples.ts';
import { addMember, sampleInvitation } from '../../support/tenants/members.ts';

const guide = 'docs/adding-an-entity.md';
const at = '2026-11-21T03:00:00.000Z';
const [ada, ben, cleo] = ['ada', 'ben', 'cleo'].map((name) => UserId.parse(`user-${name}`)) as [
  UserId,
  UserId,
  UserId,
];
const globex = TenantId.parse('globex');
const hour = 3_600_000;
/** Before the sample execution, whose id says when it began. */
const founded = '2024-11-21T00:00:00.000Z';

const found: AccountState = { 'eu-west-1': { resources: { a: 'fail: open', b: 'pass' } } };
const changed: AccountState = { 'eu-west-1': { resources: { a: 'pass', b: 'fail: open' } } };

/** Two tenants, each with one of everything that is stored, and one of them being deleted. */
async function createWorld() {
  const store = createFakeStore();
  const { scheduler, schedules } = createFakeScheduler();
  const machine = createFakeStateMachine();
  const clock = createFakeClock(at);
  const process = store.connect();
  const world = { ...store, ...process, scheduler, schedules, machine, clock };
  for (const tenant of [tenantId, globex]) await fill(world, tenant);
  const tenant = await readTenant(process.table, tenantId);
  await markTenantDeleting(process.table, tenant ?? sampleTenant(), new Date(at));
  return {
    ...world,
    erase: (intercept?: Intercept) =>
      eraseTenant(
        {
          store: store.connect(intercept),
          scheduler,
          clock,
          stateMachine: machine.stateMachine,
        },
        tenantId,
      ),
    /** Everything in which the tenant is named. */
    leftovers: (of: TenantId = tenantId) => [
      ...store.dynamodb
        .all()
        .filter((item) => JSON.stringify(item).includes(of))
        .map(({ PK, SK }) => `${PK} ${SK}`),
      ...[...store.s3.objects.keys()].filter((key) => key.startsWith(`${of}/`)),
      ...[...schedules.keys()].filter((name) => name.startsWith(`${of}.`)),
    ],
  };
}

const sampleHealth = {
  accountId: owner.accountId,
  service: 'health-athena',
  executionId,
  regions: [],
  version: 0,
};

type World = Pick<
  Awaited<ReturnType<typeof createWorld>>,
  'connect' | 'dynamodb' | 'scheduler' | 'machine'
>;

async function fill({ connect, dynamodb, scheduler, machine }: World, tenant: TenantId) {
  const process = connect();
  const { table } = process;
  const member = { addedAt: at, version: 0 };
  await createTenant(
    table,
    sampleTenant({ tenantId: tenant, madeBy: ada, createdAt: founded, version: 0 }),
    { ...member, userId: ada, role: 'owner', email: 'ada@example.com' },
    { writes: [], growth: { accounts: 1 } },
  );
  await addMember(table, tenant, {
    ...member,
    userId: ben,
    role: 'viewer',
    email: 'b@example.com',
  });
  const invitationId = InvitationId.parse(ulid());
  await inviteMember(table, sampleInvitation({ invitationId, tenantId: tenant, userId: cleo }));
  await process.bucket.put(`${tenant}/executions/evidence`, Buffer.from('of a run'));
  const account = await saveAccount(table, tenant, sampleAccount({ version: 0 }));
  await saveVerified(table, tenant, account, {
    at,
    checks: [],
    missing: [],
    permissionsKnown: true,
    disabledRegions: [],
  });
  await saveServiceHealth(table, tenant, sampleHealth, account.externalId);
  const clock = createFakeClock(at);
  await scheduleTask({ table, scheduler, clock }, tenant, sampleTask({ version: 0 }));
  const { schedule: _, ...second } = sampleTask({ taskId: TaskId.parse('second'), version: 0 });
  const after = { tasks: [taskId], on: 'end' as const };
  await scheduleTask({ table, scheduler, clock }, tenant, { ...second, after });
  await saveWaiting(table, tenant, { taskId: second.taskId, ends: {}, version: 0 });
  for (const [time, state] of [
    ['2026-11-19T03:00:00.000Z', found],
    ['2026-11-20T03:00:00.000Z', changed],
  ] as const) {
    const options = runAt(time, { ...owner, tenantId: tenant, service: 's3' });
    await writeFindings(process, options, state);
  }
  await writeResources(process, runAt(at, { ...owner, tenantId: tenant, service: 'sqs' }));
  await noteTallies(table, tenant, [owner.accountId], new Date(at));
  const executionArn = machine.stateMachine.arnOf(`${tenant}-running`);
  await createExecution(table, tenant, sampleExecution({ executionArn, status: 'running' }));
  machine.executions.set(executionArn, { status: 'RUNNING' });
  await putPlannedShards(process, tenant, [sampleShard()]);
  const asked = { executionId, taskId, askedAt: at };
  await takeRunLock(table, { tenantId: tenant, budget: runsOf('team', 1) }, asked, undefined);
  for (const key of [
    idempotencyKey(tenant, ada, 'print'),
    claimKey(tenant, taskId, at),
    usageKey(tenant, '2026-11'),
  ]) {
    dynamodb.plant({ ...key, tenantId: tenant });
  }
}

/** Writes that stopped runs have ended, as execution-ended does. */
async function endRuns({ table, machine }: Awaited<ReturnType<typeof createWorld>>) {
  const ever = { from: new Date(founded), to: new Date(at) };
  for await (const { executionArn, executionId } of listAllExecutions(table, tenantId, ever)) {
    if (machine.executions.get(executionArn)?.status !== 'ABORTED') continue;
    await table.update(executionKey(tenantId, executionId), { set: { status: 'failed' } });
  }
}

/** Repeats it as the watchdog does, until it is over. */
async function eraseAll(
  world: Awaited<ReturnType<typeof createWorld>>,
  intercept?: Intercept,
): Promise<void> {
  for (let attempts = 1; attempts <= 20; attempts += 1) {
    if ((await world.erase(intercept)).state === 'erased') return;
    await endRuns(world);
    world.clock.move(hour / 4);
  }
  expect.fail('It never came to an end.');
}

/** The writes by which a tenant is erased, where nothing disturbs it. */
const writes = await writesOf(async (intercept) => eraseAll(await createWorld(), intercept));

describe('eraseTenant', () => {
  it('has one of every family to erase here', async () => {
    const world = await createWorld();
    const there = world.dynamodb
      .all()
      .map(({ PK, SK }) => familyOf({ PK: String(PK), SK: String(SK) }))
      .map((family) => family?.name);

    const ofTenants = keyFamilies.filter((family) => typeof family.owner === 'object');
    for (const { name } of ofTenants) {
      expect(there, `Have \`fill\` store a ${name}: ${guide}`).toContain(name);
    }
    expect(there).not.toContain(undefined);
  });

  it('leaves nothing that names the tenant, and everything of others as it was', async () => {
    const world = await createWorld();
    const before = world.leftovers(globex);

    await eraseAll(world);

    expect(world.leftovers()).toEqual([]);
    expect(before.length).toBeGreaterThan(20);
    expect(world.leftovers(globex)).toEqual(before);
    expect(await world.table.get(madeKey(ada))).toMatchObject({ made: 1 });
    expect(await readTenant(world.table, tenantId)).toBeUndefined();
  });

  it('ends at once what is at work, and the rest when whatever began before has ended', async () => {
    const world = await createWorld();

    const first = await world.erase();

    expect(first).toMatchObject({ state: 'waiting' });
    expect(world.machine.stopped).toHaveLength(1);
    expect([...world.schedules.keys()]).toEqual(['globex.daily']);
    const left = world.leftovers().join('\n');
    expect(left).not.toMatch(/USER#|INV#|TASK#|SCHED#|ACC#/);
    expect(left).toContain('#EX#');
    expect(world.leftovers().filter((key) => key.startsWith('acme/'))).not.toEqual([]);
  });

  it('begins to wait anew when something is at work again', async () => {
    const world = await createWorld();
    await world.erase();
    await endRuns(world);
    await world.erase();
    world.clock.move(hour);
    const late = ExecutionId.parse(ulid(world.clock.now()));
    const executionArn = world.machine.stateMachine.arnOf('late');
    await createExecution(
      world.table,
      tenantId,
      sampleExecution({ executionId: late, executionArn, status: 'running' }),
    );
    world.machine.executions.set(executionArn, { status: 'RUNNING' });

    const again = await world.erase();

    expect(again).toEqual({ state: 'waiting', until: new Date(Date.parse(at) + 3 * hour) });
    expect(world.machine.stopped).toContain(executionArn);
  });

  it('does nothing to a tenant that nobody deletes, or that is gone', async () => {
    const world = await createWorld();
    await world.table.update(tenantKey(tenantId), { set: { state: 'active' } });
    const before = world.dynamodb.all();

    expect(await world.erase()).toEqual({ state: 'not-deleting' });
    expect(world.dynamodb.all()).toEqual(before);

    await world.table.update(tenantKey(tenantId), { set: { state: 'deleting' } });
    await eraseAll(world);
    expect(await world.erase()).toEqual({ state: 'erased' });
  });

  it.each(writes)('killed after write %i, is ended by whoever repeats it', async (nth) => {
    const world = await createWorld();
    const { intercept, isDead } = killedAfter(nth);
    await eraseAll(world, intercept).catch((error: unknown) => {
      if (!(error instanceof Killed) && !isDead()) throw error;
    });

    await endRuns(world);
    world.clock.move(hour / 4);
    await eraseAll(world);

    expect(isDead()).toBe(true);
    expect(world.leftovers()).toEqual([]);
    expect(await world.table.get(madeKey(ada))).toMatchObject({ made: 1 });
  });
});
