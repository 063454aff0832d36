import type { UserId } from '../../core/ids.ts';
import { Refusal, type RefusalCode } from '../../core/refusal.ts';
import { type Member, maxMembers } from '../../core/tenants/member.ts';
import { mayAssign, type Role } from '../../core/tenants/roles.ts';
import { mostAttempts, untilUnchanged, VersionConflictError } from '../../data/store/versioned.ts';
import {
  changeRole,
  listOwners,
  type MembershipRefusal,
  readMember,
  removeMember,
} from '../../data/tenants/members.ts';
import type { MemberCaller } from '../http/caller.ts';
import { livingUser, type PeopleDependencies } from './people.ts';

export async function updateMember(
  people: PeopleDependencies,
  { userId, role, version }: { userId: UserId; role: Role; version?: number },
  caller: MemberCaller,
): Promise<Member> {
  const member = await demandMember(userId, caller);
  demandPower(caller, member.role);
  demandPower(caller, role);
  if (version !== undefined && version !== member.version) {
    throw new VersionConflictError(`Member ${userId} is not at version ${version}.`);
  }
  if (!(await livingUser(people, userId, caller))) {
    const detail =
      'They were deleted or disabled, and can have no other role. Remove them instead.';
    throw new Refusal('user-gone', detail);
  }
  const remaining = await ownerBesides(people, member, caller, role);
  const changed = await changeRole(caller.table, caller.tenantId, member, { role, remaining });
  if (typeof changed === 'string') throw refused(changed);
  return changed;
}

/** Removes a member, or lets them leave. Looks again if somebody else was faster. */
export const deleteMember = (people: PeopleDependencies, userId: UserId, caller: MemberCaller) =>
  untilUnchanged(async () => {
    const member = await demandMember(userId, caller);
    if (userId !== caller.userId) demandPower(caller, member.role);
    const remaining = await ownerBesides(people, member, caller);
    const refusal = await removeMember(caller.table, caller.tenantId, member, remaining);
    if (refusal) throw refused(refusal);
  }, mostAttempts);

/**
 * Who owns the tenant if this member does not any more: an owner who can sign in, or nobody could ever manage
 * the tenant again. `undefined`: the member is no owner, or stays one.
 */
async function ownerBesides(
  people: PeopleDependencies,
  { userId, role }: Member,
  caller: MemberCaller,
  next?: Role,
): Promise<UserId | undefined> {
  const { table, tenantId, userId: self } = caller;
  if (role !== 'owner' || next === 'owner') return undefined;
  const owners = (await listOwners(table, tenantId)).map((owner) => owner.userId);
  const others = owners.filter((owner) => owner !== userId);
  // Whoever asks signed in a while ago, and is the first to be asked for.
  for (const other of others.toSorted((a, b) => Number(b === self) - Number(a === self))) {
    if (await livingUser(people, other, caller)) return other;
  }
  throw others.length === 0
    ? refused('last-owner')
    : new Refusal('last-owner', `No other owner can sign in any more. ${handOver}`);
}

async function demandMember(userId: UserId, { table, tenantId }: MemberCaller): Promise<Member> {
  const member = await readMember(table, tenantId, userId);
  if (!member) throw new Refusal('not-found', 'The tenant has no such member.');
  return member;
}

/** Nobody gives or takes away a role that is higher than their own. */
export function demandPower({ role: own }: MemberCaller, role: Role): void {
  if (mayAssign(own, role)) return;
  const detail = `Your role, ${own}, may neither give nor take away the role ${role}.`;
  throw new Refusal('forbidden', detail);
}

const handOver = 'Make somebody else an owner first, or delete the tenant.';

const refusals: Readonly<Record<MembershipRefusal, readonly [RefusalCode, detail: string]>> = {
  exists: ['already-exists', 'They are a member already. Change their role instead.'],
  full: ['limit-reached', `A tenant has at most ${maxMembers} members.`],
  'made-too-many': ['limit-reached', 'They made as many tenants as anybody may.'],
  'last-owner': ['last-owner', handOver],
};

export const refused = (refusal: MembershipRefusal) => new Refusal(...refusals[refusal]);
