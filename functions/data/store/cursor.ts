import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { TenantId } from '../../core/ids.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Item } from './table.ts';

export interface PageRequest {
  readonly limit: number;
  /** `cursor` of the page before. */
  readonly cursor?: string | undefined;
}

export interface Page<Entity> {
  readonly items: readonly Entity[];
  /** Absent on the last page. */
  readonly cursor?: string;
}

/** What a cursor belongs to: it is refused for any other tenant, list or filter. */
export interface CursorScope {
  /** @default none: the list is the same for everybody */
  readonly tenant?: TenantId;
  readonly list: string;
  readonly filter?: object;
}

const Content = z.object({ of: z.string(), at: z.record(z.string(), z.string()) });

export function encodeCursor(scope: CursorScope, at: Item): string {
  return Buffer.from(JSON.stringify({ of: printOf(scope), at })).toString('base64url');
}

/** Where a cursor stands in its list. @param Position What is possible there: all else is refused. */
export function decodeCursor<Position extends z.ZodType>(
  scope: CursorScope,
  cursor: string,
  Position: Position,
): z.infer<Position> {
  const { of, at } = parse(cursor);
  if (of !== printOf(scope))
    throw new Refusal('invalid-cursor', 'The cursor belongs to another list.');
  const position = Position.safeParse(at);
  if (position.success) return position.data;
  throw forged(position.error);
}

function parse(cursor: string) {
  try {
    return Content.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch (cause) {
    throw forged(cause);
  }
}

const forged = (cause: unknown) =>
  new Refusal('invalid-cursor', 'The cursor is not one of ours.', { cause });

// Forging one is pointless rather than impossible: the partition always comes from the caller's own tenant.
const printOf = (scope: CursorScope) =>
  createHash('sha256')
    .update(JSON.stringify([scope.tenant, scope.list, scope.filter ?? {}]))
    .digest('base64url')
    .slice(0, 16);
