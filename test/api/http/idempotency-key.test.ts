import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../functions/core/refusal.ts';
import { memberKey } from '../../../functions/data/tenants/keys.ts';
import { joinTenant } from '../../support/api/call-api.ts';
import { acme, openRoutes } from '../../support/api/open-routes.ts';
import type { Intercept } from '../../support/fakes/fake-dynamodb.ts';
import { countByOperation } from '../../support/fakes/fake-store.ts';

const keyed = { headers: { 'idempotency-key': 'key-1' } };
const another = { ...keyed, body: { name: 'Two' } };

/** What was made under which id. @param outcomes Of the first operations; the others succeed. */
async function openCounting(...outcomes: readonly Error[]) {
  const made: string[] = [];
  const making = async (_: object, { newId: id }: { readonly newId: string }) => {
    made.push(id);
    const failure = outcomes[made.length - 1];
    if (failure) throw failure;
    return { id, name: 'made' };
  };
  const world = await openRoutes({ createThing: making, copyThing: making, ping: making });
  return { ...world, made, ids: () => new Set(made).size };
}

describe('an idempotency key', () => {
  it('replays the first answer, and says so', async () => {
    const { create, made } = await openCounting();
    const first = await create(keyed);

    const second = await create(keyed);

    const headers = { ...first.headers, 'idempotency-replayed': 'true' };
    expect(second).toEqual({ ...first, headers });
    expect(first.headers).not.toHaveProperty('idempotency-replayed');
    expect(made).toHaveLength(1);
  });

  it('refuses another content', async () => {
    const { create, made } = await openCounting();
    await create(keyed);

    expect(await create(another)).toMatchObject({ status: 422, body: { code: 'key-reused' } });

    expect(made).toHaveLength(1);
  });

  it('takes the same content in another order and spelling', async () => {
    const { create, made } = await openCounting();
    await create({ ...keyed, body: '{"name":"One","count":1}' });

    const again = await create({ ...keyed, body: ' {"count":1, "name":"\\u004fne"}' });

    expect(again.status).toBe(201);
    expect(made).toHaveLength(1);
  });

  it('refuses a second request while the first is worked on, and says when to ask again', async () => {
    const begun = Promise.withResolvers<void>();
    const end = Promise.withResolvers<void>();
    const { create, clock } = await openRoutes({
      async createThing(_, { newId: id }) {
        begun.resolve();
        await end.promise;
        return { id, name: 'slow' };
      },
    });
    const first = create(keyed);
    await begun.promise;
    clock.move(10_500);

    const second = await create(keyed);

    expect(second).toMatchObject({ status: 409, body: { code: 'request-in-progress' } });
    expect(second.headers['retry-after']).toBe('30');
    end.resolve();
    expect((await first).status).toBe(201);
    expect((await create(keyed)).headers).toHaveProperty('idempotency-replayed');
  });

  it.each([
    ['was refused', new Refusal('limit-reached', 'Too many.'), 422],
    ['failed', new TypeError('bug'), 500],
  ])('may be used again at once if the request %s, with the same id', async (_, error, status) => {
    const { create, made, ids } = await openCounting(error);

    expect((await create(keyed)).status).toBe(status);
    expect((await create(keyed)).status).toBe(201);

    expect(made).toHaveLength(2);
    expect(ids()).toBe(1);
  });

  it('is taken over from an attempt that died, with the same id', async () => {
    const begun = Promise.withResolvers<void>();
    const never = Promise.withResolvers<void>();
    const made: string[] = [];
    const { create, clock } = await openRoutes({
      async createThing(_, { newId: id }) {
        made.push(id);
        begun.resolve();
        // A process that dies releases nothing.
        if (made.length === 1) await never.promise;
        return { id, name: 'made' };
      },
    });
    void create(keyed);
    await begun.promise;
    expect((await create(keyed)).status).toBe(409);
    clock.move(41_000);

    const second = await create(keyed);

    expect(second).toMatchObject({ status: 201, body: { id: made[0] } });
    expect(made).toEqual([made[0], made[0]]);
  });

  it('begins anew after a day', async () => {
    const { create, clock, ids } = await openCounting();
    await create(keyed);
    clock.move(24 * 3_600_000);

    expect((await create(another)).status).toBe(201);

    expect(ids()).toBe(2);
  });

  it('of one person is none of another', async () => {
    const { create, table, ids } = await openCounting();
    const admin = await joinTenant(table, acme, 'ben', 'admin');
    await create(keyed);

    const other = await create({ ...another, user: admin });

    expect(other.status).toBe(201);
    expect(other.headers).not.toHaveProperty('idempotency-replayed');
    expect(ids()).toBe(2);
  });

  it('of one tenant is none of another', async () => {
    const { create, table, ids } = await openCounting();
    await joinTenant(table, 'globex', 'ada', 'owner');
    await create(keyed);

    expect((await create({ ...another, tenant: 'globex' })).status).toBe(201);

    expect(ids()).toBe(2);
  });

  it('of one operation is none of another', async () => {
    const { create, ids } = await openCounting();
    await create(keyed);

    expect((await create({ ...keyed, path: '/copies' })).status).toBe(201);

    expect(ids()).toBe(2);
  });

  it('shows the answer only to who may still ask', async () => {
    const { create, table, owner } = await openCounting();
    await create(keyed);

    await table.delete(memberKey(acme, owner));

    expect((await create(keyed)).status).toBe(404);
  });

  it('is not kept for a request that is refused before it begins', async () => {
    const { create, store } = await openCounting();

    expect((await create({ ...keyed, body: {} })).status).toBe(400);

    expect(store.dynamodb.inPartition('T#acme#IDEM')).toEqual([]);
    expect((await create(keyed)).status).toBe(201);
  });

  it('is not kept where the route may be repeated by its nature', async () => {
    const { create, ids } = await openCounting();
    const pinging = { ...keyed, path: '/ping', body: undefined };

    await create(pinging);
    await create(pinging);

    expect(ids()).toBe(2);
  });

  it.each(['', 'with space', 'x'.repeat(256), 'ümlaut'])('of %j is refused', async (key) => {
    const { create, made } = await openCounting();

    const answer = await create({ headers: { 'idempotency-key': key } });

    expect(answer).toMatchObject({
      status: 400,
      body: { faults: [{ where: 'header.Idempotency-Key' }] },
    });
    expect(made).toEqual([]);
  });

  it('costs two writes; a replay a write that is refused, and a read', async () => {
    const { create, requests } = await openCounting();
    await create(keyed);
    const first = countByOperation(requests);
    await create(keyed);

    expect(first).toEqual({ GetItem: 1, PutItem: 1, UpdateItem: 1 });
    expect(countByOperation(requests)).toEqual({ GetItem: 3, PutItem: 2, UpdateItem: 1 });
  });

  it('leaves a refusal as it is if the attempt cannot be released', async () => {
    const refusal = new Refusal('limit-reached', 'Too many.');
    const failing: Intercept = async ({ operation }, run) => {
      if (operation !== 'UpdateItem') return run();
      throw Object.assign(new Error('down'), { name: 'InternalServerError' });
    };
    const operations = { createThing: () => Promise.reject(refusal) };
    const { create, logged } = await openRoutes(operations, failing);

    const answer = await create(keyed);

    expect(answer).toMatchObject({ status: 422, body: { code: 'limit-reached' } });
    expect(logged().map(({ level }) => level)).toEqual(['ERROR', 'INFO']);
  });
});
