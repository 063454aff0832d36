import { describe, expect, it } from 'vitest';
import { serve } from '../../../functions/api/http/serve.ts';
import { createLogger } from '../../../functions/platform/process/logger.ts';
import { callApi } from '../../support/api/call-api.ts';
import { openRoutes, routes, stranger } from '../../support/api/open-routes.ts';
import { directly } from '../../support/fakes/fake-edge.ts';
import { createFakeClock } from '../../support/fakes/fake-store.ts';

const gzip = { 'accept-encoding': 'gzip' };

/** Asks for what may be kept. */
async function openKept(text = 'kept', release = '1.2.3') {
  const reading = { readKept: async () => ({ text }) };
  const { call } = await openRoutes(reading, undefined, { ...directly, release });
  return (headers: Readonly<Record<string, string>> = {}) =>
    call({ method: 'GET', path: '/kept', user: stranger, headers });
}

const tagOf = async (asked: ReturnType<typeof openKept>) =>
  String((await (await asked)()).headers.etag);

describe('an answer that may be kept', () => {
  it('says by whom and for how long, and has a tag', async () => {
    const ask = await openKept();

    expect((await ask()).headers).toMatchObject({
      'cache-control': 'private, max-age=600',
      vary: 'authorization',
      etag: expect.stringMatching(/^"[\w-]{43}"$/),
    });
  });

  it('has the same tag as long as it says the same, and another otherwise', async () => {
    const tags = await Promise.all([
      tagOf(openKept()),
      tagOf(openKept()),
      tagOf(openKept('other')),
      tagOf(openKept('kept', '1.2.4')),
    ]);

    expect(tags[1]).toBe(tags[0]);
    expect(new Set(tags).size).toBe(3);
  });

  it.each([
    ['it', (tag: string) => tag],
    ['it among others', (tag: string) => `"other", W/${tag}`],
    ['any', () => '*'],
  ])('is not sent again to who names %s', async (_, named) => {
    const ask = await openKept();
    const tag = await tagOf(openKept());

    const answer = await ask({ 'if-none-match': named(tag) });

    expect(answer).toMatchObject({ status: 304, body: undefined });
    expect(answer.headers).toMatchObject({ etag: tag, 'cache-control': 'private, max-age=600' });
    expect(answer.headers).not.toHaveProperty('content-type');
  });

  it.each(['"other"', '', 'nonsense'])('is sent to who names another: %j', async (tag) => {
    const ask = await openKept();

    expect(await ask({ 'if-none-match': tag })).toMatchObject({
      status: 200,
      body: { text: 'kept' },
    });
  });

  it('has another tag when it is compressed: its bytes are others', async () => {
    const ask = await openKept('x'.repeat(2000));

    const plain = await ask();
    const compressed = await ask(gzip);
    const again = await ask({ ...gzip, 'if-none-match': String(compressed.headers.etag) });

    expect(compressed.headers.etag).not.toBe(plain.headers.etag);
    expect(compressed.headers.vary).toBe('authorization, accept-encoding');
    expect(again).toMatchObject({ status: 304, headers: { etag: compressed.headers.etag } });
  });

  it('is never an empty one, of a route that has none', async () => {
    const { answer: _, ...empty } = routes.readKept;
    const lines: string[] = [];
    const logger = createLogger({}, (line) => lines.push(line));
    const clock = createFakeClock('2026-11-21T12:00:00Z');
    const handler = serve(
      { empty },
      { empty: async () => undefined },
      { edge: directly, clock, logger },
    );
    const request = { method: 'GET', path: '/kept', user: stranger } as const;

    const answer = await callApi(handler, request, { empty });

    expect(answer).toMatchObject({ status: 500, headers: { 'cache-control': 'no-store' } });
    expect(lines.join()).toContain('keptSeconds');
  });

  it('is for who may ask for it', async () => {
    const { call } = await openRoutes();
    const tag = await tagOf(openKept());

    const answer = await call({ method: 'GET', path: '/kept', headers: { 'if-none-match': tag } });

    expect(answer).toMatchObject({ status: 401, headers: { 'cache-control': 'no-store' } });
  });
});
