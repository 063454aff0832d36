import { Member, type UserId } from '../core/tenancy/member.ts';
import type { TenantId } from '../core/tenancy/tenancy.ts';
import { memberKey } from './keys.ts';
import type { Table } from './table.ts';

/** What a person is in a tenant; `undefined` if they are not a member of it. */
export async function readMember(
  table: Table,
  tenant: TenantId,
  user: UserId,
): Promise<Member | undefined> {
  const item = await table.get(memberKey(tenant, user));
  return item && Member.parse(item);
}
