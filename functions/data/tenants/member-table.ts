import type { TenantId, UserId } from '../../core/ids.ts';
import { Member } from '../../core/tenants/member.ts';
import { type Role, rolesFrom } from '../../core/tenants/roles.ts';
import { allOf, anyOf, type Condition, equals } from '../store/expression.ts';
import type { Key } from '../store/key.ts';
import { ConditionFailedError } from '../store/store-error.ts';
import type { Table, Write } from '../store/table.ts';
import { memberKey } from './keys.ts';

/** Somebody as they were when their request was let in. */
export interface Membership {
  readonly tenantId: TenantId;
  readonly userId: UserId;
  readonly role: Role;
}

/** A member was removed, or has less to say, since their request was let in: nothing was written. */
export class MembershipChangedError extends Error {
  override readonly name = 'MembershipChangedError';
  /** What they are now; absent if they are no member any more. */
  readonly role: Role | undefined;

  constructor(role: Role | undefined, options?: ErrorOptions) {
    super('The membership has changed since the request was let in.', options);
    this.role = role;
  }
}

/**
 * The table in the hands of a member: whatever they write holds only while they are still what they were
 * when their request was let in, or more. Every write is a transaction that looks at their own item, so that
 * what a person may do ends with the membership, also for requests on their way:
 * docs/decisions/0033-members-by-their-own-will.md
 */
export function tableFor(table: Table, member: Membership): Table {
  const commit = (writes: readonly Write[]) => commitFor(table, member, writes);
  const never = () => {
    throw new Error('A batch carries no condition: a member may not write by one.');
  };
  return {
    ...table,
    put: (put, when) => commit([{ put, ...(when && { when }) }]),
    async update(update, changes, when) {
      await commit([{ update, changes, ...(when && { when }) }]);
      const item = await table.get(update);
      if (!item) throw new Error('The item was deleted in the moment in which it was changed.');
      return item;
    },
    delete: (key, when) => commit([{ delete: key, ...(when && { when }) }]),
    writeTogether: commit,
    putAll: never,
    deleteAll: never,
  };
}

/** @param writes May be none: then it is only looked whether the membership stands. */
async function commitFor(
  table: Table,
  member: Membership,
  writes: readonly Write[],
): Promise<void> {
  const own = memberKey(member.tenantId, member.userId);
  const standing = atLeast(member.role);
  // DynamoDB takes no two writes of one item.
  const isOwn = (write: Write) => isSame(keyOf(write), own);
  const guarded = writes.some(isOwn)
    ? writes.map((write) => (isOwn(write) ? also(write, standing) : write))
    : [...writes, { check: own, when: standing }];
  try {
    await table.writeTogether(guarded);
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    const item = await table.get(own);
    const now = item && Member.parse(item);
    if (!now || !isAtLeast(now.role, member.role)) {
      throw new MembershipChangedError(now?.role, { cause: error });
    }
    const others = error.writes.filter((write) => write < writes.length);
    // It did not stand, and does again: whatever it was in between, the request was refused.
    if (others.length === 0) throw new MembershipChangedError(now.role, { cause: error });
    throw new ConditionFailedError(others, { cause: error });
  }
}

const isAtLeast = (role: Role, other: Role) => rolesFrom(other).includes(role);

/** Holds of a member's item. */
const atLeast = (role: Role): Condition =>
  anyOf(...rolesFrom(role).map((one) => equals('role', one)));

function keyOf(write: Write): Key {
  if ('put' in write) return { PK: String(write.put.PK), SK: String(write.put.SK) };
  if ('update' in write) return write.update;
  return 'delete' in write ? write.delete : write.check;
}

const isSame = (one: Key, other: Key) => one.PK === other.PK && one.SK === other.SK;

const also = (write: Write, standing: Condition): Write => ({
  ...write,
  when: write.when ? allOf(standing, write.when) : standing,
});
