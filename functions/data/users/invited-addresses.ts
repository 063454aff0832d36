import { Invitation } from '../../core/tenants/registration.ts';
import { present } from '../store/expression.ts';
import { expiry, invitationIndex, invitationKey, invitations } from '../store/keys.ts';
import { queryAll } from '../store/query-all.ts';
import { conditionHeld } from '../store/store-error.ts';
import type { Table } from '../store/table.ts';

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
  const item = await table.get(invitationKey(email));
  return item !== undefined && isValid(Invitation.parse(item), now);
}

/** By address, without those that have expired. */
export async function listInvitations(table: Table, now: Date): Promise<readonly Invitation[]> {
  const items = await Array.fromAsync(queryAll(table, { index: 'GSI1', partition: invitations }));
  return items
    .map((item) => Invitation.parse(item))
    .filter((invitation) => isValid(invitation, now));
}

/** @returns whether there was one */
export const withdrawInvitation = (table: Table, email: string): Promise<boolean> =>
  conditionHeld(table.delete(invitationKey(email), present('PK')));

const isValid = ({ expiresAt }: Invitation, now: Date) => expiresAt * 1000 > now.getTime();
