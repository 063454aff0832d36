import { ownError } from '../../core/errors.ts';
import type { TenantId } from '../../core/ids.ts';
import type { Member } from '../../core/tenants/member.ts';
import { Tenant } from '../../core/tenants/tenant.ts';
import { entity, type Owned } from '../store/entity.ts';
import { equals } from '../store/expression.ts';
import { watched, watchIndex } from '../store/key.ts';
import { type Part, writeParts } from '../store/parts.ts';
import type { Table, Write } from '../store/table.ts';
import { refusingConflicts, saveVersioned, versionedPut } from '../store/versioned.ts';
import { tenantKey } from './keys.ts';
import { firstOwner, type MembershipRefusal } from './members.ts';
import { countsOf, type Growth, noCounts, type TenantCounts } from './tenant-counts.ts';

const tenants = entity(Tenant);

export const readTenant = (table: Table, tenant: TenantId): Promise<Tenant | undefined> =>
  tenants.read(table, tenantKey(tenant));

/** A tenant that has members: it has to be there. */
export async function demandTenant(table: Table, tenantId: TenantId): Promise<Tenant> {
  const tenant = await readTenant(table, tenantId);
  if (tenant) return tenant;
  throw missingTenant(tenantId);
}

export type CountedTenant = Tenant & { readonly counts: TenantCounts };

/** A tenant with what it has; `undefined` if it is not there any more. */
export async function readCounted(
  table: Table,
  tenantId: TenantId,
): Promise<CountedTenant | undefined> {
  const item = await table.get(tenantKey(tenantId));
  return item && { ...Tenant.parse(item), counts: countsOf(tenantId, item) };
}

/** The same of a tenant that has members: it has to be there. */
export async function demandCounted(table: Table, tenantId: TenantId): Promise<CountedTenant> {
  const tenant = await readCounted(table, tenantId);
  if (tenant) return tenant;
  throw missingTenant(tenantId);
}

export const missingTenant = (tenantId: TenantId) =>
  ownError('ReadTenant', `Tenant ${tenantId} has members, and is not there.`);

/** The tenants that are there, of some ids. @param ids At most 100, no two alike. */
export async function readTenants(
  table: Table,
  ids: readonly TenantId[],
): Promise<ReadonlyMap<TenantId, Tenant>> {
  const items = await table.getAll(ids.map(tenantKey));
  const found = items.map((item) => Tenant.parse(item));
  return new Map(found.map((tenant) => [tenant.tenantId, tenant]));
}

/** What saves the first task of a tenant and its schedule, and by how much they change the tenant's counts. */
export interface FirstTask {
  readonly writes: readonly Write[];
  readonly growth: Growth;
}

/**
 * Makes a tenant with its first owner. Answers with the reason if it cannot.
 *
 * @param tenant With version 0. @param owner With version 0.
 * @param first The task that is to be there from the first moment on.
 */
export async function createTenant(
  table: Table,
  tenant: Tenant,
  owner: Member,
  first: FirstTask,
): Promise<MembershipRefusal | undefined> {
  const counts: TenantCounts = { ...noCounts, owners: 1, members: 1, ...first.growth };
  const put = versionedPut(tenantKey(tenant.tenantId), tenant, counts);
  const parts: readonly Part<MembershipRefusal>[] = [
    { write: put, otherwise: 'exists' },
    ...firstOwner(tenant.tenantId, owner),
    ...first.writes.map((write) => ({ write, otherwise: 'exists' as const })),
  ];
  return writeParts(table, parts);
}

/** @param tenant As it was read. */
export async function changeTenant(
  table: Table,
  tenant: Tenant,
  changes: Partial<Pick<Tenant, 'name' | 'settings'>>,
): Promise<Tenant> {
  const { tenantId, version } = tenant;
  // Not a put: the counts of members are written at any time, and have no version.
  const written = table.writeTogether([
    {
      update: tenantKey(tenantId),
      changes: { set: changes, add: { version: 1 } },
      when: equals('version', version),
    },
  ]);
  await refusingConflicts(written, `Tenant ${tenantId}`, tenant);
  return { ...tenant, ...changes, version: version + 1 };
}

/** Marks a tenant as being deleted: the watchdog sees to it from now on. @param tenant As it was read. */
export async function markTenantDeleting(table: Table, tenant: Tenant, now: Date): Promise<Tenant> {
  const { tenantId, version } = tenant;
  const key = tenantKey(tenantId);
  const deletingSince = now.toISOString();
  const marked = { state: 'deleting', deletingSince } as const;
  const written = table.writeTogether([
    {
      update: key,
      changes: {
        set: { ...marked, ...watchIndex(watched.deletions, deletingSince, key) },
        add: { version: 1 },
      },
      when: equals('version', version),
    },
  ]);
  await refusingConflicts(written, `Tenant ${tenantId}`, tenant);
  return { ...tenant, ...marked, version: version + 1 };
}

/** The tenants that are being deleted since before some time, the oldest first. */
export const unfinishedDeletions = (table: Table, before: Date): AsyncGenerator<Owned<Tenant>> =>
  tenants.watched(table, watched.deletions, before);

/** A tenant that nobody is a member of. @param tenant With version 0. @param counts Of what it has already. */
export const saveTenant = (
  table: Table,
  tenant: Tenant,
  counts: Partial<TenantCounts> = {},
): Promise<Tenant> =>
  saveVersioned(table, tenantKey(tenant.tenantId), tenant, { ...noCounts, ...counts });
