import type { TenantId, UserId } from '../../core/ids.ts';
import type { Member } from '../../core/tenants/member.ts';
import {
  type InvitationId,
  isPending,
  MemberInvitation,
} from '../../core/tenants/member-invitation.ts';
import { mayAssign, type Role, roles } from '../../core/tenants/roles.ts';
import type { Page, PageRequest } from '../store/cursor.ts';
import { entity } from '../store/entity.ts';
import { absent, allOf, anyOf, type Condition, equals } from '../store/expression.ts';
import { tenantPartition, userPartition } from '../store/key.ts';
import { type Part, writeParts } from '../store/parts.ts';
import type { Query, Table } from '../store/table.ts';
import {
  memberInvitationKey,
  memberInvitationPrefix,
  memberKey,
  ownInvitationKey,
} from './keys.ts';
import { type MembershipRefusal, newMember } from './members.ts';

// An invitation stands on two items, the tenant's and the person's, which change together. DynamoDB deletes both
// some time after they have expired, however they ended, so that the clock decides.

/** Why an invitation cannot become what was asked. */
export type InvitationRefusal =
  | MembershipRefusal
  /** It was accepted, declined or revoked, or its time is over. */
  | 'ended'
  /** Whoever invited them may not give the role any more. */
  | 'without-inviter';

const invitations = entity(MemberInvitation);

const allInvitations = (partition: string): Query => ({
  partition,
  sort: { beginsWith: memberInvitationPrefix },
  consistent: true,
});

/** All that the tenant made and that were not deleted yet, the oldest first. */
export const listInvitations = (
  table: Table,
  tenant: TenantId,
  page: PageRequest,
): Promise<Page<MemberInvitation>> => {
  const scope = { tenant, list: 'invitations' };
  const query = allInvitations(tenantPartition(tenant));
  return invitations.page(table, { scope, query }, page);
};

/** The invitations that a person can still answer, the oldest first. A page may be short though more follow. */
export function listOwnInvitations(
  table: Table,
  user: UserId,
  now: Date,
  page: PageRequest,
): Promise<Page<MemberInvitation>> {
  const pending = allOf(equals('state', 'pending'), isUnexpired(now));
  const scope = { list: 'own invitations', filter: { user } };
  const query = { ...allInvitations(userPartition(user)), filter: pending };
  return invitations.page(table, { scope, query }, page);
}

/** All that the tenant made, as they are read. */
export const listAllInvitations = (
  table: Table,
  tenant: TenantId,
): AsyncGenerator<MemberInvitation> =>
  invitations.each(table, allInvitations(tenantPartition(tenant)));

/** The one of a person that they can still answer; `undefined` if there is none. */
export async function pendingInvitation(
  table: Table,
  tenant: TenantId,
  user: UserId,
  now: Date,
): Promise<MemberInvitation | undefined> {
  for await (const invitation of listAllInvitations(table, tenant)) {
    if (invitation.userId === user && isPending(invitation, now)) return invitation;
  }
  return undefined;
}

export const readInvitation = (
  table: Table,
  tenant: TenantId,
  invitation: InvitationId,
): Promise<MemberInvitation | undefined> =>
  invitations.read(table, memberInvitationKey(tenant, invitation));

/** The invitation from the side of whom it was made for; nobody else finds it so. */
export const readOwnInvitation = (
  table: Table,
  user: UserId,
  invitation: InvitationId,
): Promise<MemberInvitation | undefined> =>
  invitations.read(table, ownInvitationKey(user, invitation));

/**
 * A request that is repeated under the same id finds what it made by `readInvitation`.
 *
 * @returns the reason if they cannot be invited; `exists`: they are a member already
 */
export function inviteMember(
  table: Table,
  invitation: MemberInvitation,
): Promise<InvitationRefusal | undefined> {
  const { tenantId, userId } = invitation;
  const [own, mirror] = invitationKeys(invitation);
  const parts: readonly Part<InvitationRefusal>[] = [
    { write: { put: { ...invitation, ...own }, when: absent('PK') }, otherwise: 'changed' },
    { write: { put: { ...invitation, ...mirror } }, otherwise: 'changed' },
    { write: { check: memberKey(tenantId, userId), when: absent('PK') }, otherwise: 'exists' },
  ];
  return writeParts(table, parts);
}

/** Makes the person a member, as whom they were invited. @param member With version 0. */
export function acceptInvitation(
  table: Table,
  invitation: MemberInvitation,
  member: Member,
  now: Date,
): Promise<InvitationRefusal | undefined> {
  const { tenantId, invitedBy, role } = invitation;
  const parts: readonly Part<InvitationRefusal>[] = [
    ...ending(invitation, 'accepted', now),
    {
      write: { check: memberKey(tenantId, invitedBy), when: mayGive(role) },
      otherwise: 'without-inviter',
    },
    ...newMember(tenantId, member),
  ];
  return writeParts(table, parts);
}

/** Ends an invitation, for who was invited or for who may invite. */
export const endInvitation = (
  table: Table,
  invitation: MemberInvitation,
  as: 'declined' | 'revoked',
  now: Date,
): Promise<InvitationRefusal | undefined> => writeParts(table, ending(invitation, as, now));

/** Both items of an invitation, for the transaction in which it ends with its tenant. */
export const invitationKeys = ({
  tenantId,
  userId,
  invitationId,
}: Pick<MemberInvitation, 'tenantId' | 'userId' | 'invitationId'>) =>
  [memberInvitationKey(tenantId, invitationId), ownInvitationKey(userId, invitationId)] as const;

function ending(
  invitation: MemberInvitation,
  state: MemberInvitation['state'],
  now: Date,
): readonly Part<InvitationRefusal>[] {
  const [own, mirror] = invitationKeys(invitation);
  const changes = { set: { state } };
  const when = allOf(equals('state', 'pending'), isUnexpired(now));
  return [
    { write: { update: own, changes, when }, otherwise: 'ended' },
    {
      write: { update: mirror, changes, when: equals('state', 'pending') },
      otherwise: 'ended',
    },
  ];
}

/** The condition that an invitation has not expired, by the time that `isPending` judges. */
const isUnexpired = (now: Date): Condition => ({
  path: 'expiresAt',
  is: '>=',
  value: Math.floor(now.getTime() / 1000) + 1,
});

/** The condition that a member's role may make somebody a member of this role. */
const mayGive = (role: Role): Condition =>
  anyOf(...roles.filter((own) => mayAssign(own, role)).map((own) => equals('role', own)));
