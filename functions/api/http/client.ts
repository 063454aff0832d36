import type * as z from 'zod';
import { apiBase, type Route } from './route.ts';

/** A request as a client writes it. */
export interface Said<Of extends Route> {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Of['request']['body'] extends z.ZodType
    ? z.input<Of['request']['body']>
    : undefined;
  readonly accessToken?: string;
  readonly tenantId?: string;
  readonly idempotencyKey?: string;
}

/** Who asks, about which tenant. */
export interface By {
  readonly accessToken: string;
  readonly tenantId: string;
}

export type Answered<Of extends Route> = Of['answer'] extends z.ZodType
  ? z.output<Of['answer']>
  : undefined;

/** Asks the API over HTTP what one route answers. Throws what it refuses. */
export type Ask = <Of extends Route>(route: Of, said?: Said<Of>) => Promise<Answered<Of>>;

/** An answer other than the one that the route promises. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly status: number;
  readonly code: string | undefined;

  constructor(route: Route, status: number, body: string, options?: ErrorOptions) {
    // An answer that is no refusal may hold tokens.
    const said = status < 400 ? 'something that it does not promise' : body.slice(0, longestQuote);
    super(`${route.method} ${apiBase}${route.path} answered ${status}: ${said}`, options);
    this.status = status;
    this.code = /"code":"([a-z-]+)"/.exec(body)?.[1];
  }
}

const longestQuote = 600;

/** The milliseconds that an answer may take: API Gateway ends a request after 30 s. */
const longestAnswer = 35_000;

/** @param url Of the API, without `/api/v1`. */
export function connectApi(url: string): Ask {
  return async (route, said = {}) => {
    const { path = {}, query = {}, body, accessToken, tenantId, idempotencyKey } = said;
    const filled = route.path.replace(/\{(\w+)\}/g, (_, name) =>
      encodeURIComponent(path[name] ?? ''),
    );
    const search = new URLSearchParams(query).toString();
    const response = await fetch(`${url}${apiBase}${filled}${search && `?${search}`}`, {
      method: route.method,
      headers: {
        ...(accessToken !== undefined && { authorization: `Bearer ${accessToken}` }),
        ...(tenantId !== undefined && { 'x-tenant-id': tenantId }),
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(longestAnswer),
    });
    const text = await response.text();
    if (response.status !== route.status) throw new RefusedError(route, response.status, text);
    try {
      // The route's own schema says what type this is.
      return route.answer?.parse(JSON.parse(text)) as Answered<typeof route>;
    } catch (cause) {
      throw new RefusedError(route, response.status, text, { cause });
    }
  };
}
