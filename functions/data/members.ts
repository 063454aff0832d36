import { Member, Membership, maxMembers, maxOwned, type UserId } from '../core/tenancy/member.ts';
import type { Role } from '../core/tenancy/roles.ts';
import type { TenantId } from '../core/tenancy/tenancy.ts';
import type { Page, PageRequest } from './cursor.ts';
import { absent, allOf, anyOf, type Condition, equals, present } from './expression.ts';
import {
  memberKey,
  memberPrefix,
  ownedKey,
  tenantKey,
  tenantPartition,
  userPartition,
  userTenantKey,
} from './keys.ts';
import { readPage } from './pages.ts';
import { ConditionFailedError } from './store-error.ts';
import type { Item, Table, Write } from './table.ts';
import { VersionConflictError, versionedPut } from './versioned.ts';

// A member stands on two items, the tenant's and the person's, and counts on two more: the tenant's
// owners and members on the tenant's own item, the tenants that a person owns on one of theirs. All
// of them change together, so each limit is exact.

/** Why a membership cannot become what was asked. */
export type MembershipRefusal =
  | 'exists'
  /** The tenant has as many members as it may. */
  | 'full'
  /** The person owns as many tenants as anybody may. */
  | 'owns-too-many'
  /** The tenant would be left without an owner. */
  | 'last-owner';

/** What a person is in a tenant; `undefined` if they are not a member of it. */
export async function readMember(
  table: Table,
  tenant: TenantId,
  user: UserId,
): Promise<Member | undefined> {
  const item = await table.get(memberKey(tenant, user));
  return item && Member.parse(item);
}

/** Members of a tenant, by user id. */
export const listMembers = (
  table: Table,
  tenant: TenantId,
  page: PageRequest,
): Promise<Page<Member>> =>
  readPage(
    table,
    { tenant, list: 'members' },
    { partition: tenantPartition(tenant), sort: { beginsWith: memberPrefix }, consistent: true },
    page,
    (item) => Member.parse(item),
  );

/** What a person is, tenant by tenant, in the order of their ids. */
export const listMemberships = (
  table: Table,
  user: UserId,
  page: PageRequest,
): Promise<Page<Membership>> =>
  readPage(
    table,
    { list: 'memberships', filter: { user } },
    { partition: userPartition(user), sort: { beginsWith: 'T#' }, consistent: true },
    page,
    (item) => Membership.parse(item),
  );

/**
 * @param member With version 0.
 * @param joinId Of the request: repeated under the same one, it answers with the member it made.
 */
export async function addMember(
  table: Table,
  tenant: TenantId,
  member: Member,
  joinId: string,
): Promise<Member | MembershipRefusal> {
  const refusal = await writeParts(table, [
    ...joining(tenant, member, { joinId }),
    ...counting(tenant, member.userId, { members: 1, owners: ownersOf(member.role) }),
  ]);
  if (refusal === undefined) return { ...member, version: 1 };
  if (refusal !== 'exists') return refusal;
  const item = await table.get(memberKey(tenant, member.userId));
  return item?.joinId === joinId ? Member.parse(item) : refusal;
}

/** @param member As it was read. Throws a VersionConflictError if it is not that any more. */
export async function changeRole(
  table: Table,
  tenant: TenantId,
  member: Member,
  role: Role,
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
    ...counting(tenant, userId, { members: 0, owners: ownersOf(role) - ownersOf(member.role) }),
  ]);
  return refusal ?? { ...member, role, version: version + 1 };
}

/** As `changeRole`. Answers with the reason if they cannot be removed. */
export async function removeMember(
  table: Table,
  tenant: TenantId,
  { userId, role, version }: Member,
): Promise<MembershipRefusal | undefined> {
  return writeParts(table, [
    ...leaving(tenant, userId, version),
    ...counting(tenant, userId, { members: -1, owners: -ownersOf(role) }),
  ]);
}

/**
 * Makes a membership that of another user id, in one transaction: for who lost theirs with the user
 * pool. No count of the tenant changes, and no limit is asked: whatever they own they owned before.
 *
 * @param formerIds Of the same person, earlier still. Throws as `changeRole` does.
 */
export async function moveMember(
  table: Table,
  tenant: TenantId,
  member: Member,
  to: { readonly userId: UserId; readonly formerIds: readonly UserId[] },
): Promise<MembershipRefusal | undefined> {
  const { userId: from, role, version } = member;
  const formerIds = [...to.formerIds, from];
  const owned = (user: UserId, by: number): Part => ({
    write: { update: ownedKey(user), changes: { add: { owned: by } } },
    otherwise: 'changed',
  });
  return writeParts(table, [
    ...leaving(tenant, from, version),
    ...joining(tenant, { ...member, userId: to.userId, version: 0 }, { formerIds }),
    ...(role === 'owner' ? [owned(from, -1), owned(to.userId, 1)] : []),
  ]);
}

/** For the transaction that makes the tenant, with both counts at 1. @param owner With version 0. */
export const firstOwner = (tenant: TenantId, owner: Member): readonly Part[] => [
  ...joining(tenant, owner),
  owning(owner.userId, 1),
];

/** A write, and what it means that its condition does not hold. */
export interface Part {
  readonly write: Write;
  readonly otherwise: MembershipRefusal | 'changed';
}

/** All parts or none. Answers with what the first of those says whose conditions did not hold. */
export async function writeParts(
  table: Table,
  parts: readonly Part[],
): Promise<MembershipRefusal | undefined> {
  try {
    await table.writeTogether(parts.map(({ write }) => write));
    return undefined;
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    const otherwise = parts[error.writes[0] ?? 0]?.otherwise;
    if (otherwise !== undefined && otherwise !== 'changed') return otherwise;
    throw new VersionConflictError('The membership has changed.', { cause: error });
  }
}

const leaving = (tenant: TenantId, user: UserId, version: number): readonly Part[] => [
  {
    write: { delete: memberKey(tenant, user), when: equals('version', version) },
    otherwise: 'changed',
  },
  { write: { delete: userTenantKey(user, tenant) }, otherwise: 'changed' },
];

function joining(tenant: TenantId, member: Member, attributes: Item = {}): readonly Part[] {
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

function counting(tenant: TenantId, user: UserId, { members, owners }: Growth): readonly Part[] {
  const parts: Part[] = [];
  const count = (add: Readonly<Record<string, number>>, bounds: readonly Condition[]): Write => ({
    update: tenantKey(tenant),
    changes: { add },
    when: allOf(present('PK'), ...bounds),
  });
  if (members !== 0 || owners !== 0) {
    const room: Condition = { path: 'members', is: '<', value: maxMembers };
    const another: Condition = { path: 'owners', is: '>=', value: 2 };
    parts.push({
      write: count({ members, owners }, [
        ...(members > 0 ? [room] : []),
        ...(owners < 0 ? [another] : []),
      ]),
      otherwise: members > 0 ? 'full' : 'last-owner',
    });
  }
  return owners === 0 ? parts : [...parts, owning(user, owners)];
}

function owning(user: UserId, by: number): Part {
  const room = anyOf(absent('owned'), { path: 'owned', is: '<', value: maxOwned });
  return {
    write: {
      update: ownedKey(user),
      changes: { add: { owned: by } },
      ...(by > 0 && { when: room }),
    },
    otherwise: 'owns-too-many',
  };
}

const ownersOf = (role: Role) => (role === 'owner' ? 1 : 0);
