import { PlatformError } from '../../core/errors.ts';
import type { TenantId } from '../../core/tenancy/tenancy.ts';
import type { Tenant } from '../../core/tenancy/tenant.ts';
import type { Page, PageRequest } from '../../data/cursor.ts';
import { listMemberships } from '../../data/members.ts';
import type { Table } from '../../data/table.ts';
import { changeTenant, readTenant, readTenants } from '../../data/tenants.ts';
import { VersionConflictError } from '../../data/versioned.ts';
import type { MemberCaller, UserCaller } from '../http/caller.ts';
import { changedSettings, type SettingsChange } from '../http/settings.ts';
import { knownCaller, type People } from './people.ts';

export type OwnTenant = Tenant & Pick<MemberCaller, 'role'>;

/** A page of the caller's tenants: one Query for the memberships, one batch for their names. */
export async function ownTenants(
  table: Table,
  { userId }: UserCaller,
  page: PageRequest,
): Promise<Page<OwnTenant>> {
  const { items, ...rest } = await listMemberships(table, userId, page);
  const tenants = await readTenants(
    table,
    items.map(({ tenantId }) => tenantId),
  );
  const named = items.map(({ tenantId, role }) => ({
    ...demanded(tenants.get(tenantId), tenantId),
    role,
  }));
  return { items: named, ...rest };
}

/** Who the caller is, and where. */
export async function describeCaller(table: Table, people: People, caller: UserCaller) {
  const [{ userId, email }, { items, ...rest }] = await Promise.all([
    knownCaller(people, caller),
    ownTenants(table, caller, { limit: 100 }),
  ]);
  return { userId, email, tenants: items, ...rest };
}

export async function ownTenant({ table, tenantId, role }: MemberCaller): Promise<OwnTenant> {
  return { ...demanded(await readTenant(table, tenantId), tenantId), role };
}

function demanded(tenant: Tenant | undefined, tenantId: TenantId): Tenant {
  if (tenant) return tenant;
  throw new PlatformError(`Tenant ${tenantId} has members, and is not there.`, {
    service: 'roundsman',
    operation: 'ReadTenant',
  });
}

interface TenantChange {
  readonly name?: string;
  readonly settings?: SettingsChange;
  readonly version?: number;
}

export async function updateOwnTenant(
  caller: MemberCaller,
  { name, settings, version }: TenantChange,
): Promise<OwnTenant> {
  const tenant = await ownTenant(caller);
  if (version !== undefined && version !== tenant.version) {
    throw new VersionConflictError(`Tenant ${caller.tenantId} is not at version ${version}.`);
  }
  const changed = await changeTenant(caller.table, tenant, {
    ...(name !== undefined && { name }),
    ...(settings && { settings: await changedSettings(tenant.settings, settings) }),
  });
  return { ...changed, role: caller.role };
}
