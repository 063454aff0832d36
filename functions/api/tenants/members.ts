import { type Member, maxMembers, maxOwned, type UserId } from '../../core/tenancy/member.ts';
import { mayAssign, type Role } from '../../core/tenancy/roles.ts';
import {
  addMember,
  changeRole,
  type MembershipRefusal,
  readMember,
  removeMember,
} from '../../data/members.ts';
import { VersionConflictError } from '../../data/versioned.ts';
import type { MemberCaller } from '../http/caller.ts';
import { ApiProblem, type ProblemCode } from '../http/problem.ts';
import { namedUser, type PeopleDependencies } from './people.ts';

export async function createMember(
  dependencies: PeopleDependencies,
  { userId, role }: { readonly userId: UserId; readonly role: Role },
  caller: MemberCaller,
): Promise<Member> {
  demandPower(caller, role);
  const { email } = await namedUser(dependencies, userId, caller);
  const addedAt = new Date(dependencies.clock.now()).toISOString();
  const member = { userId, role, email, addedAt, addedBy: caller.userId, version: 0 };
  const added = await addMember(caller.table, caller.tenantId, member, caller.newId);
  if (typeof added === 'string') throw refused(added);
  return added;
}

export async function updateMember(
  { userId, role, version }: { userId: UserId; role: Role; version?: number },
  caller: MemberCaller,
): Promise<Member> {
  const member = await demandMember(userId, caller);
  demandPower(caller, member.role);
  demandPower(caller, role);
  if (version !== undefined && version !== member.version) {
    throw new VersionConflictError(`Member ${userId} is not at version ${version}.`);
  }
  const changed = await changeRole(caller.table, caller.tenantId, member, role);
  if (typeof changed === 'string') throw refused(changed);
  return changed;
}

export async function deleteMember(userId: UserId, caller: MemberCaller): Promise<void> {
  const member = await demandMember(userId, caller);
  if (userId !== caller.userId) demandPower(caller, member.role);
  const refusal = await removeMember(caller.table, caller.tenantId, member);
  if (refusal) throw refused(refusal);
}

async function demandMember(userId: UserId, { table, tenantId }: MemberCaller): Promise<Member> {
  const member = await readMember(table, tenantId, userId);
  if (!member) throw new ApiProblem('not-found', 'The tenant has no such member.');
  return member;
}

function demandPower({ role: own }: MemberCaller, role: Role): void {
  if (mayAssign(own, role)) return;
  const detail = `Your role, ${own}, may neither give nor take away the role ${role}.`;
  throw new ApiProblem('forbidden', detail);
}

const refusals: Readonly<Record<MembershipRefusal, readonly [ProblemCode, detail: string]>> = {
  exists: ['already-exists', 'They are a member already. Change their role instead.'],
  full: ['limit-reached', `A tenant has at most ${maxMembers} members.`],
  'owns-too-many': ['limit-reached', `They own ${maxOwned} tenants, and nobody may own more.`],
  'last-owner': ['last-owner', 'Make somebody else an owner first.'],
};

const refused = (refusal: MembershipRefusal) => new ApiProblem(...refusals[refusal]);
