import { STATUS_CODES } from 'node:http';
import * as z from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import { Problem, type ProblemCode, problems } from '../functions/api/http/problem.ts';
import { apiBase, type Route, type Routes } from '../functions/api/http/route.ts';
import { type RouteFamily, routeTable } from '../functions/api/routes.ts';
import { leastRole } from '../functions/core/tenants/roles.ts';
import type { Generated } from './generated.ts';

/** docs/openapi.json, from the route table. */
export async function generateOpenApi(): Promise<Generated> {
  const text = `${JSON.stringify(describeApi(), null, 2)}\n`;
  return { files: new Map([['docs/openapi.json', text]]) };
}

function describeApi() {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  const families: readonly [string, Routes][] = Object.entries(routeTable);
  for (const [family, routes] of families) {
    for (const [operationId, route] of Object.entries(routes)) {
      const path = paths[`${apiBase}${route.path}`] ?? {};
      path[route.method.toLowerCase()] = describeRoute(family as RouteFamily, operationId, route);
      paths[`${apiBase}${route.path}`] = path;
    }
  }
  return createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Roundsman',
        version: '1',
        description: introduction,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [
        {
          url: 'https://{api}.execute-api.{region}.amazonaws.com',
          description: 'Output ApiUrl of the stack roundsman-<stage>-api.',
          variables: { api: { default: 'api' }, region: { default: 'eu-central-1' } },
        },
      ],
      security: [{ accessToken: [] }],
      tags: families.map(([name]) => ({ name })),
      paths: paths as ZodOpenApiPathsObject, // methods by their lower-case names
      components: {
        securitySchemes: {
          accessToken: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'JWT',
            description: 'The access token that `login` answers with. An ID token is refused.',
          },
        },
      },
    },
    { override: withoutReadOnly },
  );
}

/**
 * The schema without `readOnly`. In zod it is a promise to callers; in OpenAPI it says that a client must not send the
 * member.
 */
function withoutReadOnly({ jsonSchema }: { readonly jsonSchema: { readOnly?: unknown } }) {
  delete jsonSchema.readOnly;
}

const introduction = [
  'Sign in with `POST /api/v1/auth/login` and send the access token as a bearer token.',
  'Requests about a tenant name it in their path or in the header `X-Tenant-Id`.',
  'Errors are `application/problem+json` with a stable `code`; what API Gateway itself refuses (401, 403 for a token of the wrong kind, 429) is `{"message": …}`.',
  "Every answer has a request id in `x-request-id`, and the platform's release in `x-roundsman-version`. What API Gateway itself answers (401, 403 for a token of the wrong kind, 429, 431, preflights) names no release, and its id in `apigw-requestid`.",
  'Answers of 1 KB and more are compressed for who sends `Accept-Encoding: gzip`.',
  "Where the operator has the dashboard alone stand before the API, all of it is at the dashboard's address: what comes another way is 403 `direct-call`, unless API Gateway itself refuses it.",
  '429 means that it was too much: ask again after `retry-after` seconds. Whatever the request was to do it did not do, or not to its end: repeat a POST with the same `Idempotency-Key`.',
  'A POST with an `Idempotency-Key` has its effect once, however often it is sent within 24 hours.',
  'Lists answer with pages: go on with `cursor` until there is none. A page may be shorter than its limit, or empty, though more follow.',
].join('\n\n');

const ProblemSchema = Problem.meta({ id: 'Problem', description: 'RFC 9457.' });
const GatewayMessage = z
  .object({ message: z.string() })
  .meta({ id: 'GatewayMessage', description: 'What API Gateway itself answers.' });

const TenantHeader = z
  .string()
  .meta({ description: 'The id of the tenant that the request is about.' });
const IdempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/)
  .optional()
  .meta({
    description:
      'Chosen by you, at most 255 visible ASCII characters. Equal requests with one key have one effect.',
  });

const KnownTag = z
  .string()
  .optional()
  .meta({ description: 'The `ETag` of the answer that you have: 304 if it is still the same.' });

