import type { UserId } from '../../functions/core/ids.ts';
import type { MemberRow } from './rows.ts';
import type { Platform } from './world.ts';

/** A user whom the pool does not know any more. */
export interface Former {
  readonly userId: UserId;
  readonly email: string;
  readonly rows: readonly MemberRow[];
  /** Others who are gone had the same address when they joined. */
  readonly isOneOfSeveral: boolean;
}

/** @param only Of this one alone, who is then the one that is meant. @default everybody who is gone */
export async function findFormer(
  { users, members }: Pick<Platform, 'users' | 'members'>,
  only?: UserId,
): Promise<readonly Former[]> {
  const rows = await Array.fromAsync(members());
  const byUser = Map.groupBy(rows, ({ member }) => member.userId);
  const gone: (readonly [UserId, readonly MemberRow[]])[] = [];
  for (const [userId, own] of byUser) {
    // A name that is not an id is an address: no row has one.
    const user = await users.find(userId);
    if (user?.userId !== userId) gone.push([userId, own]);
  }
  const idsByAddress = formerIdsOf(rows, new Set(gone.map(([userId]) => userId)));
  return gone
    .filter(([userId]) => only === undefined || userId === only)
    .flatMap(([userId, own]) =>
      // An address as it was at the time of joining: one person may have joined with several.
      [...Map.groupBy(own, addressOf)].map(([email, of]) => ({
        userId,
        email,
        rows: of,
        isOneOfSeveral: only === undefined && (idsByAddress.get(email)?.size ?? 0) > 1,
      })),
    );
}

const addressOf = ({ member }: MemberRow) => member.email.toLowerCase();

/** The ids of whoever had an address and is gone, by address; those whose memberships were moved already, too. */
function formerIdsOf(rows: readonly MemberRow[], gone: ReadonlySet<UserId>) {
  const ids = new Map<string, Set<UserId>>();
  for (const row of rows) {
    const known = ids.get(addressOf(row)) ?? new Set<UserId>();
    ids.set(addressOf(row), known);
    // Only the last of them: those before are the same person's, from pools that were lost earlier.
    const last = gone.has(row.member.userId) ? row.member.userId : row.formerIds.at(-1);
    if (last) known.add(last);
  }
  return ids;
}
