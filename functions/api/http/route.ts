import type * as z from 'zod';
import type { Action } from '../../core/tenants/roles.ts';
import type { ProblemCode } from './problem.ts';

export const apiBase = '/api/v1';

/** How often a route may be asked, all callers together: lib/constructs/api/rate-limits.ts. */
export type RateClass = 'sign-in' | 'read' | 'write' | 'run';

/**
 * `open`: anybody, without a token. `user`: anybody who signed in. An action: a member of the tenant
 * whose role permits it; the tenant is the path's `tenantId`, or else the header `X-Tenant-Id`.
 */
export type Access = 'open' | 'user' | Action;

/** One operation of the API: what is needed to route, authorise, validate and document it. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`. */
  readonly path: `/${string}`;
  readonly access: Access;
  readonly rate: RateClass;
  /**
   * Whether a tenant's route has AWS do something, now or in later runs: it is refused while the tenant is suspended.
   * To read, to leave and to delete stays possible. @default false
   */
  readonly costs?: true;
  /** A few words in the imperative. */
  readonly summary: string;
  readonly description?: string;
  /** Each refuses what it does not know. */
  readonly request: {
    readonly path?: z.ZodObject;
    readonly query?: z.ZodObject;
    readonly body?: z.ZodType;
    /**
     * The headers by their names as they are written, whatever the case in which they come. Others are none of its
     * business.
     */
    readonly headers?: z.ZodObject;
    /** The cookies by their names, each with all the values that came under it. Others are none of its business. */
    readonly cookies?: z.ZodObject;
  };
  readonly status: 200 | 201 | 202 | 204;
  /** A POST that may be repeated by its nature: its idempotency key need not be kept. @default false */
  readonly repeatable?: boolean;
  /** A POST that changes nothing: what it asks for is too much for an address. @default false */
  readonly readsOnly?: true;
  /** Whether an operation may answer `WithCookies`. Such an answer is not kept: `repeatable`. @default false */
  readonly setsCookies?: true;
  /**
   * The seconds for which whoever asked may keep the answer of a GET that says the same to everybody until the next
   * release. It has a tag, and is asked about again by it. @default nobody may keep it
   */
  readonly keptSeconds?: number;
  /** Absent for 204. What it does not name is left out of the answer. */
  readonly answer?: z.ZodType;
  /** Beyond those that follow from the rest. */
  readonly problems?: readonly ProblemCode[];
  readonly examples: { readonly body?: unknown; readonly answer?: unknown };
}

/** The routes that one function serves, by operation id. */
export type Routes = Readonly<Record<string, Route>>;

/** Keeps the exact types of the schemas, for `serve`. */
export const defineRoutes = <const Defined extends Routes>(routes: Defined): Defined => routes;

type OutputOf<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** A request as its route's schemas have parsed it. */
export interface RequestOf<Of extends Route> {
  readonly path: OutputOf<Of['request']['path']>;
  readonly query: OutputOf<Of['request']['query']>;
  readonly body: OutputOf<Of['request']['body']>;
  readonly headers: OutputOf<Of['request']['headers']>;
  readonly cookies: OutputOf<Of['request']['cookies']>;
}

export type AnswerOf<Of extends Route> = Of['answer'] extends z.ZodType
  ? z.input<Of['answer']>
  : // biome-ignore lint/suspicious/noConfusingVoidType: what an operation without an answer returns.
    void;

/** `GET /api/v1/accounts/{accountId}`, as API Gateway names routes. */
export const routeKey = ({ method, path }: Pick<Route, 'method' | 'path'>) =>
  `${method} ${apiBase}${path}`;
