import * as z from 'zod';
import { TenantId } from '../../core/ids.ts';
import { Role } from '../../core/tenants/roles.ts';
import { Tenant } from '../../core/tenants/tenant.ts';

export const OwnRole = Role.meta({ description: 'The role of the caller in the tenant.' });

export const TenantSummary = Tenant.pick({
  tenantId: true,
  name: true,
  plan: true,
  state: true,
}).extend({
  role: OwnRole,
});

export const TenantPath = z.strictObject({ tenantId: TenantId });

/** An example. */
export const summary = {
  tenantId: '01k9qgk3d5t4a8mz0r2v6c7wxy',
  name: 'Acme',
  plan: 'free',
  state: 'active',
  role: 'owner',
};
