import { NodeHttpHandler } from '@smithy/node-http-handler';

/** The most calls of one caller that are on their way at once. */
export const maxInFlight = 48;

/**
 * HTTP for SDK clients: connections are kept open, and every wait has an end that throws. The
 * SDK's own defaults wait for ever.
 *
 * @param answerTimeout In milliseconds.
 */
export const createRequestHandler = (answerTimeout = 30_000) =>
  new NodeHttpHandler({
    connectionTimeout: 5_000,
    requestTimeout: answerTimeout,
    socketTimeout: answerTimeout,
    throwOnRequestTimeout: true,
    // With an endpoint of its own all services are one host.
    httpAgent: { keepAlive: true, maxSockets: maxInFlight },
    httpsAgent: { keepAlive: true, maxSockets: maxInFlight },
  });
