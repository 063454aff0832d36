import { dailySchedule } from '../../core/run/task-schedule.ts';
import { type Member, maxMade } from '../../core/tenancy/member.ts';
import type { Task } from '../../core/tenancy/task.ts';
import { TaskId, TenantId } from '../../core/tenancy/tenancy.ts';
import type { Tenant } from '../../core/tenancy/tenant.ts';
import { readMember } from '../../data/members.ts';
import type { Table } from '../../data/table.ts';
import { applySchedule, intention } from '../../data/task-schedules.ts';
import { readSchedule } from '../../data/tasks.ts';
import { createTenant, readTenant } from '../../data/tenants.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Scheduler } from '../../platform/scheduler.ts';
import type { UserCaller } from '../http/caller.ts';
import { ApiProblem } from '../http/problem.ts';
import { knownCaller, type People } from './people.ts';

export interface CreateTenantDependencies {
  readonly table: Table;
  readonly people: People;
  readonly scheduler: () => Promise<Scheduler>;
  readonly clock: Clock;
}

/**
 * Makes a tenant, its owner, and the task that runs all checks every day: in one transaction, in
 * which the task's schedule is intended. Repeated under the same id, it finishes what was begun.
 */
export async function makeTenant(
  { table, people, scheduler, clock }: CreateTenantDependencies,
  { body: { name } }: { readonly body: { readonly name: string } },
  caller: UserCaller,
) {
  const { email } = await knownCaller(people, caller);
  const now = new Date(clock.now());
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
  const schedule = intention(tenantId, defaultTask(tenantId, caller, createdAt), undefined, now);

  const refusal = await createTenant(table, tenant, owner, schedule.writes);
  if (refusal === 'exists') return finishTenant({ table, scheduler }, tenantId, caller);
  if (refusal) {
    const detail = `There are ${maxMade} tenants that you made, and nobody may make more. Have one deleted, whoever owns it now.`;
    throw new ApiProblem('limit-reached', detail);
  }
  if (schedule.mirror) await applySchedule(table, await scheduler(), tenantId, schedule.mirror);
  return { ...tenant, version: 1, role: owner.role };
}

/** An earlier attempt of the same request made it, and may have died before it told Scheduler. */
async function finishTenant(
  { table, scheduler }: Pick<CreateTenantDependencies, 'table' | 'scheduler'>,
  tenantId: TenantId,
  caller: UserCaller,
) {
  const [tenant, member, mirror] = await Promise.all([
    readTenant(table, tenantId),
    readMember(table, tenantId, caller.userId),
    readSchedule(table, tenantId, taskIdOf(caller)),
  ]);
  if (!tenant || !member) {
    throw new ApiProblem('not-found', 'The tenant was made, and you have left it since.');
  }
  if (mirror && mirror.confirmed < mirror.intention) {
    await applySchedule(table, await scheduler(), tenantId, mirror);
  }
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
  scheduling: 'none',
  createdAt,
  version: 0,
});
