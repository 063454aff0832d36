import type { TenantId } from '../core/tenancy/tenancy.ts';
import { Tenant } from '../core/tenancy/tenant.ts';
import { tenantKey } from './keys.ts';
import type { Table } from './table.ts';
import { saveVersioned } from './versioned.ts';

export async function readTenant(table: Table, tenant: TenantId): Promise<Tenant | undefined> {
  const item = await table.get(tenantKey(tenant));
  return item && Tenant.parse(item);
}

/** @param tenant With version 0 for a new one. */
export const saveTenant = (table: Table, tenant: Tenant): Promise<Tenant> =>
  saveVersioned(table, tenantKey(tenant.tenantId), tenant);
