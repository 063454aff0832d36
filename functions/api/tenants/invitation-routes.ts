import * as z from 'zod';
import { UserId } from '../../core/ids.ts';
import { InvitationId, MemberInvitation } from '../../core/tenants/member-invitation.ts';
import { Role } from '../../core/tenants/roles.ts';
import { PageQuery, pageOf } from '../http/parameters.ts';
import { defineRoutes } from '../http/route.ts';
import { summary, TenantPath, TenantSummary } from './answers.ts';

const InvitationAnswer = MemberInvitation.pick({
  invitationId: true,
  tenantId: true,
  userId: true,
  role: true,
  invitedBy: true,
  createdAt: true,
}).extend({
  expiresAt: z.iso.datetime(),
  state: z.enum(['pending', 'accepted', 'declined', 'revoked', 'expired']),
});

const OwnInvitationAnswer = InvitationAnswer.extend({ tenantName: z.string() });

const InvitationPath = z.strictObject({ invitationId: InvitationId });
const invitation = {
  invitationId: '01K9QGK3D5T4A8MZ0R2V6C7WXZ',
  tenantId: summary.tenantId,
  userId: '0a9b8c7d-6e5f-4a3b-8c2d-1e0f9a8b7c6d',
  role: 'member',
  invitedBy: '6f1c0f6e-2a51-4f0e-9f53-0d3a7b1c2e4d',
  createdAt: '2026-11-21T09:30:00.000Z',
  expiresAt: '2026-11-28T09:30:00.000Z',
  state: 'pending',
};

/** How people become members of a tenant; served with the rest of its routes. */
export const invitationRoutes = defineRoutes({
  createInvitation: {
    method: 'POST',
    path: '/tenants/{tenantId}/invitations',
    access: 'member:write',
    rate: 'write',
    costs: true,
    summary: 'Invite somebody into a tenant',
    description:
      'By their user id, which they find in GET /me. They become a member when they accept, within 7 days, and only while whoever invited them may still give that role. Nobody gives a role that is higher than their own. Nothing is told of them but the id. A tenant makes at most 100 a day.',
    request: { path: TenantPath, body: z.strictObject({ userId: UserId, role: Role }) },
    status: 201,
    answer: InvitationAnswer,
    problems: ['already-exists', 'conflict'],
    examples: { body: { userId: invitation.userId, role: invitation.role }, answer: invitation },
  },
  listInvitations: {
    method: 'GET',
    path: '/tenants/{tenantId}/invitations',
    access: 'member:write',
    rate: 'read',
    summary: 'List the invitations of a tenant',
    description:
      'Answered and revoked ones are listed, too, until they would have expired; the oldest first.',
    request: { path: TenantPath, query: PageQuery },
    status: 200,
    answer: pageOf(InvitationAnswer),
    problems: ['invalid-cursor'],
    examples: { answer: { items: [invitation] } },
  },
  revokeInvitation: {
    method: 'DELETE',
    path: '/tenants/{tenantId}/invitations/{invitationId}',
    access: 'member:write',
    rate: 'write',
    summary: 'Revoke an invitation',
    request: { path: TenantPath.extend({ invitationId: InvitationId }) },
    status: 204,
    problems: ['invitation-ended'],
    examples: {},
  },
  listOwnInvitations: {
    method: 'GET',
    path: '/me/invitations',
    access: 'user',
    rate: 'read',
    summary: 'List the invitations that you can answer',
    request: { query: PageQuery },
    status: 200,
    answer: pageOf(OwnInvitationAnswer),
    problems: ['invalid-cursor'],
    examples: { answer: { items: [{ ...invitation, tenantName: 'Acme' }] } },
  },
  acceptInvitation: {
    method: 'POST',
    path: '/invitations/{invitationId}/accept',
    access: 'user',
    rate: 'write',
    summary: 'Accept an invitation',
    description: 'The caller becomes a member of the tenant. It may be repeated.',
    request: { path: InvitationPath },
    status: 200,
    repeatable: true,
    answer: TenantSummary,
    problems: [
      'not-found',
      'invitation-ended',
      'already-exists',
      'conflict',
      'limit-reached',
      'tenant-suspended',
    ],
    examples: { answer: { ...summary, role: 'member' } },
  },
  declineInvitation: {
    method: 'POST',
    path: '/invitations/{invitationId}/decline',
    access: 'user',
    rate: 'write',
    summary: 'Decline an invitation',
    description: 'It may be repeated.',
    request: { path: InvitationPath },
    status: 204,
    repeatable: true,
    problems: ['not-found', 'invitation-ended'],
    examples: {},
  },
});
