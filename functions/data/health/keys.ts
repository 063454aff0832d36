import type { AccountId, TenantId } from '../../core/ids.ts';
import type { Key } from '../store/key.ts';
import type { KeyFamily } from '../store/key-family.ts';

/** What is known of the health of an account's services. */
export const healthPartition = (tenant: TenantId, account: AccountId) =>
  `T#${tenant}#HEALTH#${account}`;

/** The key of the health of one service of findings. */
export const healthKey = (tenant: TenantId, account: AccountId, service: string): Key => ({
  PK: healthPartition(tenant, account),
  SK: `SVC#${service}`,
});

/** How the items of this room are known, and with whom they go. */
export const families: readonly KeyFamily[] = [
  { name: 'health', PK: /^T#[^#]+#HEALTH#\d+$/, SK: /^SVC#/, owner: { tenant: 'accounts' } },
];
