import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { createBackends } from '../../../../local/emulator/wire/backends.ts';

type Answering = (request: IncomingMessage, response: ServerResponse, nth: number) => void;

/** A backend that answers its nth request so, and what a router in front of it is told. */
async function withBackend<Result>(
  answer: Answering,
  act: (send: () => Promise<string>) => Promise<Result>,
): Promise<Result> {
  let nth = 0;
  const server = createServer((request, response) => answer(request, response, ++nth));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  const backends = createBackends('111111111111', { operator: port, customers: port });
  const request = { method: 'POST', url: '/', headers: {}, body: Buffer.from('asked') };
  try {
    return await act(async () =>
      (await backends.send('111111111111', request)).body.toString('utf8'),
    );
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

it('asks once more where a kept connection was over', async () => {
  const answers = await withBackend(
    (request, response, nth) =>
      nth === 2 ? request.socket.resetAndDestroy() : response.end(`answer ${nth}`),
    async (send) => [await send(), await send()],
  );

  expect(answers).toEqual(['answer 1', 'answer 3']);
});

it('asks no third time, however many connections are kept: a backend that breaks off is no connection that was over', async () => {
  const kept = 3;
  let seen = 0;
  const held: ServerResponse[] = [];
  const broken = withBackend(
    (request, response, nth) => {
      seen = nth;
      if (nth > kept) request.socket.resetAndDestroy();
      // All at once, so that each has a connection of its own.
      else if (held.push(response) === kept) for (const each of held) each.end('answer');
    },
    async (send) => {
      await Promise.all(Array.from({ length: kept }, send));
      return await send();
    },
  );

  await expect(broken).rejects.toThrow(/ECONNRESET|socket hang up/);
  expect(seen).toBe(kept + 2);
});

it('fails where a new connection breaks: nobody knows what became of the request', async () => {
  const broken = withBackend(
    (request) => request.socket.resetAndDestroy(),
    (send) => send(),
  );

  await expect(broken).rejects.toThrow(/ECONNRESET|socket hang up/);
});
