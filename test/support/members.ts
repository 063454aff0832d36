import type { Member } from '../../functions/core/tenancy/member.ts';
import type { TenantId } from '../../functions/core/tenancy/tenancy.ts';
import { type MembershipRefusal, newMember } from '../../functions/data/members.ts';
import { writeParts } from '../../functions/data/parts.ts';
import type { Table } from '../../functions/data/table.ts';

/** Makes somebody a member as accepting an invitation does, without one. @param member With version 0. */
export const addMember = (
  table: Table,
  tenant: TenantId,
  member: Member,
): Promise<MembershipRefusal | undefined> => writeParts(table, newMember(tenant, member));
