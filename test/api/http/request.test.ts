import { describe, expect, it } from 'vitest';
import { Problem } from '../../../functions/api/http/problem.ts';
import type { ApiRequest } from '../../support/api/call-api.ts';
import { openRoutes, stranger } from '../../support/api/open-routes.ts';

const misuses: readonly (readonly [string, Partial<ApiRequest>, number, string, string])[] = [
  ['without a body', { body: undefined }, 400, 'invalid-request', 'body'],
  ['with an empty body', { body: '' }, 400, 'invalid-request', 'body'],
  ['that is not JSON', { body: '{"name":' }, 400, 'invalid-request', 'body'],
  ['with half a character', { body: '{"name":"\\ud83d"}' }, 400, 'invalid-request', 'body'],
  ['with half a character in a name', { body: '{"\\ud83d":1}' }, 400, 'invalid-request', 'body'],
  ['that is no object', { body: [] }, 400, 'invalid-request', 'body'],
  ['with a wrong member', { body: { name: 7 } }, 400, 'invalid-request', 'body.name'],
  ['with an unknown member', { body: { name: 'One', id: 1 } }, 400, 'invalid-request', 'body'],
  [
    'with a member of every object',
    { body: '{"name":"One","__proto__":{}}' },
    400,
    'invalid-request',
    'body',
  ],
  ['with an unknown query', { path: '/things?x=1' }, 400, 'invalid-request', 'query'],
  [
    'of another type',
    { headers: { 'content-type': 'text/plain' } },
    415,
    'unsupported-media-type',
    '',
  ],
  [
    'of a type that only begins like JSON',
    { headers: { 'content-type': 'application/jsonp' } },
    415,
    'unsupported-media-type',
    '',
  ],
  ['of 65,537 bytes', { body: `"${'x'.repeat(65_535)}"` }, 413, 'body-too-large', ''],
  // 21,845 of three bytes each, and the quotes.
  [
    'of few characters in 65,537 bytes',
    { body: `"${'€'.repeat(21_845)}"` },
    413,
    'body-too-large',
    '',
  ],
];

describe('a request', () => {
  it.each(misuses)('%s is refused', async (_, own, status, code, where) => {
    const { create } = await openRoutes();

    const answer = await create(own);

    expect(answer).toMatchObject({ status, body: { code } });
    if (where) expect(answer.body.faults).toMatchObject([{ where }]);
    else expect(answer.body).not.toHaveProperty('faults');
    expect(Problem.parse(answer.body)).toEqual(answer.body);
    expect(answer.headers['content-type']).toBe('application/problem+json');
  });

  it('of exactly 65,536 bytes is read', async () => {
    const { create } = await openRoutes();

    const { body } = await create({ body: `"${'x'.repeat(65_534)}"` });

    expect(body).toMatchObject({ code: 'invalid-request', faults: [{ where: 'body' }] });
  });

  it('is told of all its faults at once', async () => {
    const { create } = await openRoutes();

    const { body } = await create({ path: '/things?x=1', body: { count: 'many' } });

    const wheres = body.faults.map(({ where }: { where: string }) => where);
    expect(wheres).toEqual(['query', 'body.name', 'body.count']);
  });

  it('is told of fifty faults at most', async () => {
    const { call } = await openRoutes();
    const body = Array.from({ length: 10_000 }, () => 'x');

    const answer = await call({ method: 'POST', path: '/own', user: stranger, body });

    expect(answer.status).toBe(400);
    expect(answer.body.faults).toHaveLength(50);
  });

  it.each([
    'application/json',
    'Application/JSON; charset=utf-8',
    'application/json;charset=utf-8',
  ])('may be of type %s', async (type) => {
    const { create } = await openRoutes();

    expect((await create({ headers: { 'content-type': type } })).status).toBe(201);
  });

  it('reaches the operation as its schemas have parsed it', async () => {
    const seen: object[] = [];
    const { create } = await openRoutes({
      async createThing(request, { newId: id }) {
        seen.push(request);
        return { id, name: '' };
      },
    });

    await create();

    expect(seen).toEqual([{ query: {}, body: { name: 'One', count: 1 } }]);
  });

  it('is refused where its path is wrong', async () => {
    const { create } = await openRoutes();

    const answer = await create({ method: 'DELETE', path: '/things/x' });

    expect(answer).toMatchObject({ status: 400, body: { faults: [{ where: 'path.thingId' }] } });
  });
});
