import { gunzipSync } from 'node:zlib';
import type { Context } from 'aws-lambda';
import { apiBase, type Routes, routeKey } from '../../../functions/api/http/route.ts';
import { routeTable } from '../../../functions/api/routes.ts';
import { TenantId, UserId } from '../../../functions/core/ids.ts';
import type { Role } from '../../../functions/core/tenants/roles.ts';
import type { Table } from '../../../functions/data/store/table.ts';
import { memberKey } from '../../../functions/data/tenants/keys.ts';
import { readTenant, saveTenant } from '../../../functions/data/tenants/tenants.ts';
import { sampleTenant } from '../runs/run-samples.ts';

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, with its query. */
  readonly path: string;
  /** Whose access token it carries. @default none */
  readonly user?: UserId;
  readonly tenant?: string;
  /** Sent as JSON; a string as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** `name=value` */
  readonly cookies?: readonly string[];
  /** The network address that it comes from. @default one that is nobody's */
  readonly from?: string;
  /** Over those of an access token. */
  readonly claims?: Readonly<Record<string, string>>;
}

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** What `Set-Cookie` has. Absent where none is set. */
  readonly cookies?: readonly string[];
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was answered.
  readonly body: any;
}

type ApiHandler = (event: never, context: Context) => Promise<unknown>;

/** Calls a function as API Gateway does, with the route that matches. @param routes @default the route table */
export async function callApi(
  handler: ApiHandler,
  request: ApiRequest,
  routes: Routes = allRoutes,
): Promise<ApiAnswer> {
  const {
    statusCode,
    headers = {},
    body,
    isBase64Encoded = false,
    cookies,
  } = (await handler(
    eventOf(request, routes) as never,
    { functionName: 'function', awsRequestId: 'lambda' } as Context,
  )) as {
    statusCode: number;
    headers?: Record<string, unknown>;
    body?: string;
    isBase64Encoded?: boolean;
    cookies?: readonly string[];
  };
  return {
    status: statusCode,
    headers,
    body: body === undefined ? undefined : JSON.parse(textOf(body, isBase64Encoded)),
    ...(cookies && { cookies }),
  };
}

/** The text of a body, as a client reads it who is sent bytes: this API has no others than those that are compressed. */
const textOf = (body: string, isBase64Encoded: boolean) =>
  isBase64Encoded ? gunzipSync(Buffer.from(body, 'base64')).toString() : body;

function eventOf(request: ApiRequest, routes: Routes) {
  const { method, path, user, tenant, body, cookies } = request;
  const { headers = {}, claims = {}, from = '203.0.113.7' } = request;
  const { pathname, searchParams } = new URL(`https://api.example${apiBase}${path}`);
  const route = routeOf(method, pathname, routes);
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: pathname,
    rawQueryString: searchParams.toString(),
    headers: {
      ...(text !== undefined && { 'content-type': 'application/json' }),
      ...(user && { authorization: `Bearer token-of-${user}` }),
      ...(tenant !== undefined && { 'x-tenant-id': tenant }),
      ...headers,
    },
    ...(cookies && { cookies }),
    ...(searchParams.size > 0 && { queryStringParameters: Object.fromEntries(searchParams) }),
    ...(route.parameters && { pathParameters: route.parameters }),
    requestContext: {
      requestId: 'request-1',
      http: { method, path: pathname, sourceIp: from, userAgent: 'test' },
      routeKey: route.key,
      ...(user && {
        authorizer: { jwt: { claims: { sub: user, token_use: 'access', ...claims }, scopes: [] } },
      }),
    },
    ...(text !== undefined && { body: text }),
    isBase64Encoded: false,
  };
}

const families: readonly Routes[] = Object.values(routeTable);
const allRoutes: Routes = Object.fromEntries(families.flatMap(Object.entries));

function routeOf(method: string, pathname: string, routes: Routes) {
  for (const route of Object.values(routes)) {
    const pattern = `${apiBase}${route.path}`.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
    const match = new RegExp(`^${pattern}$`).exec(pathname);
    if (route.method !== method || !match) continue;
    const groups = Object.entries(match.groups ?? {}).map(([name, value]) => [
      name,
      decodeURIComponent(value),
    ]);
    return {
      key: routeKey(route),
      parameters: groups.length > 0 ? Object.fromEntries(groups) : undefined,
    };
  }
  throw new Error(`No route of the table answers ${method} ${pathname}.`);
}

/** Makes somebody a member of a tenant, and the tenant if there is none, without asking anybody. */
export async function joinTenant(table: Table, tenant: string, name: string, role: Role) {
  const tenantId = TenantId.parse(tenant);
  if (!(await readTenant(table, tenantId))) {
    await saveTenant(table, sampleTenant({ tenantId, version: 0 }));
  }
  const userId = UserId.parse(`user-${name}`);
  const member = {
    userId,
    role,
    email: `${name}@example.com`,
    addedAt: '2026-11-21T00:00:00.000Z',
    version: 1,
  };
  await table.put({ ...member, ...memberKey(tenantId, userId) });
  return userId;
}