function describeRoute(
  family: RouteFamily,
  operationId: string,
  route: Route,
): ZodOpenApiOperationObject {
  const { access, request, examples, summary, description } = route;
  const header = headersOf(route);
  const role = access !== 'open' && access !== 'user' && leastRole[access];
  return {
    operationId,
    tags: [family],
    summary,
    description: [
      description,
      route.costs && 'Refused while the tenant is suspended.',
      role && `For members whose role is ${role} or higher (${access}).`,
    ]
      .filter(Boolean)
      .join('\n\n'),
    ...(access === 'open' && { security: [] }),
    requestParams: {
      ...(request.path && { path: request.path }),
      ...(request.query && { query: request.query }),
      ...(header && { header }),
      ...(request.cookies && { cookie: request.cookies }),
    },
    ...(request.body && {
      requestBody: {
        required: !request.body.safeParse(undefined).success,
        content: {
          'application/json': {
            schema: request.body,
            ...(examples.body !== undefined && { example: examples.body }),
          },
        },
      },
    }),
    responses: {
      [`${route.status}`]: success(route),
      ...(route.keptSeconds !== undefined && { 304: stillTheSame }),
      ...refusals(route),
    },
  };
}

const needsTenantHeader = ({ access, request }: Route) =>
  access !== 'open' && access !== 'user' && !(request.path && 'tenantId' in request.path.shape);

const takesKey = ({ method, access, repeatable }: Route) =>
  method === 'POST' && access !== 'open' && !repeatable;

function headersOf(route: Route) {
  const shape = {
    ...(needsTenantHeader(route) && { 'X-Tenant-Id': TenantHeader }),
    ...(takesKey(route) && { 'Idempotency-Key': IdempotencyKey }),
    ...(route.keptSeconds !== undefined && { 'If-None-Match': KnownTag }),
    ...route.request.headers?.shape,
  };
  return Object.keys(shape).length > 0 ? z.object(shape) : undefined;
}

const text = { type: 'string' } as const;

const everyHeader = {
  'x-request-id': { description: 'Leads to the request in the logs.', schema: text },
  'x-roundsman-version': { description: 'The release that answers.', schema: text },
} as const;

const keptHeaders = {
  etag: { description: 'The tag of this very answer.', schema: text },
  'cache-control': { description: 'How long the answer may be kept, and by whom.', schema: text },
} as const;

const cookieHeader = {
  'set-cookie': {
    description: 'Where a page asked for it: a cookie that scripts cannot read.',
    schema: text,
  },
} as const;

function success({ status, answer, examples, setsCookies, keptSeconds }: Route) {
  const description = STATUS_CODES[status] ?? String(status);
  const headers = {
    ...everyHeader,
    ...(setsCookies && cookieHeader),
    ...(keptSeconds !== undefined && keptHeaders),
  };
  if (!answer) return { description, headers };
  return {
    description,
    headers,
    content: {
      'application/json': {
        schema: answer,
        ...(examples.answer !== undefined && { example: examples.answer }),
      },
    },
  };
}

const stillTheSame = {
  description: 'The answer is still the one that `If-None-Match` names.',
  headers: { ...everyHeader, ...keptHeaders },
} as const;

/** Every way in which the route may refuse, by status. */
function refusals(route: Route) {
  const byStatus = Map.groupBy(new Set(codesOf(route)), (code) => problems[code].status);
  return {
    431: {
      description: 'API Gateway takes at most 10,240 bytes of request line and headers.',
    },
    ...Object.fromEntries(
      [...byStatus]
        .sort(([a], [b]) => a - b)
        .map(([status, codes]) => [
          String(status),
          {
            description: codes.map((code) => `\`${code}\`: ${problems[code].title}`).join(' '),
            content: {
              'application/problem+json': { schema: ProblemSchema },
              ...([401, 403, 429].includes(status) && {
                'application/json': { schema: GatewayMessage },
              }),
            },
          },
        ]),
    ),
  };
}

function codesOf(route: Route): readonly ProblemCode[] {
  const { access, request } = route;
  const takesAny = Object.keys(request).length > 0 || needsTenantHeader(route) || takesKey(route);
  return [
    ...(takesAny ? (['invalid-request'] as const) : []),
    ...(access === 'open' ? [] : (['unauthenticated'] as const)),
    ...(access === 'open' || access === 'user' ? [] : (['forbidden', 'not-found'] as const)),
    ...(route.costs ? (['tenant-suspended'] as const) : []),
    ...(request.body ? (['body-too-large', 'unsupported-media-type'] as const) : []),
    ...(takesKey(route) ? (['request-in-progress', 'key-reused'] as const) : []),
    ...(route.problems ?? []),
    'too-many-requests',
    'internal',
  ];
}
