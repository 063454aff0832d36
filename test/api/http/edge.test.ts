import { describe, expect, it } from 'vitest';
import { anyOf, type Edge } from '../../../functions/api/http/edge.ts';
import { createHandler as createUnknown } from '../../../functions/api/unknown/serve-unknown.ts';
import { createLogger } from '../../../functions/platform/process/logger.ts';
import { callApi } from '../../support/api/call-api.ts';
import { openRoutes, routes } from '../../support/api/open-routes.ts';
import { behindCdn, directly } from '../../support/fakes/fake-edge.ts';
import { createFakeClock } from '../../support/fakes/fake-store.ts';

const secret = 'canary-secret';
const viewer = { 'x-roundsman-viewer': '198.51.100.1' };
const fromCdn = { ...viewer, 'x-roundsman-cdn': secret };
const cdn = '203.0.113.7';

async function networkOf(headers: Readonly<Record<string, string>>, edge = behindCdn(secret)) {
  const { call, lines } = await openRoutes({}, undefined, edge);
  const answer = await call({ method: 'GET', path: '/open', headers, from: cdn });
  expect(JSON.stringify([answer, lines])).not.toContain(secret);
  return { ...answer, lines };
}

const nowhere = { path: '/nowhere', method: 'GET' } as const;
/** The route by which API Gateway sends on whatever no route of the table answers. */
const anywhere = { unknown: { ...routes.readOpen, ...nowhere } };

describe('the network that a request came from', () => {
  it("is the viewer's when the CDN says it", async () => {
    expect((await networkOf(fromCdn)).body.network).toBe('198.51.100.1');
  });

  it.each([
    ['with another secret', { ...viewer, 'x-roundsman-cdn': 'guessed' }],
    ['with an empty secret', { ...viewer, 'x-roundsman-cdn': '' }],
    ['without the secret', viewer],
    ['by a proxy', { 'x-forwarded-for': '198.51.100.1', forwarded: 'for=198.51.100.1' }],
    ['as CloudFront does', { 'cloudfront-viewer-address': '198.51.100.1:443' }],
  ])("is the connection's for whoever claims another %s", async (_, headers) => {
    expect((await networkOf(headers)).body.network).toBe(cdn);
  });

  it('needs no secret for who does not claim to be the CDN', async () => {
    expect((await networkOf(viewer, directly)).body.network).toBe(cdn);
  });

  it.each([
    ['nothing of it', { 'x-roundsman-cdn': secret }],
    ['what is no address', { ...fromCdn, 'x-roundsman-viewer': 'unknown' }],
  ])('is never guessed: the CDN says %s', async (_, headers) => {
    const { status, lines } = await networkOf(headers);

    expect(status).toBe(500);
    expect(lines.join()).toContain('x-roundsman-viewer');
  });

  it('is not guessed either while nobody can read the secret', async () => {
    const away = { cdnSecret: () => Promise.reject(new Error('The secret is away.')) };
    const { status, lines } = await networkOf(fromCdn, behindCdn(secret, away));

    expect(status).toBe(500);
    expect(lines.join()).toContain('The secret is away.');
  });
});

describe('an API that is asked by way of the CDN alone', () => {
  const edge = behindCdn(secret, { refusesDirectCalls: true });

  it('answers what comes that way', async () => {
    expect((await networkOf(fromCdn, edge)).status).toBe(200);
  });

  it.each([
    ['says nothing', {}],
    ['guesses', { ...viewer, 'x-roundsman-cdn': 'guessed' }],
  ])('refuses who asks past it and %s', async (_, headers) => {
    const { status, body } = await networkOf(headers, edge);

    expect({ status, code: body.code }).toEqual({ status: 403, code: 'direct-call' });
  });

  it('refuses before it looks at anything else, a path that there is not, too', async () => {
    const { create } = await openRoutes({}, undefined, edge);

    const answers = [
      await create({ body: '{' }),
      await askNowhere(edge),
      await askNowhere(directly),
    ];

    expect(answers.map(({ body }) => body.code)).toEqual([
      'direct-call',
      'direct-call',
      'not-found',
    ]);
  });
});

function askNowhere(edge: Edge) {
  const logger = createLogger({}, () => undefined);
  const clock = createFakeClock('2026-11-21T12:00:00Z');
  return callApi(createUnknown({ edge, clock, logger }), nowhere, anywhere);
}

describe('the secret of a CDN and the one before it', () => {
  const only = (right: string) => ({ matches: async (given: string) => given === right });
  const away = { matches: () => Promise.reject(new Error('The secret is away.')) };

  it('are both the CDN, which sends the older one for a while, and nothing else is', async () => {
    const either = anyOf([only('new'), only('old')]);

    const known = await Promise.all(['new', 'old', 'older', ''].map(either.matches));

    expect(known).toEqual([true, true, false, false]);
  });

  it('are asked one after the other, and one that cannot be read is no match and no miss', async () => {
    expect(await anyOf([only('new'), away]).matches('new')).toBe(true);
    await expect(anyOf([only('new'), away]).matches('old')).rejects.toThrow('away');
    await expect(anyOf([away, only('old')]).matches('old')).rejects.toThrow('away');
  });
});
