import { ulid } from 'ulid';
import { Refusal } from '../../core/refusal.ts';
import type { Action } from '../../core/tenants/roles.ts';
import { beginAttempt, type OwnAttempt } from '../../data/requests/idempotency.ts';
import type { Table } from '../../data/store/table.ts';
import { MembershipChangedError } from '../../data/tenants/member-table.ts';
import {
  type CallerOf,
  type Event,
  type MemberCaller,
  memberOf,
  membershipProblem,
  type PayingCaller,
  payingTenant,
  type UserCaller,
  userOf,
} from './caller.ts';
import { WithCookies } from './cookie.ts';
import { type Edge, networkOf } from './edge.ts';
import { keptReply } from './kept-answer.ts';
import { ApiProblem } from './problem.ts';
import { type Reply, reply, setting } from './reply.ts';
import { readRequest } from './request.ts';
import { type RespondOptions, respond } from './respond.ts';
import { type AnswerOf, type RequestOf, type Route, type Routes, routeKey } from './route.ts';

export interface ServeOptions extends RespondOptions {
  /** @default none: for routes that need no membership, and no POST but open ones */
  readonly table?: Table;
}

/** What each route does, with its request parsed and its caller authorised. */
export type Implementations<Defined extends Routes> = {
  readonly [Name in keyof Defined]: (
    request: RequestOf<Defined[Name]>,
    caller: CallerOf<Defined[Name]>,
  ) => Promise<OutcomeOf<Defined[Name]>>;
};

/** What an operation returns. */
type OutcomeOf<Of extends Route> = Of extends { readonly setsCookies: true }
  ? AnswerOf<Of> | WithCookies<AnswerOf<Of>>
  : AnswerOf<Of>;

/**
 * A Lambda function that serves these routes behind API Gateway: finds the route, authorises the
 * caller, validates the request, keeps a repeated one from having its effect twice, and lets no
 * answer out that its schema does not describe. Errors become `application/problem+json`.
 */
export function serve<Defined extends Routes>(
  routes: Defined,
  implementations: Implementations<Defined>,
  options: ServeOptions,
) {
  const byKey = new Map(
    Object.entries(routes).map(([name, route]) => [
      routeKey(route),
      // Which request and caller each takes was checked above; here they are all alike.
      { name, route, run: implementations[name] as unknown as Run },
    ]),
  );

  return respond(options, async (event) => {
    const found = byKey.get(event.routeKey);
    if (!found) throw new Error(`This function does not serve ${event.routeKey}.`);
    return answer(found, event, options);
  });
}

type Run = (request: object, caller: object) => Promise<unknown>;

interface Operation {
  readonly name: string;
  readonly route: Route;
  readonly run: Run;
}

async function answer(operation: Operation, event: Event, options: ServeOptions): Promise<Reply> {
  const { route, run } = operation;
  const { requestId } = event.requestContext;
  const { clock, edge } = options;
  const from = { requestId, network: () => networkOf(edge, event) };
  if (route.access === 'open') {
    return perform(route, run(readRequest(route, event), from), event, edge);
  }

  const user = userOf(event);
  const member = route.access === 'user' ? {} : await authorised(route, event, user, options);
  const request = readRequest(route, event);
  const caller = { ...from, ...user, ...member, newId: ulid(clock.now()) };
  const key = event.headers['idempotency-key'];
  if (route.method !== 'POST' || key === undefined || route.repeatable) {
    return perform(route, run(request, caller), event, edge);
  }
  return once(operation, request, caller, { ...options, event, key });
}

/** What the caller is in the tenant; and the tenant itself, where the route costs. */
async function authorised(
  { access, costs }: Route,
  event: Event,
  { userId }: Pick<UserCaller, 'userId'>,
  options: ServeOptions,
): Promise<
  Pick<MemberCaller, 'tenantId' | 'role' | 'table'> & Partial<Pick<PayingCaller, 'tenant'>>
> {
  const table = tableOf(options);
  const member = await memberOf(table, event, userId, access as Action); // of a tenant's route
  return costs ? { ...member, tenant: await payingTenant(table, member.tenantId) } : member;
}

/** A request with an idempotency key. */
async function once(
  { name, route, run }: Operation,
  request: object,
  caller: UserCaller & Partial<MemberCaller>,
  { event, key, ...options }: ServeOptions & { readonly event: Event; readonly key: string },
): Promise<Reply> {
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    const what = 'An idempotency key is 1 to 255 visible ASCII characters.';
    const faults = [{ where: 'header.Idempotency-Key', what }];
    throw new Refusal('invalid-request', what, { faults });
  }
  const { tenantId, userId } = caller;
  const now = new Date(options.clock.now());
  const repeatable = { tenantId, userId, operation: name, key, content: request };
  const attempt = await beginAttempt(tableOf(options), repeatable, now);
  if (attempt.state === 'answered') {
    const { status, body } = attempt.answer;
    return reply(status, body, { 'idempotency-replayed': 'true' });
  }
  if (attempt.state === 'reused') {
    throw new ApiProblem('key-reused', 'The first request with this key said something else.');
  }
  if (attempt.state === 'working') {
    const seconds = Math.ceil((attempt.until.getTime() - now.getTime()) / 1000);
    throw new ApiProblem('request-in-progress', 'Ask again when it has been answered.', {
      'retry-after': String(Math.max(1, seconds)),
    });
  }
  try {
    const running = run(request, { ...caller, newId: attempt.newId });
    const result = await perform(route, running, event, options.edge);
    await attempt.keep({ status: route.status, body: result.body });
    return result;
  } catch (error) {
    await release(attempt, options);
    throw error;
  }
}

/** Fails beside the request's own failure, which the caller has to hear of; the attempt ends by itself. */
async function release({ release }: OwnAttempt, { logger }: ServeOptions): Promise<void> {
  try {
    await release();
  } catch (error) {
    logger.error('An attempt could not be released.', error);
  }
}

function tableOf({ table }: ServeOptions): Table {
  if (!table) throw new Error('The function has a route that needs the table, and no table.');
  return table;
}

async function perform(
  route: Route,
  running: Promise<unknown>,
  event: Event,
  { release }: Edge,
): Promise<Reply> {
  const outcome = await refusingFormerMembers(route, running);
  if (route.keptSeconds !== undefined) {
    const body = bodyOf(route, outcome);
    if (body === undefined) throw new Error('A route that says keptSeconds answers nothing.');
    return keptReply(body, event, { seconds: route.keptSeconds, release });
  }
  if (!(outcome instanceof WithCookies)) return reply(route.status, bodyOf(route, outcome));
  return setting(reply(route.status, bodyOf(route, outcome.answer)), outcome.cookies);
}

/** JSON, of what the route's schema names. */
function bodyOf(route: Route, outcome: unknown): string | undefined {
  if (!route.answer) return undefined;
  const answer = route.answer.safeParse(outcome);
  if (answer.success) return JSON.stringify(answer.data);
  // Where, and not what: an answer is not for the log.
  const where = answer.error.issues.map(({ path, code }) => `${path.join('.')} (${code})`);
  throw new Error(`The answer is not what its schema says: ${where.join(', ')}`);
}

/** Somebody who is not any more what they were when they asked is answered as if they asked now. */
async function refusingFormerMembers({ access }: Route, running: Promise<unknown>) {
  try {
    return await running;
  } catch (error) {
    if (!(error instanceof MembershipChangedError) || access === 'open' || access === 'user') {
      throw error;
    }
    throw membershipProblem(error, access);
  }
}
