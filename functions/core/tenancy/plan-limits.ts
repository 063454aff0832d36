import type { Tenant } from './tenant.ts';

/** The most that a tenant of each plan may have. */
export const planLimits = {
  free: { accounts: 3 },
  team: { accounts: 50 },
  enterprise: { accounts: 500 },
} as const satisfies Record<Tenant['plan'], { readonly accounts: number }>;
