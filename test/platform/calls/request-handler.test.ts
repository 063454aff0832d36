import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setImmediate as turn } from 'node:timers/promises';
import { HttpRequest } from '@smithy/core/protocols';
import { afterEach, describe, expect, it } from 'vitest';
import { createRequestHandler } from '../../../functions/platform/calls/request-handler.ts';
import { createRetryRule } from '../../../functions/platform/calls/retry.ts';

const answer: RequestListener = (_, response) => response.end('answered');
const reset: RequestListener = ({ socket }) => socket.resetAndDestroy();
const hangUp: RequestListener = ({ socket }) => socket.destroy();
const cut: RequestListener = ({ socket }) => socket.end('HTTP/1.1 200 OK\r\ncontent-le');

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A server that does one thing after another, and a handler that asks it. */
async function open(script: readonly RequestListener[], { strict = false } = {}) {
  const seen: { readonly connection: number; readonly body: string }[] = [];
  let connections = 0;
  const connectionOf = new WeakMap<object, number>();
  const server = createServer(async (request, response) => {
    const connection = connectionOf.get(request.socket) ?? 0;
    seen.push({ connection, body: await text(request) });
    script[seen.length - 1]?.(request, response);
  });
  server.on('connection', (socket) => {
    connections += 1;
    connectionOf.set(socket, connections);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;

  const retry = createRetryRule({ strict });
  const lines: string[] = [];
  const handler = createRequestHandler(retry, {
    functionName: 'roundsman-test-f',
    log: (line) => lines.push(line),
  });
  stops.push(() => {
    handler.destroy();
    server.close();
    server.closeAllConnections();
  });
  const send = async (body: string | Uint8Array | Readable, abortSignal?: AbortSignal) => {
    const place = { protocol: 'http:', hostname: '127.0.0.1', port, path: '/' };
    const request = new HttpRequest({ ...place, method: 'POST', body });
    const { response } = await handler.handle(request, abortSignal && { abortSignal });
    const said = await text(response.body);
    await turn(); // in which the connection goes back to where it is kept
    return said;
  };
  const on = (connection: number, body: string) => ({ connection, body });
  return { send, seen, on, handler, repeats: () => retry.counts().repeats, lines };
}

const closed = expect.objectContaining({ code: 'ECONNRESET' });

describe('a request on a connection that was used before', () => {
  it.each([
    ['text', reset, 'second'],
    ['bytes', reset, Buffer.from('second')],
    ['text, the end being said in good order', hangUp, 'second'],
  ])('is sent again on a new one when nothing was answered: %s', async (_, die, body) => {
    const { send, seen, on, repeats, lines } = await open([answer, die, answer, answer]);

    await send('first');
    expect(await send(body)).toBe('answered');
    await send('third');

    expect(seen).toEqual([on(1, 'first'), on(1, 'second'), on(2, 'second'), on(3, 'third')]);
    expect(repeats()).toBe(1);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ function: 'roundsman-test-f', DeadConnections: 1 }),
    ]);
  });

  it('is sent again once: the second failure is the error', async () => {
    const { send, seen, repeats } = await open([answer, reset, reset, answer]);

    await send('first');
    await expect(send('second')).rejects.toEqual(closed);

    expect(seen).toHaveLength(3);
    expect(repeats()).toBe(1);
  });

  it('is not sent again when a part of the answer came', async () => {
    const { send, seen, on, repeats, lines } = await open([answer, cut, answer]);

    await send('first');
    await expect(send('second')).rejects.toEqual(closed);

    expect(seen).toEqual([on(1, 'first'), on(1, 'second')]);
    expect(repeats()).toBe(0);
    expect(lines).toEqual([]);
  });

  it('is not sent again when it was read from a stream', async () => {
    const { send, seen, on, repeats } = await open([answer, reset, answer]);

    await send('first');
    await expect(send(Readable.from(['second']))).rejects.toEqual(closed);

    expect(seen).toEqual([on(1, 'first'), on(1, 'second')]);
    expect(repeats()).toBe(0);
  });

  it('is not sent again under strict', async () => {
    const { send, seen, on, repeats, lines } = await open([answer, reset, answer], {
      strict: true,
    });

    await send('first');
    await expect(send('second')).rejects.toEqual(closed);

    expect(seen).toEqual([on(1, 'first'), on(1, 'second')]);
    expect(repeats()).toBe(0);
    expect(lines).toEqual([]);
  });

  it.each(['closed', 'aborted'])('is not sent again when it was %s by us', async (by) => {
    const aborting = new AbortController();
    const giveUp = () => (by === 'closed' ? handler.destroy() : aborting.abort());
    const { send, seen, on, repeats, handler } = await open([answer, giveUp, answer]);

    await send('first');
    await expect(send('second', aborting.signal)).rejects.toThrow();

    expect(seen).toEqual([on(1, 'first'), on(1, 'second')]);
    expect(repeats()).toBe(0);
  });
});

it('is not sent again when its connection was a new one: nobody knows what became of it', async () => {
  const { send, seen, on, repeats } = await open([reset, answer]);

  await expect(send('first')).rejects.toEqual(closed);

  expect(seen).toEqual([on(1, 'first')]);
  expect(repeats()).toBe(0);
});
