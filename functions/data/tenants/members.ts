import type { TenantId, UserId } from '../../core/ids.ts';
import { Member, Membership, maxMade, maxMembers } from '../../core/tenants/member.ts';
import type { Role } from '../../core/tenants/roles.ts';
import type { Page, PageRequest } from '../store/cursor.ts';
import { entity } from '../store/entity.ts';
import { absent, allOf, anyOf, type Condition, equals, present } from '../store/expression.ts';
import { type Key, tenantPartition, userPartition } from '../store/key.ts';
import { type Part, writeParts } from '../store/parts.ts';
import type { Item, Query, Table, Write } from '../store/table.ts';
import { versionedPut } from '../store/versioned.ts';
import { madeKey, memberKey, memberPrefix, tenantKey, userTenantKey } from './keys.ts';

// A member stands on two items, the tenant's and the person's, and counts among the owners and members on
// the tenant's own item. Who made a tenant counts on one of theirs, until it is deleted. All of them change
// together, so each limit is exact.

/** Why a membership cannot become what was asked. */
export type MembershipRefusal =
  | 'exists'
  /** The tenant has as many members as it may. */
  | 'full'
  /** The person made as many tenants as anybody may. */
  | 'made-too-many'
  /** The tenant would be left without an owner. */
  | 'last-owner';

const members = entity(Member);
const memberships = entity(Membership);

/** What a person is in a tenant; `undefined` if they are not a member of it. */
export const readMember = (
  table: Table,
  tenant: TenantId,
  user: UserId,
): Promise<Member | undefined> => members.read(table, memberKey(tenant, user));

/** Members of a tenant, by user id. */
export const listMembers = (
  table: Table,
  tenant: TenantId,
  page: PageRequest,
): Promise<Page<Member>> => {
  const scope = { tenant, list: 'members' };
  return members.page(table, { scope, query: allMembers(tenant) }, page);
};

const allMembers = (tenant: TenantId): Query => ({
  partition: tenantPartition(tenant),
  sort: { beginsWith: memberPrefix },
  consistent: true,
});

/** What a person is, tenant by tenant, in the order of their ids. */
export const listMemberships = (
  table: Table,
  user: UserId,
  page: PageRequest,
): Promise<Page<Membership>> => {
  const scope = { list: 'memberships', filter: { user } };
  const sort = { beginsWith: 'T#' };
  const query = { partition: userPartition(user), sort, consistent: true };
  return memberships.page(table, { scope, query }, page);
};

/** All owners of a tenant, by user id. */
export const listOwners = (table: Table, tenant: TenantId): Promise<readonly Member[]> =>
  members.list(table, { ...allMembers(tenant), filter: equals('role', 'owner') });

/** All members of a tenant, as they are read. */
export const listAllMembers = (table: Table, tenant: TenantId): AsyncGenerator<Member> =>
  members.each(table, allMembers(tenant));

/** What the transaction writes in which somebody joins a tenant that is there. @param member With version 0. */
export const newMember = (tenant: TenantId, member: Member): readonly MembershipPart[] => [
  ...joining(tenant, member),
  ...counting(tenant, { members: 1, owners: ownersOf(member.role) }),
];

/**
 * @param member As it was read. Throws a VersionConflictError if it is not that any more.
 * @param to `remaining`: who owns the tenant then, if they do not any more: they have to be an owner still.
 */
export async function changeRole(
  table: Table,
  tenant: TenantId,
  member: Member,
  { role, remaining }: { readonly role: Role; readonly remaining?: UserId | undefined },
): Promise<Member | MembershipRefusal> {
  const { userId, version } = member;
  if (role === member.role) return member;
  const refusal = await writeParts(table, [
    {
      write: {
        update: memberKey(tenant, userId),
        changes: { set: { role }, add: { version: 1 } },
        when: equals('version', version),
      },
      otherwise: 'changed',
    },
    { write: mirror(tenant, userId, role), otherwise: 'changed' },
    ...counting(tenant, { members: 0, owners: ownersOf(role) - ownersOf(member.role) }),
    ...owning(tenant, remaining),
  ]);
  return refusal ?? { ...member, role, version: version + 1 };
}

/**
 * Removes a member as `changeRole` changes one. Answers with the reason if they cannot be removed. @param remaining As
 * there.
 */
export async function removeMember(
  table: Table,
  tenant: TenantId,
  { userId, role, version }: Member,
  remaining?: UserId,
): Promise<MembershipRefusal | undefined> {
  return writeParts(table, [
    ...leaving(tenant, userId, version),
    ...counting(tenant, { members: -1, owners: -ownersOf(role) }),
    ...owning(tenant, remaining),
  ]);
}

