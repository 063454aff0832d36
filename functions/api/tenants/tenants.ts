import type { TenantId } from '../../core/ids.ts';
import type { Tenant } from '../../core/tenants/tenant.ts';
import type { Page, PageRequest } from '../../data/store/cursor.ts';
import type { Table } from '../../data/store/table.ts';
import { VersionConflictError } from '../../data/store/versioned.ts';
import { listMemberships } from '../../data/tenants/members.ts';
import {
  changeTenant,
  demandTenant,
  missingTenant,
  readTenants,
} from '../../data/tenants/tenants.ts';
import type { MemberCaller, UserCaller } from '../http/caller.ts';
import { changedSettings } from '../http/changed-settings.ts';
import type { SettingsChange } from '../http/settings.ts';
import { knownCaller, type PeopleDependencies } from './people.ts';

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
    ...known(tenants, tenantId),
    role,
  }));
  return { items: named, ...rest };
}

/** Who the caller is, and where. */
export async function describeCaller(dependencies: PeopleDependencies, caller: UserCaller) {
  const [{ userId, email, name, hasSecondFactor }, { items, ...rest }] = await Promise.all([
    knownCaller(dependencies, caller),
    ownTenants(dependencies.table, caller, { limit: 100 }),
  ]);
  return {
    userId,
    email,
    ...(name !== undefined && { name }),
    secondFactor: hasSecondFactor,
    tenants: items,
    ...rest,
  };
}

export async function ownTenant({ table, tenantId, role }: MemberCaller): Promise<OwnTenant> {
  return { ...(await demandTenant(table, tenantId)), role };
}

function known(tenants: ReadonlyMap<TenantId, Tenant>, tenantId: TenantId): Tenant {
  const tenant = tenants.get(tenantId);
  if (tenant) return tenant;
  throw missingTenant(tenantId);
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
