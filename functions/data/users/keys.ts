import { createHash } from 'node:crypto';
import type { Key } from '../store/key.ts';
import type { KeyFamily } from '../store/key-family.ts';

/** Who may sign up although registration is by invitation. Belongs to no tenant and to no user yet. */
export const invitationKey = (email: string): Key => ({
  PK: `${invitations}${createHash('sha256').update(email.trim().toLowerCase()).digest('hex')}`,
  SK: 'INVITED',
});

export const invitations = 'R#';

/** GSI1: every invitation, by address. */
export const invitationIndex = (email: string) => ({ GSI1PK: invitations, GSI1SK: email });

/** How the items of this room are known, and with whom they go. */
export const families: readonly KeyFamily[] = [
  { name: 'invited address', PK: /^R#/, SK: /^INVITED$/, owner: 'platform' },
];
