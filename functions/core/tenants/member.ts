import * as z from 'zod';
import { TenantId, UserId } from '../ids.ts';
import { Role } from './roles.ts';

/** A person in a tenant. This item decides, at once, what they may do there; no token does. */
export const Member = z.object({
  userId: UserId,
  role: Role,
  /** The address that Cognito had when they joined. */
  email: z.email(),
  addedAt: z.iso.datetime(),
  /** Absent: the one who made the tenant. */
  addedBy: UserId.exactOptional(),
  version: z.int(),
});
export type Member = z.infer<typeof Member>;

/** A member's item from the person's side: what it says is what the member's item says. */
export const Membership = z.object({ tenantId: TenantId, role: Role });
export type Membership = z.infer<typeof Membership>;

/** The most members of one tenant. */
export const maxMembers = 200;
/** Tenants that one person made and that are not deleted, whoever owns them since. */
export const maxMade = 20;
