import type { AccountId, TenantId } from '../../core/ids.ts';
import { type Key, tenantPartition } from '../store/key.ts';
import { inOwn, type KeyFamily } from '../store/key-family.ts';

export const accountPrefix = 'ACC#';

export const accountKey = (tenant: TenantId, account: AccountId): Key => ({
  PK: tenantPartition(tenant),
  SK: `${accountPrefix}${account}`,
});

/** Beside the account, so that lists and writers need not read it. */
export const verificationKey = (tenant: TenantId, account: AccountId): Key => ({
  PK: tenantPartition(tenant),
  SK: `VERIFICATION#${account}`,
});

/** How the items of this room are known, and with whom they go. */
export const families: readonly KeyFamily[] = [
  inOwn('account', /^ACC#/, 'accounts'),
  inOwn('verification', /^VERIFICATION#/, 'accounts'),
];
