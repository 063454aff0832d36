import * as z from 'zod';
import { TenantId, UserId } from '../ids.ts';
import { Role } from './roles.ts';

export const InvitationId = z
  .string()
  .regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/, 'The id of an invitation is a ULID.')
  .brand<'InvitationId'>();
export type InvitationId = z.infer<typeof InvitationId>;

/**
 * A person is asked into a tenant: they become a member of it if they accept, and not before. It is good only
 * while whoever invited them could still give that role.
 */
export const MemberInvitation = z.object({
  invitationId: InvitationId,
  tenantId: TenantId,
  /** Who is invited. */
  userId: UserId,
  role: Role,
  invitedBy: UserId,
  createdAt: z.iso.datetime(),
  /** Seconds since 1970. The item may outlive it by days. */
  expiresAt: z.int(),
  state: z.enum(['pending', 'accepted', 'declined', 'revoked']),
});
export type MemberInvitation = z.infer<typeof MemberInvitation>;

/** The days in which an invitation can be accepted. */
export const invitationLifetime = 7;

/** Whether it can still be accepted. */
export const isPending = (
  { state, expiresAt }: Pick<MemberInvitation, 'state' | 'expiresAt'>,
  now: Date,
): boolean => state === 'pending' && expiresAt * 1000 > now.getTime();
