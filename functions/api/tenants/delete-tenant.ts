import type { TenantErasureInput } from '../../core/tenants/erasure-input.ts';
import { markTenantDeleting } from '../../data/tenants/tenants.ts';
import type { Background } from '../../platform/own/background.ts';
import type { Clock } from '../../platform/process/clock.ts';
import type { MemberCaller } from '../http/caller.ts';
import { type OwnTenant, ownTenant } from './tenants.ts';

export interface TenantDeleter {
  readonly clock: Clock;
  /** Erases a tenant. */
  readonly erasing: () => Promise<Background>;
}

/** Deletes a tenant: from now on nobody joins it, and erase-tenant is at work; at the latest the watchdog starts it. */
export async function deleteTenant(
  { clock, erasing }: TenantDeleter,
  caller: MemberCaller,
): Promise<OwnTenant> {
  const { table, tenantId } = caller;
  const { role, ...tenant } = await ownTenant(caller);
  const isMarked = tenant.state === 'deleting';
  const deleting = isMarked
    ? tenant
    : await markTenantDeleting(table, tenant, new Date(clock.now()));
  const { start } = await erasing();
  await start({ tenantId } satisfies TenantErasureInput);
  return { ...deleting, role };
}
