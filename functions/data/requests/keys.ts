import { createHash } from 'node:crypto';
import type { TenantId, UserId } from '../../core/ids.ts';
import type { BudgetOwner } from '../../core/tenants/budgets.ts';
import { type Key, tenantPartition, userPartition } from '../store/key.ts';
import type { KeyFamily } from '../store/key-family.ts';

/** Answers that are kept for repeated requests. @param print Of route, key and caller. */
export const idempotencyKey = (owner: TenantId | undefined, user: UserId, print: string): Key => ({
  PK: owner ? idempotencyPartition(owner) : `${userPartition(user)}#IDEM`,
  SK: print,
});

export const idempotencyPartition = (tenant: TenantId) => `${tenantPartition(tenant)}#IDEM`;

/**
 * How much of a budget was used in a window. What belongs to nobody yet, an address, stands as a hash, so that
 * the table does not hold who came from where; it is gone with its window.
 *
 * @param start Of the window.
 */
export const budgetKey = (owner: BudgetOwner, name: string, start: Date): Key => ({
  PK: budgetPartition(owner),
  SK: `${name}#${start.toISOString()}`,
});

export const tenantBudgets = (tenant: TenantId) => `${tenantPartition(tenant)}#RATE`;

function budgetPartition(owner: BudgetOwner): string {
  if ('tenantId' in owner) return tenantBudgets(owner.tenantId);
  if ('userId' in owner) return `${userPartition(owner.userId)}#RATE`;
  const [kind = '', value = ''] = Object.entries(owner).flat();
  return `B#${createHash('sha256').update(`${kind}\0${value}`).digest('hex')}`;
}

/** How the items of this room are known, and with whom they go. */
export const families: readonly KeyFamily[] = [
  { name: 'kept answer', PK: /^T#[^#]+#IDEM$/, SK: /./, owner: { tenant: 'answers' } },
  { name: 'budget', PK: /^T#[^#]+#RATE$/, SK: /./, owner: { tenant: 'budgets' } },
  { name: 'kept answer of a person', PK: /^U#[^#]+#IDEM$/, SK: /./, owner: 'person' },
  { name: 'budget of a person', PK: /^U#[^#]+#RATE$/, SK: /./, owner: 'person' },
  { name: 'budget of an address', PK: /^B#/, SK: /./, owner: 'platform' },
];
