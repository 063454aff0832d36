import { createHash } from 'node:crypto';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { bodyOf, describeRequest } from './front-requests.ts';
import type { FrontOrder, FrontReport } from './start-front.ts';

/**
 * Stands between a scan and the emulator, in a process of its own: lets every call wait, counts
 * what is asked, and can answer from what it recorded before, so that the emulator, which works on
 * one request at a time, is not what is measured.
 */

interface Recorded {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

const agent = new Agent({ keepAlive: true });
const recordings = new Map<string, Recorded[]>();
let order: FrontOrder = { target: '', latency: 0, answers: 'recorded anew' };
let asked = new Map<string, number>();
let calls: Record<string, number> = {};
let inFlight = 0;
let mostInFlight = 0;

const server = createServer((incoming, outgoing) => {
  void answer(incoming, outgoing).catch((error) => outgoing.destroy(error));
});

async function answer(incoming: IncomingMessage, outgoing: ServerResponse) {
  inFlight += 1;
  mostInFlight = Math.max(mostInFlight, inFlight);
  const due = sleep(order.latency);
  try {
    const body = await bodyOf(incoming);
    const { place, operation, question } = describeRequest(incoming, body);
    const key = createHash('sha256').update(question).digest('base64');
    const nth = asked.get(key) ?? 0;
    asked.set(key, nth + 1);
    const call = `${place} ${operation}`;
    calls[call] = (calls[call] ?? 0) + 1;
    const recorded = await recordedOf(key, nth, incoming, body);
    await due;
    outgoing.writeHead(recorded.status, recorded.headers).end(recorded.body);
  } finally {
    inFlight -= 1;
  }
}

/** The nth time that something is asked gets the nth answer, and the last one from then on. */
async function recordedOf(key: string, nth: number, incoming: IncomingMessage, body: Buffer) {
  const known = recordings.get(key) ?? [];
  if (order.answers === 'replayed') {
    const found = known[nth] ?? known.at(-1);
    if (!found) throw new Error(`${incoming.method} ${incoming.url} was never recorded.`);
    return found;
  }
  const recorded = await forward(incoming, body);
  recordings.set(key, [...known, recorded]);
  return recorded;
}

function forward({ method, url, headers }: IncomingMessage, body: Buffer): Promise<Recorded> {
  const { connection: _, 'transfer-encoding': __, expect: ___, ...kept } = headers;
  return new Promise((resolve, reject) => {
    const options = { method, agent, headers: { ...kept, 'content-length': body.length } };
    const sent = request(new URL(url ?? '/', order.target), options, (incoming) => {
      bodyOf(incoming).then((content) => {
        const { connection, 'keep-alive': _, 'transfer-encoding': __, ...rest } = incoming.headers;
        const headers = { ...rest, 'content-length': String(content.length) };
        resolve({ status: incoming.statusCode ?? 502, headers, body: content });
      }, reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

process.on('message', (message: FrontOrder | 'report') => {
  if (message === 'report') {
    const report: FrontReport = { calls, distinct: asked.size, mostInFlight };
    process.send?.(report);
    return;
  }
  order = message;
  asked = new Map();
  calls = {};
  mostInFlight = 0;
  if (order.answers === 'recorded anew') recordings.clear();
  process.send?.('ready');
});
process.on('disconnect', () => process.exit());

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' && address ? address.port : 0);
});
