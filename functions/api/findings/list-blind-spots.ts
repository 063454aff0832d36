import * as z from 'zod';
import { type BlindSpot, blindSpotsOf } from '../../core/findings/blind-spots.ts';
import { AccountId, type TenantId } from '../../core/ids.ts';
import { type OwnerName, pageOfBlocked } from '../../data/findings/watermarks.ts';
import { type CursorScope, decodeCursor, encodeCursor } from '../../data/store/cursor.ts';
import { readsFor } from '../../data/store/pages.ts';
import type { AnswerOf, RequestOf } from '../http/route.ts';
import type { FindingDependencies } from './list-findings.ts';
import type { summaryRoutes } from './summary-routes.ts';
import { ServiceName } from './walk.ts';

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
  for (const watermark of watermarks) {
    // The one that the page before began may be blocked no more: what is skipped are its causes, and no other's.
    const skipped = from.of === nameOf(watermark) ? Number(from.skip) : 0;
    const spots = blindSpotsOf(watermark, checks).slice(skipped);
    const room = limit - items.length;
    items.push(...spots.slice(0, room));
    if (spots.length > room) {
      const skip = skipped + room;
      const at = { ...behind, ...(skip > 0 && { of: nameOf(watermark), skip: String(skip) }) };
      return { items, cursor: encodeCursor(scope, at) };
    }
    behind = { accountId: watermark.accountId, service: watermark.service };
  }
  return { items, ...(next && { cursor: encodeCursor(scope, { ...next }) }) };
}

const start: Position = {};

/** Behind a service's watermark, or at the first one; and so many causes of the service that the page before began. */
const Position = (account: AccountId | undefined) =>
  z
    .strictObject({
      accountId: AccountId.refine((id) => account === undefined || id === account).exactOptional(),
      service: ServiceName.exactOptional(),
      of: z
        .string()
        .regex(/^\d{12} [a-z0-9-]{1,64}$/)
        .refine((name) => account === undefined || name.startsWith(account))
        .exactOptional(),
      skip: z
        .string()
        .regex(/^[1-9]\d{0,4}$/)
        .exactOptional(),
    })
    .refine(
      ({ accountId, service, of, skip }) =>
        (accountId === undefined) === (service === undefined) &&
        (of === undefined) === (skip === undefined) &&
        (accountId ?? of) !== undefined,
    );
type Position = z.infer<ReturnType<typeof Position>>;

const nameOf = ({ accountId, service }: OwnerName) => `${accountId} ${service}`;

const ownerOf = ({ accountId, service }: Position): OwnerName | undefined =>
  accountId !== undefined && service !== undefined ? { accountId, service } : undefined;
