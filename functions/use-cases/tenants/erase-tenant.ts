import type { TenantId } from '../../core/ids.ts';
import { stoppedByMember } from '../../core/runs/run-input.ts';
import type { Tenant } from '../../core/tenants/tenant.ts';
import { listAccounts, markAccountDeleting } from '../../data/accounts/accounts.ts';
import { dayPartition } from '../../data/findings/keys.ts';
import { idempotencyPartition, tenantBudgets } from '../../data/requests/keys.ts';
import { listAllExecutions } from '../../data/runs/executions.ts';
import { executionKey, shardPartition } from '../../data/runs/keys.ts';
import { erasePartition } from '../../data/store/erase-partition.ts';
import { equals } from '../../data/store/expression.ts';
import { tenantPartition } from '../../data/store/key.ts';
import { type Walk, walks } from '../../data/store/key-family.ts';
import { conditionHeld } from '../../data/store/store-error.ts';
import type { Table } from '../../data/store/table.ts';
import { VersionConflictError } from '../../data/store/versioned.ts';
import { listSchedules, listTasks } from '../../data/tasks/tasks.ts';
import { invitationKeys, listAllInvitations } from '../../data/tenants/invitations.ts';
import { tenantKey } from '../../data/tenants/keys.ts';
import { listAllMembers, membershipKeys, unmade } from '../../data/tenants/members.ts';
import { readTenant } from '../../data/tenants/tenants.ts';
import type { StateMachine } from '../../platform/own/state-machine.ts';
import type { Clock } from '../../platform/process/clock.ts';
import { type Eraser, eraseAccount } from '../accounts/erase-account.ts';
import { deleteTask } from '../tasks/delete-task.ts';
import { removeSchedule } from '../tasks/remove-schedule.ts';

export interface TenantEraser extends Eraser {
  readonly stateMachine: Pick<StateMachine, 'stop'>;
}

/** What came of an attempt. `waiting`: whatever began before may write until then. */
export type TenantErasure =
  | { readonly state: 'erased' | 'not-deleting' }
  | { readonly state: 'waiting'; readonly until: Date };

/**
 * After nothing of the tenant is at work any more: longer than what began before can write. Scheduler delivers an
 * occurrence for up to an hour, a function works for 15 minutes at most, and a request of a member for half a one.
 */
const quiet = 2 * 3_600_000;

/**
 * Erases a tenant that is being deleted, and all that belongs to it, as `keyFamilies` lists it. First all that is
 * at work: members, tasks with their schedules, runs, accounts. When none of it was found for long enough, the
 * rest, and the tenant's own item last.
 *
 * May be interrupted anywhere and repeated by anybody: docs/decisions/0033-members-by-their-own-will.md
 */
export async function eraseTenant(
  eraser: TenantEraser,
  tenantId: TenantId,
): Promise<TenantErasure> {
  const { store, clock } = eraser;
  const tenant = await readTenant(store.table, tenantId);
  if (tenant?.state !== 'deleting') return { state: tenant ? 'not-deleting' : 'erased' };

  const found = await atWork(eraser, tenant);
  const now = clock.now();
  const settledAt = found ? undefined : tenant.settledAt;
  if (settledAt === undefined) {
    const set = { settledAt: new Date(now).toISOString() };
    await conditionHeld(
      store.table.update(tenantKey(tenantId), { set }, equals('state', 'deleting')),
    );
    return { state: 'waiting', until: new Date(now + quiet) };
  }
  const until = new Date(Date.parse(settledAt) + quiet);
  if (until.getTime() > now) return { state: 'waiting', until };

  await eraseRest(eraser, tenant);
  // Proven empty: nothing is found by the way by which everything was.
  if (await eraseRest(eraser, tenant)) return { state: 'waiting', until: new Date(clock.now()) };
  await removeTenant(store.table, tenant);
  return { state: 'erased' };
}

/** Walks all families. @returns Whether there was anything. */
async function eraseRest(eraser: TenantEraser, tenant: Tenant): Promise<boolean> {
  const { bucket } = eraser.store;
  let found = false;
  for await (const key of bucket.list(`${tenant.tenantId}/`)) {
    found = true;
    await bucket.delete(key);
  }
  for (const walk of walks) found = (await steps[walk](eraser, tenant)) || found;
  return found;
}