/**
 * Makes a membership that of another user id, in one transaction: for who lost theirs with the user
 * pool. No count of the tenant changes, and no limit is asked: whatever they made they made before.
 *
 * @param formerIds Of the same person, earlier still. Throws as `changeRole` does.
 */
export async function moveMember(
  table: Table,
  tenant: TenantId,
  member: Member,
  to: { readonly userId: UserId; readonly formerIds: readonly UserId[] },
): Promise<MembershipRefusal | undefined> {
  const { userId: from, version } = member;
  const formerIds = [...to.formerIds, from];
  const isMaker = (await table.get(tenantKey(tenant)))?.madeBy === from;
  const made = (user: UserId, by: number): MembershipPart => ({
    write: { update: madeKey(user), changes: { add: { made: by } } },
    otherwise: 'changed',
  });
  const madeBy: MembershipPart = {
    write: {
      update: tenantKey(tenant),
      changes: { set: { madeBy: to.userId } },
      when: equals('madeBy', from),
    },
    otherwise: 'changed',
  };
  return writeParts(table, [
    ...leaving(tenant, from, version),
    ...joining(tenant, { ...member, userId: to.userId, version: 0 }, { formerIds }),
    ...(isMaker ? [madeBy, made(from, -1), made(to.userId, 1)] : []),
  ]);
}

/** What the transaction writes that makes the tenant, with both counts at 1. @param owner With version 0. */
export const firstOwner = (tenant: TenantId, owner: Member): readonly MembershipPart[] => [
  ...joining(tenant, owner),
  {
    write: {
      update: madeKey(owner.userId),
      changes: { add: { made: 1 } },
      when: anyOf(absent('made'), { path: 'made', is: '<', value: maxMade }),
    },
    otherwise: 'made-too-many',
  },
];

/** What the transaction that deletes the tenant writes about who made it. */
export const unmade = (maker: UserId): Write => ({
  update: madeKey(maker),
  changes: { add: { made: -1 } },
});

/** Both items of a membership, for the transaction in which it ends with its tenant. */
export const membershipKeys = (tenant: TenantId, user: UserId): readonly Key[] => [
  memberKey(tenant, user),
  userTenantKey(user, tenant),
];

type MembershipPart = Part<MembershipRefusal>;

const leaving = (tenant: TenantId, user: UserId, version: number): readonly MembershipPart[] => [
  {
    write: { delete: memberKey(tenant, user), when: equals('version', version) },
    otherwise: 'changed',
  },
  { write: { delete: userTenantKey(user, tenant) }, otherwise: 'changed' },
];

function joining(
  tenant: TenantId,
  member: Member,
  attributes: Item = {},
): readonly MembershipPart[] {
  const { userId, role } = member;
  return [
    { write: versionedPut(memberKey(tenant, userId), member, attributes), otherwise: 'exists' },
    { write: mirror(tenant, userId, role), otherwise: 'exists' },
  ];
}

// Without a condition: that of the member's own item, in the same transaction, is enough.
const mirror = (tenant: TenantId, user: UserId, role: Role): Write => ({
  put: { tenantId: tenant, role, ...userTenantKey(user, tenant) },
});

interface Growth {
  readonly members: number;
  readonly owners: number;
}

function counting(tenant: TenantId, { members, owners }: Growth): readonly MembershipPart[] {
  if (members === 0 && owners === 0) return [];
  const room: Condition = { path: 'members', is: '<', value: maxMembers };
  const another: Condition = { path: 'owners', is: '>=', value: 2 };
  return [
    {
      write: {
        update: tenantKey(tenant),
        changes: { add: { members, owners } },
        when: allOf(
          present('PK'),
          ...(members > 0 ? [room, isStanding] : []),
          ...(owners < 0 ? [another] : []),
        ),
      },
      otherwise: members > 0 ? 'full' : 'last-owner',
    },
  ];
}

/** The condition of a tenant's item that lets somebody join: nobody joins what is suspended or being deleted. */
const isStanding = equals('state', 'active');

const owning = (tenant: TenantId, user: UserId | undefined): readonly MembershipPart[] =>
  user === undefined
    ? []
    : [
        {
          write: { check: memberKey(tenant, user), when: equals('role', 'owner') },
          otherwise: 'changed',
        },
      ];

const ownersOf = (role: Role) => (role === 'owner' ? 1 : 0);
