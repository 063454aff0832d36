import type { TenantId } from '../../core/ids.ts';
import { type Key, tenantPartition } from '../store/key.ts';
import { inOwn, type KeyFamily } from '../store/key-family.ts';

/** @param month `yyyy-mm` */
export const usageKey = (tenant: TenantId, month: string): Key => ({
  PK: tenantPartition(tenant),
  SK: `USE#${month}`,
});

/** How the items of this room are known, and with whom they go. */
export const families: readonly KeyFamily[] = [inOwn('usage', /^USE#/, 'rest')];
