import { createHash } from 'node:crypto';
import { ulid } from 'ulid';
import * as z from 'zod';
import type { TenantId, UserId } from '../../core/ids.ts';
import { absent, allOf, equals } from '../store/expression.ts';
import { expiry } from '../store/key.ts';
import { conditionHeld } from '../store/store-error.ts';
import type { Table } from '../store/table.ts';
import { idempotencyKey } from './keys.ts';

/** A request that is to have its effect once, however often it is sent. */
export interface RepeatableRequest {
  /** @default none: the request makes the tenant, or is about none */
  readonly tenantId?: TenantId | undefined;
  readonly userId: UserId;
  readonly operation: string;
  /** The key that the client chose. */
  readonly key: string;
  /** All that the request says: another one under the same key is refused. */
  readonly content: unknown;
}

/** What became of the first request. */
export interface KeptAnswer {
  readonly status: number;
  /** JSON; absent if the answer has no body. */
  readonly body?: string | undefined;
}

export type Attempt =
  | { readonly state: 'answered'; readonly answer: KeptAnswer }
  /** The key belongs to another request. */
  | { readonly state: 'reused' }
  /** Another attempt is at work, at most until then. */
  | { readonly state: 'working'; readonly until: Date }
  | OwnAttempt;

export interface OwnAttempt {
  readonly state: 'ours';
  /** A ULID: that of the first attempt. */
  readonly newId: string;
  readonly keep: (answer: KeptAnswer) => Promise<void>;
  /** It failed: the next attempt need not wait. */
  readonly release: () => Promise<void>;
}

const Kept = z.object({
  print: z.string(),
  newId: z.string(),
  /** Milliseconds since 1970: until then an attempt may be at work. */
  until: z.int(),
  /** Seconds since 1970. */
  expiresAt: z.int(),
  answer: z.object({ status: z.int(), body: z.string().exactOptional() }).exactOptional(),
});

const keptFor = 24 * 3_600_000;
/** Longer than API Gateway waits for any function. */
const longestAttempt = 40_000;

/**
 * Begins an attempt, unless one was answered, or is at work. An attempt that died is taken over, with
 * the id that it was given.
 */
export async function beginAttempt(
  table: Table,
  request: RepeatableRequest,
  now: Date,
): Promise<Attempt> {
  const { tenantId, userId, operation, key } = request;
  const itemKey = idempotencyKey(tenantId, userId, hashOf([operation, key, userId]));
  const print = hashOf(request.content);
  const until = now.getTime() + longestAttempt;
  const fresh = {
    print,
    newId: ulid(now.getTime()),
    until,
    ...expiry(new Date(now.getTime() + keptFor)),
  };
  const ours = (newId: string): Attempt => ({
    state: 'ours',
    newId,
    keep: ({ status, body }) =>
      settle({ set: { answer: { status, ...(body !== undefined && { body }) }, until: 0 } }),
    release: () => settle({ set: { until: 0 } }),
  });
  const settle = async (changes: { readonly set: Readonly<Record<string, unknown>> }) =>
    // Not ours any more: whoever took it over says what became of it.
    void (await conditionHeld(table.update(itemKey, changes, equals('until', until))));

  if (await conditionHeld(table.put({ ...fresh, ...itemKey }, absent('PK')))) {
    return ours(fresh.newId);
  }
  const item = await table.get(itemKey);
  if (!item) return beginAttempt(table, request, now);
  const kept = Kept.parse(item);
  const unchanged = allOf(equals('until', kept.until), equals('newId', kept.newId));
  if (kept.expiresAt * 1000 <= now.getTime()) {
    // DynamoDB may take days to delete it.
    const isReplaced = await conditionHeld(table.put({ ...fresh, ...itemKey }, unchanged));
    return isReplaced ? ours(fresh.newId) : beginAttempt(table, request, now);
  }
  if (kept.print !== print) return { state: 'reused' };
  if (kept.answer) return { state: 'answered', answer: kept.answer };
  if (kept.until > now.getTime()) return { state: 'working', until: new Date(kept.until) };
  const isTaken = await conditionHeld(table.update(itemKey, { set: { until } }, unchanged));
  return isTaken ? ours(kept.newId) : beginAttempt(table, request, now);
}

const hashOf = (content: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(content) ?? '')
    .digest('base64url');
