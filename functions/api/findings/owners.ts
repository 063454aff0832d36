import type { Watermark } from '../../core/findings/watermark.ts';
import type { AccountId } from '../../core/ids.ts';
import {
  nextWatermark,
  nextWatermarkedAccount,
  type OwnerName,
  type OwnersOf,
  readWatermark,
} from '../../data/findings/watermarks.ts';
import type { Table } from '../../data/store/table.ts';

/** Whose rows a page of a walk shows. */
export interface Stop {
  readonly owner: OwnerName;
  readonly watermark: Watermark | undefined;
  readonly isLast: boolean;
}

/** A walk over the owners of a book, and by what it is narrowed. */
export interface OwnersWalk {
  readonly table: Table;
  readonly of: OwnersOf;
  readonly account?: AccountId | undefined;
  readonly service?: string | undefined;
}

/** Where a walk stands. `after`: a sort key of the owner's; absent when all of it has been seen. */
type Position = OwnerName & { readonly after?: string | undefined };

/** Whose rows the next page shows; `undefined` behind the last. */
export async function stopAt(
  { table, of, account, service }: OwnersWalk,
  position: Position | undefined,
): Promise<Stop | undefined> {
  const isOnlyOne = account !== undefined && service !== undefined;
  const read = async ({ accountId, service }: OwnerName): Promise<Stop> => ({
    owner: { accountId, service },
    watermark: await readWatermark(table, { ...of, accountId, service }),
    isLast: isOnlyOne,
  });
  if (position?.after !== undefined) return read(position);
  if (isOnlyOne) return position ? undefined : read({ accountId: account, service });
  if (service !== undefined) {
    const accountId = await nextWatermarkedAccount(table, of, position?.accountId);
    return accountId && read({ accountId, service });
  }
  const next = await nextWatermark(table, of, position, account);
  return next && { owner: ownerOf(next.watermark), ...next };
}

const ownerOf = ({ accountId, service }: OwnerName): OwnerName => ({ accountId, service });
