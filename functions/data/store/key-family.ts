// How the items of an entity are known. Each room says so of its own beside its keys.

/**
 * How the eraser of tenants finds the items of a family (functions/use-cases/tenants/erase-tenant.ts), in the order of its
 * steps. A family that is on this list without the right walk is found by test/use-cases/tenants/erase-tenant.test.ts.
 */
export const walks = [
  /** A walk by the members, each with its mirror. */
  'members',
  /** A walk by the invitations, each with its mirror. */
  'invitations',
  /** A walk by the tasks, with what Scheduler holds for them. */
  'tasks',
  /** A walk by the accounts and the watermarks of their services: `eraseAccount`. */
  'accounts',
  /** A walk by the executions of each month since the tenant was made. */
  'executions',
  /** All that is in the partition of days. */
  'days',
  /** All that is in the partition of kept answers. */
  'answers',
  /** All that is in the partition of what was used of budgets. */
  'budgets',
  /** Whatever is left in the tenant's own partition. */
  'rest',
] as const;
export type Walk = (typeof walks)[number];

/** Items of one kind: by which keys they are known, and with whom they go: of the tenant itself last of all. */
export interface KeyFamily {
  readonly name: string;
  readonly PK: RegExp;
  readonly SK: RegExp;
  /** A person's own goes with the person, who is the user pool's; what is the platform's is its operator's. */
  readonly owner: { readonly tenant: Walk | 'last' } | 'person' | 'platform';
}

/** The partition of a tenant's own items. */
export const ofTenant = /^T#[^#]+$/;
/** The partition of a person's own items. */
export const ofPerson = /^U#[^#]+$/;

/** A family of the tenant's own partition. */
export const inOwn = (name: string, SK: RegExp, walk: Walk): KeyFamily => ({
  name,
  PK: ofTenant,
  SK,
  owner: { tenant: walk },
});
