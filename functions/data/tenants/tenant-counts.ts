import * as z from 'zod';
import { PlatformError } from '../../core/errors.ts';
import type { TenantId } from '../../core/ids.ts';
import { Refusal } from '../../core/refusal.ts';
import { planLimits } from '../../core/tenants/plan-limits.ts';
import type { Tenant } from '../../core/tenants/tenant.ts';
import { allOf, type Condition, equals, present } from '../store/expression.ts';
import type { Item, Table, Write } from '../store/table.ts';
import { VersionConflictError } from '../store/versioned.ts';
import { tenantKey } from './keys.ts';

/**
 * What a tenant has, counted on its own item, in the transactions that change it: so that each limit is exact,
 * whoever asks at the same moment. All are there from the first moment on; one that is missing is an error.
 */
const TenantCounts = z.object({
  owners: z.int(),
  members: z.int(),
  accounts: z.int(),
  tasks: z.int(),
  /** How many runs its schedules may come to in one day, all together. */
  scheduledRuns: z.int(),
});
export type TenantCounts = z.infer<typeof TenantCounts>;

export const noCounts: TenantCounts = {
  owners: 0,
  members: 0,
  accounts: 0,
  tasks: 0,
  scheduledRuns: 0,
};

/** What is added to counts. */
export type Growth = Partial<Pick<TenantCounts, 'accounts' | 'tasks' | 'scheduledRuns'>>;

/** The change of the counts, for the transaction that changes what is counted; `undefined` if none changes. */
export function countWrite(
  tenantId: TenantId,
  growth: Growth,
  /** Whose limits hold. @default none: for what is not asked for by a request */
  plan?: Tenant['plan'],
): Write | undefined {
  const changed = Object.entries(growth).filter(([, by]) => by !== 0);
  if (changed.length === 0) return undefined;
  const bounds = changed.map(([name, by]) => boundOf(name as keyof Growth, by, plan));
  const grows = plan !== undefined && changed.some(([, by]) => by > 0);
  return {
    update: tenantKey(tenantId),
    changes: { add: Object.fromEntries(changed) },
    when: allOf(...bounds, ...(grows ? [equals('plan', plan), equals('state', 'active')] : [])),
  };
}

function boundOf(name: keyof Growth, by: number, plan: Tenant['plan'] | undefined): Condition {
  if (by < 0) return { path: name, is: '>=', value: -by };
  return plan ? { path: name, is: '<=', value: limitOf(plan, name) - by } : present(name);
}

const limitOf = (plan: Tenant['plan'], name: keyof Growth): number =>
  name === 'scheduledRuns' ? planLimits[plan].runsADay : planLimits[plan][name];

/** Why the condition of a `countWrite` did not hold. */
export async function whyNotCounted(
  table: Table,
  tenantId: TenantId,
  growth: Growth,
  plan?: Tenant['plan'],
): Promise<Error> {
  const item = (await table.get(tenantKey(tenantId))) ?? {};
  const counts = countsOf(tenantId, item);
  if (plan !== undefined) {
    const full = (['accounts', 'tasks', 'scheduledRuns'] as const).find(
      (name) => (growth[name] ?? 0) > 0 && counts[name] + (growth[name] ?? 0) > limitOf(plan, name),
    );
    if (full)
      return new Refusal('limit-reached', sayFull[full](plan, counts[full] + (growth[full] ?? 0)));
    return new VersionConflictError(`Tenant ${tenantId} has changed.`);
  }
  return new PlatformError(
    `The counts of tenant ${tenantId} are wrong: ${JSON.stringify(counts)}.`,
    {
      service: 'dynamodb',
      operation: 'TransactWriteItems',
    },
  );
}

export function countsOf(tenantId: TenantId, item: Item): TenantCounts {
  const counts = TenantCounts.safeParse(item);
  if (counts.success) return counts.data;
  const context = { service: 'dynamodb', operation: 'GetItem' };
  throw new PlatformError(`Tenant ${tenantId} lacks counts.`, context, { cause: counts.error });
}

const sayFull: Readonly<Record<keyof Growth, (plan: Tenant['plan'], wanted: number) => string>> = {
  accounts: (plan) =>
    `A tenant of the plan ${plan} has at most ${limitOf(plan, 'accounts')} accounts.`,
  tasks: (plan) =>
    `A tenant of the plan ${plan} has at most ${limitOf(plan, 'tasks')} tasks. Delete one, or widen its scope.`,
  scheduledRuns: (plan, wanted) =>
    `The schedules of a tenant of the plan ${plan} come to at most ${limitOf(plan, 'scheduledRuns')} executions a day, all tasks together; with this one they would come to ${wanted}. Run it more rarely, or pause another task.`,
};