/** The last of it, and what it counted for whoever made it. */
const removeTenant = (table: Table, { tenantId, madeBy }: Tenant): Promise<boolean> =>
  conditionHeld(
    table.writeTogether([
      { delete: tenantKey(tenantId), when: equals('state', 'deleting') },
      ...(madeBy ? [unmade(madeBy)] : []),
    ]),
  );

/** The steps that end what is at work; each says whether it found anything. */
async function atWork(eraser: TenantEraser, tenant: Tenant): Promise<boolean> {
  const found = [];
  // Nobody writes for a member who is none any more: functions/data/tenants/member-table.ts
  for (const walk of ['members', 'invitations', 'tasks'] as const) {
    found.push(await steps[walk](eraser, tenant));
  }
  found.push(await stopRuns(eraser, tenant), await steps.accounts(eraser, tenant));
  return found.includes(true);
}

/** Answers whether there was anything of it. */
type Step = (eraser: TenantEraser, tenant: Tenant) => Promise<boolean>;

const steps: Readonly<Record<Walk, Step>> = {
  async members({ store: { table } }, { tenantId }) {
    let found = false;
    for await (const { userId } of listAllMembers(table, tenantId)) {
      found = true;
      const keys = membershipKeys(tenantId, userId);
      await table.writeTogether(keys.map((key) => ({ delete: key })));
    }
    return found;
  },

  async invitations({ store: { table } }, { tenantId }) {
    let found = false;
    for await (const invitation of listAllInvitations(table, tenantId)) {
      found = true;
      await table.writeTogether(invitationKeys(invitation).map((key) => ({ delete: key })));
    }
    return found;
  },

  async tasks({ store: { table }, scheduler, clock }, { tenantId }) {
    const scheduling = { table, scheduler, clock };
    const tasks = await listTasks(table, tenantId);
    for (const task of tasks) {
      await unlessFaster(() => deleteTask(scheduling, tenantId, task));
    }
    // Of tasks that were deleted before, while Scheduler was not told yet.
    const mirrors = await listSchedules(table, tenantId);
    for (const { taskId } of mirrors) {
      await unlessFaster(() => removeSchedule(scheduling, tenantId, taskId));
    }
    return tasks.length + mirrors.length > 0;
  },

  async accounts(eraser, { tenantId }) {
    const { store, clock } = eraser;
    const accounts = await listAccounts(store.table, tenantId);
    for (const account of accounts) {
      if (account.state !== 'deleting') {
        const now = new Date(clock.now());
        await unlessFaster(() => markAccountDeleting(store.table, tenantId, account, now));
      }
      await eraseAccount(eraser, tenantId, account.accountId);
    }
    return accounts.length > 0;
  },

  async executions({ store: { table }, clock }, { tenantId, createdAt }) {
    let found = false;
    for await (const { executionId } of listAllExecutions(
      table,
      tenantId,
      ever(createdAt, clock),
    )) {
      found = true;
      await erasePartition(table, shardPartition(tenantId, executionId));
      await table.delete(executionKey(tenantId, executionId));
    }
    return found;
  },

  days: ({ store: { table } }, { tenantId }) => erasePartition(table, dayPartition(tenantId)),

  answers: ({ store: { table } }, { tenantId }) =>
    erasePartition(table, idempotencyPartition(tenantId)),

  budgets: ({ store: { table } }, { tenantId }) => erasePartition(table, tenantBudgets(tenantId)),

  rest: ({ store: { table } }, { tenantId }) =>
    erasePartition(table, tenantPartition(tenantId), tenantKey(tenantId)),
};

/** What is found running now is seen ended, or running still, by the next attempt. */
async function stopRuns(
  { store: { table }, stateMachine, clock }: TenantEraser,
  { tenantId, createdAt }: Tenant,
): Promise<boolean> {
  let found = false;
  for await (const run of listAllExecutions(table, tenantId, ever(createdAt, clock))) {
    const { status, executionArn } = run;
    if (status !== 'running') continue;
    found = true;
    await stateMachine.stop(executionArn, stoppedByMember, 'The tenant is being deleted.');
  }
  return found;
}

/** All months that a run of the tenant may have begun in, whatever the clocks of those who began it said. */
const ever = (createdAt: string, clock: Clock) => ({
  from: new Date(Date.parse(createdAt) - skew),
  to: new Date(clock.now() + skew),
});
const skew = 3_600_000;

/** What somebody else changed in the moment is found again by the next attempt. */
async function unlessFaster(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof VersionConflictError)) throw error;
  }
}
