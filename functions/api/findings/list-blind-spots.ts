import * as z from 'zod';
import { type BlindSpot, blindSpotsOf } from '../../core/findings/blind-spots.ts';
import { AccountId, type TenantId } from '../../core/ids.ts';
import { type OwnerName, pageOfBlocked } from '../../data/findings/watermarks.ts';
import { type CursorScope, decodeCursor, encodeCursor } from '../../data/store/cursor.ts';
import { readsFor } from '../../data/store/pages.ts';
import type { AnswerOf, RequestOf } from '../http/route.ts';
import type { FindingDependencies } from './list-findings.ts';
import type { summaryRoutes } from './summary-routes.ts';

type Route = (typeof summaryRoutes)['listBlindSpots'];

/** One page: one Query of watermarks, of which those are taken that something is blocked in. */
export async function listBlindSpots(
  { table, catalogue }: Pick<FindingDependencies, 'table' | 'catalogue'>,
  tenantId: TenantId,
  { account, limit, cursor }: RequestOf<Route>['query'],
): Promise<AnswerOf<Route>> {
  const scope: CursorScope = { tenant: tenantId, list: 'blind spots', filter: { account } };
  const from = cursor === undefined ? start : decodeCursor(scope, cursor, Position(account));
  const [{ watermarks, next }, checks] = await Promise.all([
    pageOfBlocked(table, tenantId, { account, after: ownerOf(from), reads: readsFor(limit) }),
    catalogue(),
  ]);

  const items: BlindSpot[] = [];
  let behind = ownerOf(from);
  for (const [index, watermark] of watermarks.entries()) {
    const skipped = index === 0 ? Number(from.skip ?? 0) : 0;
    const spots = blindSpotsOf(watermark, checks).slice(skipped);
    const room = limit - items.length;
    items.push(...spots.slice(0, room));
    if (spots.length > room) {
      const skip = skipped + room;
      const at = { ...behind, ...(skip > 0 && { skip: String(skip) }) };
      return { items, cursor: encodeCursor(scope, at) };
    }
    behind = { accountId: watermark.accountId, service: watermark.service };
  }
  return { items, ...(next && { cursor: encodeCursor(scope, { ...next }) }) };
}

const start: Position = {};

/** Behind a service's watermark, and so many of the next one's causes; without a service, of the first one's. */
const Position = (account: AccountId | undefined) =>
  z
    .strictObject({
      accountId: AccountId.refine((id) => account === undefined || id === account).exactOptional(),
      service: z
        .string()
        .regex(/^[a-z0-9-]{1,64}$/)
        .exactOptional(),
      skip: z
        .string()
        .regex(/^[1-9]\d{0,4}$/)
        .exactOptional(),
    })
    .refine(
      ({ accountId, service, skip }) =>
        (accountId === undefined) === (service === undefined) && (accountId ?? skip) !== undefined,
    );
type Position = z.infer<ReturnType<typeof Position>>;

const ownerOf = ({ accountId, service }: Position): OwnerName | undefined =>
  accountId !== undefined && service !== undefined ? { accountId, service } : undefined;
