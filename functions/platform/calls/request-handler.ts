import { type ClientRequest, Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Socket } from 'node:net';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { metricLine } from '../../core/metrics.ts';
import type { RetryRule } from './retry.ts';

/** The most calls of one caller that are on their way at once. */
export const maxInFlight = 48;

export interface RequestHandlerOptions {
  /** Milliseconds to wait for an answer, and for each further part of it. @default 30 seconds */
  readonly answerTimeout?: number;
  /** Proxies, by the environment variables that name them. @default none, whatever the environment says */
  readonly proxies?: Readonly<Record<string, string>> | undefined;
  /** Emits the metric; nobody does outside Lambda. @default what Lambda says */
  readonly functionName?: string | undefined;
  /** Where the metric goes. @default the console */
  readonly log?: (line: string) => void;
}

/**
 * HTTP for SDK clients, and the only one that production code uses: connections are kept open, and
 * every wait has an end that throws. The SDK's own defaults wait for ever.
 *
 * A kept connection may have died while Lambda had the process frozen, which shows only when the next
 * request is sent on it. Such a request, of which no byte was answered, is sent once more on a
 * connection of its own, and counted: docs/decisions/0022-connections-that-died-in-a-frozen-sandbox.md
 *
 * @param retry Of the client: under `strict` not even this is repeated.
 */
export function createRequestHandler(
  retry: Pick<RetryRule, 'countRepeat'>,
  options: RequestHandlerOptions = {},
): Pick<NodeHttpHandler, 'metadata' | 'handle' | 'destroy'> {
  const { answerTimeout = 30_000, log = console.log, proxies } = options;
  const { functionName = process.env.AWS_LAMBDA_FUNCTION_NAME } = options;
  const diedUnanswered = new WeakSet<Error>();
  const { kept, fresh } = handlersOf(answerTimeout, proxies, diedUnanswered);
  let isClosed = false;

  return {
    metadata: kept.metadata,

    async handle(request, handling) {
      try {
        return await kept.handle(request, handling);
      } catch (error) {
        const isDead = error instanceof Error && diedUnanswered.has(error);
        // A connection that we closed ourselves dies in the same way.
        if (!isDead || isClosed || !canBeSentAgain(request.body)) throw error;
        if (!retry.countRepeat()) throw error;
        if (functionName)
          log(metricLine('DeadConnections', { value: 1, at: Date.now(), functionName }));
        return fresh.handle(request, handling);
      }
    },

    destroy() {
      isClosed = true;
      kept.destroy();
      fresh.destroy();
    },
  };
}

function handlersOf(
  answerTimeout: number,
  proxies: RequestHandlerOptions['proxies'],
  diedUnanswered: WeakSet<Error>,
) {
  const timeouts = {
    connectionTimeout: 5_000,
    requestTimeout: answerTimeout,
    socketTimeout: answerTimeout,
    throwOnRequestTimeout: true,
  };
  // With an endpoint of its own all services are one host.
  const maxSockets = maxInFlight;
  const all = { maxSockets, ...(proxies && { proxyEnv: proxies }) };
  const keeping = { ...all, keepAlive: true };
  const closing = { ...all, keepAlive: false };
  return {
    kept: new NodeHttpHandler({
      ...timeouts,
      httpAgent: noting(new HttpAgent(keeping), diedUnanswered),
      httpsAgent: noting(new HttpsAgent(keeping), diedUnanswered),
    }),
    fresh: new NodeHttpHandler({ ...timeouts, httpAgent: closing, httpsAgent: closing }),
  };
}

/** How Node reports that the other side had closed the connection. */
const closedCodes = new Set(['ECONNRESET', 'EPIPE']);

/**
 * Notes the errors of requests that were given a used connection and got no byte from it. A request
 * that waited for a connection is not among them: it takes over one that was answered at that moment.
 */
function noting<Agent extends HttpAgent>(agent: Agent, diedUnanswered: WeakSet<Error>): Agent {
  const reuse = agent.reuseSocket.bind(agent);
  agent.reuseSocket = (socket: Socket, request: ClientRequest) => {
    reuse(socket, request);
    const { bytesRead } = socket;
    request.once('error', (error: NodeJS.ErrnoException) => {
      const isUnanswered = socket.bytesRead === bytesRead;
      if (isUnanswered && closedCodes.has(error.code ?? '')) diedUnanswered.add(error);
    });
  };
  return agent;
}

/** A stream has been read by then, at least in part. */
const canBeSentAgain = (body: unknown) =>
  body === undefined || typeof body === 'string' || body instanceof Uint8Array;
