import type { UserId } from '../../core/ids.ts';
import { Refusal } from '../../core/refusal.ts';
import { budgets } from '../../core/tenants/budgets.ts';
import {
  InvitationId,
  invitationLifetime,
  isPending,
  type MemberInvitation,
} from '../../core/tenants/member-invitation.ts';
import type { Role } from '../../core/tenants/roles.ts';
import { spend } from '../../data/requests/budgets.ts';
import type { PageRequest } from '../../data/store/cursor.ts';
import { expiry } from '../../data/store/key.ts';
import {
  endInvitation,
  type InvitationRefusal,
  inviteMember,
  listInvitations,
  pendingInvitation,
  readInvitation,
} from '../../data/tenants/invitations.ts';
import type { MemberCaller, PayingCaller } from '../http/caller.ts';
import { demandPower, refused } from './members.ts';
import { namedUser, type PeopleDependencies } from './people.ts';

const days = 24 * 3_600_000;

/** Asks somebody into the tenant. Repeated under the same id, it answers with what it made. */
export async function createInvitation(
  dependencies: PeopleDependencies,
  { userId, role }: { readonly userId: UserId; readonly role: Role },
  caller: PayingCaller,
) {
  const { table, tenantId } = caller;
  demandPower(caller, role);
  await namedUser(dependencies, userId, caller);
  const now = new Date(dependencies.clock.now());
  const invitationId = InvitationId.parse(caller.newId);
  const made = await readInvitation(table, tenantId, invitationId);
  if (made) return shownInvitation(made, now);
  if (await pendingInvitation(table, tenantId, userId, now)) {
    throw new Refusal('already-exists', 'They are invited already. Revoke that invitation first.');
  }
  const invitation: MemberInvitation = {
    invitationId,
    tenantId,
    userId,
    role,
    invitedBy: caller.userId,
    createdAt: now.toISOString(),
    ...expiry(new Date(now.getTime() + invitationLifetime * days)),
    state: 'pending',
  };
  await spend(table, budgets.invitations, { tenantId }, now);
  const refusal = await inviteMember(table, invitation);
  if (refusal) throw refusedInvitation(refusal);
  return shownInvitation(invitation, now);
}

export async function showInvitations(
  { clock }: Pick<PeopleDependencies, 'clock'>,
  { table, tenantId }: MemberCaller,
  page: PageRequest,
) {
  const now = new Date(clock.now());
  const { items, ...rest } = await listInvitations(table, tenantId, page);
  return { items: items.map((invitation) => shownInvitation(invitation, now)), ...rest };
}

/** Once it is revoked, revoking it is as good as done. */
export async function revokeInvitation(
  { clock }: Pick<PeopleDependencies, 'clock'>,
  invitationId: InvitationId,
  caller: MemberCaller,
): Promise<void> {
  const { table, tenantId } = caller;
  const invitation = await readInvitation(table, tenantId, invitationId);
  if (!invitation) throw new Refusal('not-found', 'The tenant has no such invitation.');
  demandPower(caller, invitation.role);
  if (invitation.state === 'revoked') return;
  const refusal = await endInvitation(table, invitation, 'revoked', new Date(clock.now()));
  if (refusal) throw refusedInvitation(refusal);
}

export function refusedInvitation(refusal: InvitationRefusal): Refusal {
  switch (refusal) {
    case 'ended':
      return new Refusal(
        'invitation-ended',
        'It was answered or revoked, has expired, or the tenant is gone. Ask for another one.',
      );
    case 'without-inviter':
      return new Refusal(
        'invitation-ended',
        'Whoever invited you may not do so any more. Ask for another one.',
      );
    default:
      return refused(refusal);
  }
}

export function shownInvitation(
  { expiresAt, state, ...invitation }: MemberInvitation,
  now: Date,
): ShownInvitation {
  return {
    ...invitation,
    expiresAt: new Date(expiresAt * 1000).toISOString(),
    state: state === 'pending' && !isPending({ state, expiresAt }, now) ? 'expired' : state,
  };
}

export interface ShownInvitation extends Omit<MemberInvitation, 'expiresAt' | 'state'> {
  readonly expiresAt: string;
  readonly state: MemberInvitation['state'] | 'expired';
}
