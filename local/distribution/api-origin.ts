import { type IncomingMessage, request, type ServerResponse } from 'node:http';

export interface ApiRequest {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Who says that it stands between. */
  readonly via: string;
}

/** Passes a request on to the API, and its answer back, as they come. */
export function askApi({ incoming, outgoing, target, headers, via }: ApiRequest): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const { method } = incoming;
  const passed = request(target, { method, headers: { ...headers } }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, via });
    answer.pipe(outgoing);
    answer.once('end', resolve);
    answer.once('error', reject);
  });
  passed.once('error', reject);
  // Whoever asked is gone: nobody waits for the answer.
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) passed.destroy();
    resolve();
  });
  incoming.pipe(passed);
  return promise;
}
