import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encoded } from '../../../functions/api/http/encoding.ts';
import { reply } from '../../../functions/api/http/reply.ts';
import { Refusal } from '../../../functions/core/refusal.ts';
import { openRoutes } from '../../support/api/open-routes.ts';

const gzip = { 'accept-encoding': 'gzip, deflate, br' };
const long = 'ä'.repeat(1000);

describe('a long answer', () => {
  it('is compressed for who takes it, and says so', async () => {
    const { create } = await openRoutes({ createThing: async () => ({ id: '1', name: long }) });

    const answer = await create({ headers: gzip });

    expect(answer).toMatchObject({ status: 201, body: { id: '1', name: long } });
    expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
  });

  it('is compressed when it is a refusal, too', async () => {
    const faults = Array.from({ length: 40 }, (_, at) => ({ where: `body.${at}`, what: long }));
    const refusal = new Refusal('invalid-request', 'No.', { faults });
    const { create } = await openRoutes({ createThing: () => Promise.reject(refusal) });

    const answer = await create({ headers: gzip });

    expect(answer).toMatchObject({ status: 400, body: { faults } });
    expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip' });
  });

  it('is replayed to each as they take it', async () => {
    const { create } = await openRoutes({ createThing: async () => ({ id: '1', name: long }) });
    const keyed = { 'idempotency-key': 'key-1' };

    const first = await create({ headers: { ...keyed, ...gzip } });
    const plain = await create({ headers: keyed });
    const again = await create({ headers: { ...keyed, ...gzip } });

    expect(plain.body).toEqual(first.body);
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(again.body).toEqual(first.body);
    expect(again.headers).toMatchObject({ 'content-encoding': 'gzip' });
  });

  it('comes as bytes in base64, as API Gateway wants them', () => {
    const answer = encoded(reply(200, long), { headers: gzip });

    expect(answer.isBase64Encoded).toBe(true);
    expect(gunzipSync(Buffer.from(answer.body ?? '', 'base64')).toString()).toBe(long);
  });
});

describe('whether gzip is taken', () => {
  it.each<[string | undefined, boolean]>([
    [undefined, false],
    ['', false],
    ['br', false],
    ['identity', false],
    ['gzip', true],
    ['GZIP', true],
    ['br;q=1.0, gzip;q=0.8, *;q=0.1', true],
    ['gzip;q=0', false],
    ['gzip;q=0.000', false],
    ['gzip; q=0.001', true],
    ['gzip;q=nonsense', false],
    ['*', true],
    ['*;q=0', false],
    ['*;q=0, gzip', true],
    ['gzip;q=0, *', false],
    ['x-gzipped', false],
  ])('by %j: %j', (accepted, isTaken) => {
    const headers = accepted === undefined ? {} : { 'accept-encoding': accepted };

    const answer = encoded(reply(200, long), { headers });

    expect(answer.headers?.['content-encoding'] === 'gzip').toBe(isTaken);
    expect(answer.isBase64Encoded ?? false).toBe(isTaken);
    // What lies between must know, whichever it is.
    expect(answer.headers?.vary).toBe('accept-encoding');
  });
});

it.each([
  ['of 1,023 bytes', reply(200, 'x'.repeat(1023))],
  ['without a body', reply(204)],
])('an answer %s stays as it is', (_, answer) => {
  expect(encoded(answer, { headers: gzip })).toEqual(answer);
});
