import { Refusal } from '../../core/refusal.ts';
import type { Member } from '../../core/tenants/member.ts';
import type { InvitationId, MemberInvitation } from '../../core/tenants/member-invitation.ts';
import type { Page, PageRequest } from '../../data/store/cursor.ts';
import type { Table } from '../../data/store/table.ts';
import {
  acceptInvitation,
  endInvitation,
  type InvitationRefusal,
  listOwnInvitations,
  readOwnInvitation,
} from '../../data/tenants/invitations.ts';
import { readMember } from '../../data/tenants/members.ts';
import { readTenant, readTenants } from '../../data/tenants/tenants.ts';
import { suspended, type UserCaller } from '../http/caller.ts';
import { refusedInvitation, type ShownInvitation, shownInvitation } from './invitations.ts';
import { knownCaller, type PeopleDependencies } from './people.ts';

interface OwnInvitation extends ShownInvitation {
  readonly tenantName: string;
}

/** The invitations that the caller can answer, with the names of the tenants that sent them. */
export async function ownInvitations(
  { table, clock }: Pick<PeopleDependencies, 'table' | 'clock'>,
  { userId }: UserCaller,
  page: PageRequest,
): Promise<Page<OwnInvitation>> {
  const now = new Date(clock.now());
  const { items, ...rest } = await listOwnInvitations(table, userId, now, page);
  const named = [...new Set(items.map(({ tenantId }) => tenantId))];
  const tenants = await readTenants(table, named);
  const shown = items.flatMap((invitation) => {
    const tenant = tenants.get(invitation.tenantId);
    // One that is being deleted takes nobody any more.
    if (!tenant || tenant.state === 'deleting') return [];
    return { ...shownInvitation(invitation, now), tenantName: tenant.name };
  });
  return { items: shown, ...rest };
}

/** Makes the caller a member: the only way to become one. Once they are, accepting is as good as done. */
export async function accept(
  dependencies: PeopleDependencies,
  invitationId: InvitationId,
  caller: UserCaller,
) {
  const { userId } = caller;
  const { table, clock } = dependencies;
  const invitation = await demandOwn(table, invitationId, caller);
  const { tenantId, role, invitedBy } = invitation;
  if (invitation.state !== 'accepted') {
    const { email } = await knownCaller(dependencies, caller);
    const now = new Date(clock.now());
    const member: Member = {
      userId,
      role,
      email,
      addedAt: now.toISOString(),
      addedBy: invitedBy,
      version: 0,
    };
    const refusal = await acceptInvitation(table, invitation, member, now);
    if (refusal) await refuseAcceptance(table, refusal, invitation);
  }
  const [tenant, member] = await Promise.all([
    readTenant(table, tenantId),
    readMember(table, tenantId, userId),
  ]);
  if (!tenant || !member) {
    throw new Refusal('not-found', 'You accepted it, and have left the tenant since.');
  }
  return { ...tenant, role: member.role };
}

/** Once it is declined, declining it is as good as done. */
export async function decline(
  { table, clock }: Pick<PeopleDependencies, 'table' | 'clock'>,
  invitationId: InvitationId,
  caller: UserCaller,
): Promise<void> {
  const invitation = await demandOwn(table, invitationId, caller);
  if (invitation.state === 'declined') return;
  const refusal = await endInvitation(table, invitation, 'declined', new Date(clock.now()));
  if (refusal) throw refusedInvitation(refusal);
}

async function demandOwn(table: Table, invitationId: InvitationId, { userId }: UserCaller) {
  const invitation = await readOwnInvitation(table, userId, invitationId);
  if (!invitation) throw new Refusal('not-found', 'There is no such invitation for you.');
  return invitation;
}

/** Two requests at once accept it once, and both are told that it is accepted. */
async function refuseAcceptance(
  table: Table,
  refusal: InvitationRefusal,
  { tenantId, userId, invitationId }: MemberInvitation,
): Promise<void> {
  const now = await readOwnInvitation(table, userId, invitationId);
  if (now?.state === 'accepted') return;
  const tenant = await readTenant(table, tenantId);
  if (!tenant || tenant.state === 'deleting') throw refusedInvitation('ended');
  if (tenant.state === 'suspended') throw suspended();
  throw refusedInvitation(refusal);
}
