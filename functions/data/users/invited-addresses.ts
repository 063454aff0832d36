import { Invitation } from '../../core/tenants/registration.ts';
import { entity } from '../store/entity.ts';
import { present } from '../store/expression.ts';
import { expiry } from '../store/key.ts';
import { conditionHeld } from '../store/store-error.ts';
import type { Table } from '../store/table.ts';
import { invitationIndex, invitationKey, invitations } from './keys.ts';

const addresses = entity(Invitation);

/** Lets an address sign up until then; one that was invited before is given the new time. */
export async function inviteAddress(
  table: Table,
  email: string,
  { now, until }: { readonly now: Date; readonly until: Date },
): Promise<Invitation> {
  const invitation = { email, invitedAt: now.toISOString(), ...expiry(until) };
  await table.put({ ...invitation, ...invitationKey(email), ...invitationIndex(email) });
  return invitation;
}

/** DynamoDB deletes what has expired some time after, so that the clock decides: one GetItem. */
export async function isInvited(table: Table, email: string, now: Date): Promise<boolean> {
  const invitation = await addresses.read(table, invitationKey(email));
  return invitation !== undefined && isValid(invitation, now);
}

/** The invitations by address, without those that have expired. */
export async function listInvitations(table: Table, now: Date): Promise<readonly Invitation[]> {
  const all = await addresses.list(table, { index: 'GSI1', partition: invitations });
  return all.filter((invitation) => isValid(invitation, now));
}

/** @returns whether there was one */
export const withdrawInvitation = (table: Table, email: string): Promise<boolean> =>
  conditionHeld(table.delete(invitationKey(email), present('PK')));

const isValid = ({ expiresAt }: Invitation, now: Date) => expiresAt * 1000 > now.getTime();
