import { TaskId, TenantId } from '../../core/ids.ts';
import { Refusal } from '../../core/refusal.ts';
import { nextScheduling } from '../../core/tasks/next-scheduling.ts';
import type { Task } from '../../core/tasks/task.ts';
import { dailySchedule } from '../../core/tasks/task-schedule.ts';
import { budgets } from '../../core/tenants/budgets.ts';
import { type Member, maxMade } from '../../core/tenants/member.ts';
import type { Tenant } from '../../core/tenants/tenant.ts';
import { spend } from '../../data/requests/budgets.ts';
import { schedulingWrites } from '../../data/tasks/scheduled-tasks.ts';
import { readSchedule } from '../../data/tasks/tasks.ts';
import { readMember } from '../../data/tenants/members.ts';
import { createTenant, readTenant } from '../../data/tenants/tenants.ts';
import {
  type SchedulerTeller,
  schedulerTeller,
  tellUnconfirmed,
} from '../../use-cases/tasks/tell-scheduler.ts';
import type { UserCaller } from '../http/caller.ts';
import { knownCaller, type PeopleDependencies } from './people.ts';

export interface CreateTenantDependencies extends SchedulerTeller, PeopleDependencies {}

/**
 * Makes a tenant, its owner, and the task that runs all checks every day: in one transaction, in
 * which the task's schedule is intended. Repeated under the same id, it finishes what was begun.
 */
export async function makeTenant(
  dependencies: CreateTenantDependencies,
  { body: { name } }: { readonly body: { readonly name: string } },
  caller: UserCaller,
) {
  const { table, clock } = dependencies;
  const { email } = await knownCaller(dependencies, caller);
  const now = new Date(clock.now());
  await spend(table, budgets.tenantsOfPerson, { userId: caller.userId }, now);
  const createdAt = now.toISOString();
  const tenantId = TenantId.parse(caller.newId.toLowerCase());
  const tenant = newTenant({ tenantId, name, createdAt, madeBy: caller.userId });
  const owner: Member = {
    userId: caller.userId,
    role: 'owner',
    email,
    addedAt: createdAt,
    version: 0,
  };
  const task = defaultTask(tenantId, caller, createdAt);
  const schedule = schedulingWrites(tenantId, nextScheduling(tenantId, task, undefined, now));

  const refusal = await createTenant(table, tenant, owner, schedule);
  if (refusal === 'exists') return finishTenant(dependencies, tenantId, caller);
  if (refusal) {
    const detail = `There are ${maxMade} tenants that you made, and nobody may make more. Have one deleted, whoever owns it now.`;
    throw new Refusal('limit-reached', detail);
  }
  if (schedule.mirror) await schedulerTeller(dependencies)(tenantId, schedule.mirror);
  return { ...tenant, version: 1, role: owner.role };
}

/** An earlier attempt of the same request made it, and may have died before it told Scheduler. */
async function finishTenant(dependencies: SchedulerTeller, tenantId: TenantId, caller: UserCaller) {
  const { table } = dependencies;
  const [tenant, member, mirror] = await Promise.all([
    readTenant(table, tenantId),
    readMember(table, tenantId, caller.userId),
    readSchedule(table, tenantId, taskIdOf(caller)),
  ]);
  if (!tenant || !member) {
    throw new Refusal('not-found', 'The tenant was made, and you have left it since.');
  }
  await tellUnconfirmed(schedulerTeller(dependencies), tenantId, mirror);
  return { ...tenant, role: member.role };
}

const newTenant = (own: Pick<Tenant, 'tenantId' | 'name' | 'createdAt' | 'madeBy'>): Tenant => ({
  ...own,
  plan: 'free',
  state: 'active',
  settings: { parameters: {}, severities: {} },
  version: 0,
});

const taskIdOf = ({ newId }: UserCaller) => TaskId.parse(newId);

const defaultTask = (tenantId: TenantId, caller: UserCaller, createdAt: string): Task => ({
  taskId: taskIdOf(caller),
  name: 'Daily checks',
  type: 'checks',
  scope: {},
  schedule: dailySchedule(tenantId),
  enabled: true,
  failFast: false,
  strict: false,
  catchUp: 'skip',
  scheduling: 'none',
  createdAt,
  version: 0,
});
