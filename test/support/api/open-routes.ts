import * as z from 'zod';
import { defineRoutes } from '../../../functions/api/http/route.ts';
import { type Implementations, serve } from '../../../functions/api/http/serve.ts';
import { TenantId, UserId } from '../../../functions/core/ids.ts';
import { createLogger } from '../../../functions/platform/process/logger.ts';
import type { Intercept } from '../fakes/fake-dynamodb.ts';
import { directly } from '../fakes/fake-edge.ts';
import { createFakeClock, createFakeStore } from '../fakes/fake-store.ts';
import { type ApiRequest, callApi, joinTenant } from './call-api.ts';

const shared = { rate: 'read', summary: 'A route of the test', examples: {} } as const;

export const routes = defineRoutes({
  readOpen: {
    ...shared,
    method: 'GET',
    path: '/open',
    access: 'open',
    request: { query: z.strictObject({ limit: z.coerce.number().int().max(9).exactOptional() }) },
    status: 200,
    answer: z.object({ requestId: z.string(), network: z.string() }),
  },
  readKept: {
    ...shared,
    method: 'GET',
    path: '/kept',
    access: 'user',
    request: {},
    status: 200,
    keptSeconds: 600,
    answer: z.object({ text: z.string() }),
  },
  readSelf: {
    ...shared,
    method: 'GET',
    path: '/self',
    access: 'user',
    request: {},
    status: 200,
    answer: z.object({ userId: z.string(), newId: z.ulid() }),
  },
  readRole: {
    ...shared,
    method: 'GET',
    path: '/role',
    access: 'tenant:read',
    request: {},
    status: 200,
    answer: z.object({ tenantId: z.string(), role: z.string() }),
  },
  readTenant: {
    ...shared,
    method: 'GET',
    path: '/tenants/{tenantId}',
    access: 'tenant:read',
    request: { path: z.strictObject({ tenantId: TenantId }) },
    status: 200,
    answer: z.object({ tenantId: z.string() }),
  },
  createThing: {
    ...shared,
    method: 'POST',
    path: '/things',
    access: 'account:write',
    request: { body: z.strictObject({ name: z.string().max(20), count: z.int().default(1) }) },
    status: 201,
    answer: z.object({ id: z.string(), name: z.string() }),
  },
  runThing: {
    ...shared,
    method: 'POST',
    path: '/things/{thingId}/run',
    access: 'account:write',
    costs: true,
    request: { path: z.strictObject({ thingId: z.string().min(3) }) },
    status: 202,
    answer: z.object({ plan: z.string() }),
  },
  copyThing: {
    ...shared,
    method: 'POST',
    path: '/copies',
    access: 'account:write',
    request: { body: z.strictObject({ name: z.string() }) },
    status: 201,
    answer: z.object({ id: z.string() }),
  },
  createOwn: {
    ...shared,
    method: 'POST',
    path: '/own',
    access: 'user',
    request: { body: z.array(z.int()) },
    status: 201,
    answer: z.object({ id: z.string() }),
  },
  ping: {
    ...shared,
    method: 'POST',
    path: '/ping',
    access: 'user',
    request: {},
    status: 202,
    repeatable: true,
    answer: z.object({ id: z.string() }),
  },
  deleteThing: {
    ...shared,
    method: 'DELETE',
    path: '/things/{thingId}',
    access: 'account:write',
    request: { path: z.strictObject({ thingId: z.string().min(3) }) },
    status: 204,
  },
});

type Operations = Implementations<typeof routes>;

/** The tenant that there is. */
export const acme = TenantId.parse('acme');
/** A user who is a member of no tenant. */
export const stranger = UserId.parse('user-stranger');
/** What must not come out anywhere. */
export const canary = 'canary-4711';

/** A function that serves routes of all kinds, with one tenant that has an owner and a viewer. */
export async function openRoutes(
  own: Partial<Operations> = {},
  intercept?: Intercept,
  edge = directly,
) {
  const store = createFakeStore();
  const direct = store.connect().table;
  const owner = await joinTenant(direct, acme, 'ada', 'owner');
  const viewer = await joinTenant(direct, acme, 'vic', 'viewer');
  const { table, requests } = store.connect(intercept);
  const clock = createFakeClock('2026-11-21T12:00:00Z');
  const lines: string[] = [];
  const operations: Operations = {
    readOpen: async (_, { requestId, network }) => ({ requestId, network: await network() }),
    readKept: async () => ({ text: 'kept' }),
    readSelf: async (_, caller) => caller,
    readRole: async (_, caller) => caller,
    readTenant: async ({ path }) => path,
    createThing: async ({ body: { name } }, { newId: id }) => ({ id, name }),
    runThing: async (_, { tenant: { plan } }) => ({ plan }),
    copyThing: async (_, { newId: id }) => ({ id }),
    createOwn: async (_, { newId: id }) => ({ id }),
    ping: async (_, { newId: id }) => ({ id }),
    deleteThing: async () => undefined,
    ...own,
  };
  const logger = createLogger({}, (line) => lines.push(line));
  const handler = serve(routes, operations, { table, edge, clock, logger });
  return {
    store,
    /** Beside the function. */
    table: direct,
    /** What the function asked of the table. */
    requests,
    clock,
    owner,
    viewer,
    lines,
    logged: () => lines.map((line) => JSON.parse(line)),
    call: (request: ApiRequest) => callApi(handler, request, routes),
    /** The owner makes a thing. */
    create: (own: Partial<ApiRequest> = {}) =>
      callApi(handler, { ...creation, user: owner, ...own }, routes),
  };
}

const creation: ApiRequest = {
  method: 'POST',
  path: '/things',
  tenant: acme,
  body: { name: 'One' },
};
