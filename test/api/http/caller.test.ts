import { describe, expect, it } from 'vitest';
import { memberKey, tenantKey } from '../../../functions/data/tenants/keys.ts';
import type { ApiRequest } from '../../support/api/call-api.ts';
import { acme, openRoutes, stranger } from '../../support/api/open-routes.ts';
import { countByOperation } from '../../support/fakes/fake-store.ts';

describe('who asks', () => {
  it.each([
    ['nobody', {}],
    ['somebody with an ID token', { user: stranger, claims: { token_use: 'id' } }],
    ['a token of no known use', { user: stranger, claims: { token_use: '' } }],
    ['a token that names nobody', { user: stranger, claims: { sub: '' } }],
  ])('is refused: %s', async (_, own) => {
    const { call, requests } = await openRoutes();

    const answer = await call({ method: 'GET', path: '/self', ...own });

    expect(answer).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    expect(answer.headers).toMatchObject({ 'www-authenticate': 'Bearer' });
    expect(requests).toEqual([]);
  });

  it('is known by the token alone, whatever else the request says', async () => {
    const { call } = await openRoutes();
    const headers = { 'x-user-id': 'user-ada' };

    const answer = await call({ method: 'GET', path: '/self', user: stranger, headers });

    expect(answer).toMatchObject({ status: 200, body: { userId: stranger } });
  });

  it('need not be known where the route is open', async () => {
    const { call } = await openRoutes();

    expect(await call({ method: 'GET', path: '/open' })).toMatchObject({ status: 200 });
  });
});

const elsewhere: readonly (readonly [string, Partial<ApiRequest>])[] = [
  ['one that does not exist', { tenant: 'no-such-tenant' }],
  ['one of somebody else', { user: stranger }],
  ['a malformed one', { tenant: 'T#acme' }],
  ['an empty one', { tenant: '' }],
  ['a part of another', { tenant: 'acme#IDEM' }],
  ['one of somebody else in the path', { path: '/tenants/acme', user: stranger }],
  ['a malformed one in the path', { path: '/tenants/A%23B' }],
  // The path decides: the header of one's own tenant opens no other.
  ['a foreign one in the path under the own header', { path: '/tenants/globex' }],
];

describe('which tenant', () => {
  const asking = { method: 'GET', path: '/role' } as const;

  it('has to be said', async () => {
    const { call, owner } = await openRoutes();

    expect(await call({ ...asking, user: owner })).toMatchObject({
      status: 400,
      body: {
        code: 'invalid-request',
        faults: [{ where: 'header.X-Tenant-Id', what: expect.any(String) }],
      },
    });
  });

  it.each(elsewhere)('is answered as if there were none: %s', async (_, own) => {
    const { call, owner } = await openRoutes();
    const none = await call({ ...asking, user: owner, tenant: 'none' });

    const answer = await call({ ...asking, user: owner, tenant: acme, ...own });

    expect(answer.status).toBe(404);
    expect(answer).toEqual(none);
  });

  it('decides what the caller may do', async () => {
    const { call, create, viewer } = await openRoutes();

    expect(await call({ ...asking, tenant: acme, user: viewer })).toMatchObject({
      status: 200,
      body: { tenantId: acme, role: 'viewer' },
    });
    expect(await create({ user: viewer })).toMatchObject({
      status: 403,
      body: { code: 'forbidden', detail: expect.stringContaining('viewer') },
    });
  });

  it('forgets a member at once', async () => {
    const { create, owner, table } = await openRoutes();
    expect((await create()).status).toBe(201);

    await table.delete(memberKey(acme, owner));

    expect((await create()).status).toBe(404);
  });

  it('is looked at before the request: a stranger does not learn what would be wrong', async () => {
    const { create, viewer } = await openRoutes();
    const wrong = { body: '{', headers: { 'content-type': 'text/plain' } };

    expect((await create({ ...wrong, user: stranger })).status).toBe(404);
    expect((await create({ ...wrong, user: viewer })).status).toBe(403);
  });

  it('is suspended: what costs is refused, and nothing else', async () => {
    const { call, create, owner, viewer, table, requests } = await openRoutes();
    const run = { method: 'POST', path: '/things/one/run', tenant: acme, user: owner } as const;
    const setState = (state: string) => table.update(tenantKey(acme), { set: { state } });
    expect(await call(run)).toMatchObject({ status: 202, body: { plan: 'team' } });

    await setState('suspended');

    expect(await call(run)).toMatchObject({
      status: 403,
      body: { code: 'tenant-suspended', detail: expect.stringContaining('Reading') },
    });
    expect(await call({ ...run, user: viewer })).toMatchObject({ body: { code: 'forbidden' } });
    expect((await call({ ...asking, user: viewer, tenant: acme })).status).toBe(200);
    expect((await create()).status).toBe(201);
    expect((await call({ ...run, method: 'DELETE', path: '/things/one' })).status).toBe(204);
    await setState('deleting');
    expect(await call(run)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    await table.delete(tenantKey(acme));
    expect((await call(run)).status).toBe(500);
    expect(countByOperation(requests)).toEqual({ GetItem: 12 });
  });

  it('costs one GetItem', async () => {
    const { call, owner, requests } = await openRoutes();

    await call({ ...asking, user: owner, tenant: acme });

    expect(countByOperation(requests)).toEqual({ GetItem: 1 });
  });
});
