import type { TenantId, UserId } from '../../core/ids.ts';
import type { InvitationId } from '../../core/tenants/member-invitation.ts';
import { type Key, tenantPartition, userPartition } from '../store/key.ts';
import { inOwn, type KeyFamily, ofPerson, ofTenant } from '../store/key-family.ts';

export const tenantKey = (tenant: TenantId): Key => ({ PK: tenantPartition(tenant), SK: 'META' });

export const memberPrefix = 'USER#';

export const memberKey = (tenant: TenantId, user: UserId): Key => ({
  PK: tenantPartition(tenant),
  SK: `${memberPrefix}${user}`,
});

export const userTenantKey = (user: UserId, tenant: TenantId): Key => ({
  PK: userPartition(user),
  SK: tenantPartition(tenant),
});

/** How many tenants that a person made there are. */
export const madeKey = (user: UserId): Key => ({ PK: userPartition(user), SK: 'MADE' });

/**
 * The prefix of a person's invitation into a tenant; not to be taken for `invitationKey`, which lets an address sign
 * up.
 */
export const memberInvitationPrefix = 'INV#';

export const memberInvitationKey = (tenant: TenantId, invitation: InvitationId): Key => ({
  PK: tenantPartition(tenant),
  SK: `${memberInvitationPrefix}${invitation}`,
});

/** The invitations of a person, from the other side of `memberInvitationKey`. */
export const ownInvitationKey = (user: UserId, invitation: InvitationId): Key => ({
  PK: userPartition(user),
  SK: `${memberInvitationPrefix}${invitation}`,
});

/** How the items of this room are known, and with whom they go. */
export const families: readonly KeyFamily[] = [
  inOwn('member', /^USER#/, 'members'),
  { name: 'membership', PK: ofPerson, SK: /^T#/, owner: { tenant: 'members' } },
  inOwn('member invitation', /^INV#/, 'invitations'),
  { name: 'own invitation', PK: ofPerson, SK: /^INV#/, owner: { tenant: 'invitations' } },
  { name: 'tenant', PK: ofTenant, SK: /^META$/, owner: { tenant: 'last' } },
  { name: 'made tenants', PK: ofPerson, SK: /^MADE$/, owner: 'person' },
];
