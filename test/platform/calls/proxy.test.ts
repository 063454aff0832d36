import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { HttpRequest } from '@smithy/core/protocols';
import { afterEach, describe, expect, it } from 'vitest';
import { toCallError } from '../../../functions/platform/calls/aws-errors.ts';
import { createRequestHandler } from '../../../functions/platform/calls/request-handler.ts';
import { createRetryRule } from '../../../functions/platform/calls/retry.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function listen(server: Server): Promise<number> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  stops.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}

/** A proxy, and what it was asked for. */
async function openProxy(tunnel: 'opened' | 'refused' = 'opened') {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.end('by proxy');
  });
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    if (tunnel === 'refused') socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    else socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    // What comes through the tunnel is no TLS, so that the handshake fails.
    socket.once('data', () => socket.destroy());
  });
  return { asked, url: `http://user:secret@127.0.0.1:${await listen(server)}` };
}

function open(proxies?: Readonly<Record<string, string>>) {
  const handler = createRequestHandler(createRetryRule({ strict: true }), { proxies });
  stops.push(() => handler.destroy());
  return async (address: string) => {
    const { protocol, hostname, port, pathname: path } = new URL(address);
    const place = { protocol, hostname, path, ...(port && { port: Number(port) }) };
    const { response } = await handler.handle(new HttpRequest({ ...place, method: 'GET' }));
    return text(response.body);
  };
}

describe('a proxy', () => {
  it('is asked for what the variable is about', async () => {
    const { url, asked } = await openProxy();
    const ask = open({ HTTP_PROXY: url });

    expect(await ask('http://sts.invalid/a')).toBe('by proxy');
    expect(await ask('http://sts.invalid/b')).toBe('by proxy');
    expect(asked).toEqual(['GET http://sts.invalid/a', 'GET http://sts.invalid/b']);
  });

  it('opens a tunnel to AWS, and sees nothing of what goes through it', async () => {
    const { url, asked } = await openProxy();

    await expect(open({ HTTPS_PROXY: url })('https://sts.invalid/')).rejects.toThrow();

    expect(asked).toEqual(['CONNECT sts.invalid:443']);
  });

  it('is passed by for hosts that need none', async () => {
    const { url, asked } = await openProxy();
    const port = await listen(createServer((_, response) => response.end('directly')));

    const ask = open({ HTTP_PROXY: url, NO_PROXY: '127.0.0.1' });

    expect(await ask(`http://127.0.0.1:${port}/`)).toBe('directly');
    expect(asked).toEqual([]);
  });

  it('that refuses is an error of the way to AWS, and keeps its password', async () => {
    const { url } = await openProxy('refused');

    const thrown = await open({ HTTPS_PROXY: url })('https://sts.invalid/').catch(
      (error: unknown) => error,
    );
    const error = toCallError(thrown, { service: 'sts', operation: 'GetCallerIdentity' });

    expect(error.category).toBe('service');
    expect(error.message).toContain('407 Proxy Authentication Required');
    expect(error.message).not.toContain('secret');
  });

  it('is asked for nothing unless somebody says so', async () => {
    const { url, asked } = await openProxy();
    process.env.HTTP_PROXY = url;
    stops.push(() => delete process.env.HTTP_PROXY);
    const port = await listen(createServer((_, response) => response.end('directly')));

    expect(await open()(`http://127.0.0.1:${port}/`)).toBe('directly');
    expect(asked).toEqual([]);
  });
});
