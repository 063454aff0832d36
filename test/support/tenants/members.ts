import { type TenantId, UserId } from '../../../functions/core/ids.ts';
import type { Member } from '../../../functions/core/tenants/member.ts';
import {
  InvitationId,
  type MemberInvitation,
} from '../../../functions/core/tenants/member-invitation.ts';
import { writeParts } from '../../../functions/data/store/parts.ts';
import type { Table } from '../../../functions/data/store/table.ts';
import { type MembershipRefusal, newMember } from '../../../functions/data/tenants/members.ts';
import { tenantId } from '../runs/run-samples.ts';

/** Makes somebody a member as accepting an invitation does, without one. @param member With version 0. */
export const addMember = (
  table: Table,
  tenant: TenantId,
  member: Member,
): Promise<MembershipRefusal | undefined> => writeParts(table, newMember(tenant, member));

/** An invitation as it is when it was made. */
export const sampleInvitation = (own: Partial<MemberInvitation> = {}): MemberInvitation => ({
  invitationId: InvitationId.parse('01JD0000000000000000000002'),
  tenantId,
  userId: UserId.parse('user-dan'),
  role: 'viewer',
  invitedBy: UserId.parse('user-max'),
  createdAt: '2026-11-21T00:00:00.000Z',
  expiresAt: Date.parse('2026-11-28T00:00:00.000Z') / 1000,
  state: 'pending',
  ...own,
});
