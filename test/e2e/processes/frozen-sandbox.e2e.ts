import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TLSSocket } from 'node:tls';
import { describe, it, vi } from 'vitest';

// Lambda freezes a sandbox between two events, and DynamoDB closes meanwhile the connection that the
// sandbox keeps. Both are done here for real, over TLS: a process is stopped by a signal, the server
// closes, the process goes on and sends on a connection that is dead.

const rounds = 25;
const certificate = join(import.meta.dirname, 'localhost-certificate.pem');
const key = join(import.meta.dirname, 'localhost-key.pem');

/** How the server closes a connection: in good order, or as somebody does who has forgotten it. */
type Close = 'FIN' | 'RST';

/** Answers as DynamoDB does. */
async function startServer() {
  const raw = new Set<Socket>();
  const secure = new Set<TLSSocket>();
  const tls = { cert: readFileSync(certificate), key: readFileSync(key) };
  const server = createServer({ ...tls, keepAliveTimeout: 0 }, (request, response) => {
    request.resume();
    request.on('end', () => response.end('{"Item":{"PK":{"S":"a"},"SK":{"S":"b"}}}'));
  });
  const keep = <Of extends Socket>(all: Set<Of>, socket: Of) => {
    all.add(socket);
    socket.on('close', () => all.delete(socket)).on('error', () => all.delete(socket));
  };
  // The types know only that it is a stream; listening on TCP, it is a socket.
  server.on('connection', (socket) => keep(raw, socket as Socket));
  server.on('secureConnection', (socket) => keep(secure, socket));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    /** Resolves when the other side's kernel has been told. @returns how many there were */
    async close(how: Close) {
      const open = how === 'FIN' ? [...secure] : [...raw];
      await Promise.all(
        open.map(async (socket) => {
          if (how === 'FIN') await new Promise<void>((sent) => socket.end(sent));
          else if (socket.resetAndDestroy()) await once(socket, 'close');
        }),
      );
      return open.length;
    },
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function startClient(url: string, args: readonly string[]) {
  const script = join(import.meta.dirname, 'freezing-client.ts');
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      AWS_ENDPOINT_URL: url,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_LAMBDA_FUNCTION_NAME: 'frozen',
      NODE_EXTRA_CA_CERTS: certificate,
    },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let metric = 0;
  return {
    say: (line: 'get' | 'freeze') => child.stdin.write(`${line}\n`),
    async hear(): Promise<{ readonly outcome: string; readonly repeats: number }> {
      const { value, done } = await lines.next();
      if (done) throw new Error('The client has ended.');
      const said = JSON.parse(value);
      if (!('DeadConnections' in said)) return said;
      metric += said.DeadConnections;
      return this.hear();
    },
    signal: (name: 'SIGSTOP' | 'SIGCONT') => process.kill(child.pid ?? Number.NaN, name),
    /** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
    untilStopped: () =>
      vi.waitUntil(async () => /\) T /.test(await readFile(`/proc/${child.pid}/stat`, 'utf8')), {
        interval: 1,
        timeout: 10_000,
      }),
    metric: () => metric,
    stop: () => child.kill('SIGKILL'),
  };
}

type Client = ReturnType<typeof startClient>;

/** When the process is frozen. */
const freezing: Readonly<Record<string, (client: Client) => Promise<void>>> = {
  /** The freeze that Lambda does; which is seen first then, the event or the close, is left to chance. */
  async 'between two events'(client) {
    client.signal('SIGSTOP');
    await client.untilStopped();
    client.say('get');
  },
  /** The worst moment: the request has its connection already. */
  async 'before the first byte'(client) {
    client.say('freeze');
    await client.untilStopped();
  },
};

async function play(when: string, how: Close, args: readonly string[] = []) {
  const server = await startServer();
  const client = startClient(server.url, args);
  const outcomes: string[] = [];
  let repeats = 0;
  try {
    for (let round = 1; round <= rounds; round += 1) {
      client.say('get');
      const first = await client.hear();
      await freezing[when]?.(client);
      const closed = await server.close(how);
      client.signal('SIGCONT');
      const second = await client.hear();
      outcomes.push(first.outcome, `${closed} closed`, second.outcome);
      ({ repeats } = second);
    }
    return { outcomes, repeats, metric: client.metric() };
  } finally {
    client.stop();
    server.stop();
  }
}

const times = (...outcomes: readonly string[]) =>
  Array.from({ length: rounds }, () => outcomes).flat();

describe.concurrent.each(['FIN', 'RST'] as const)('a connection closed by %s', (how) => {
  it('fails nothing when the process was frozen between two events', async ({ expect }) => {
    const { outcomes, repeats, metric } = await play('between two events', how);

    expect(outcomes).toEqual(times('ok', '1 closed', 'ok'));
    expect(metric).toBe(repeats);
  });

  it('fails nothing when the request was on its way already, and each is counted', async ({
    expect,
  }) => {
    const { outcomes, repeats, metric } = await play('before the first byte', how);

    expect(outcomes).toEqual(times('ok', '1 closed', 'ok'));
    expect({ repeats, metric }).toEqual({ repeats: rounds, metric: rounds });
  });

  it('fails a request that may not be repeated', async ({ expect }) => {
    const { outcomes, repeats, metric } = await play('before the first byte', how, ['--strict']);

    const failure = expect.stringMatching(
      /^The store failed: GetItem answered .*(hang up|RESET|EPIPE)/,
    );
    expect(outcomes).toEqual(times('ok', '1 closed', failure));
    expect({ repeats, metric }).toEqual({ repeats: 0, metric: 0 });
  });
});
