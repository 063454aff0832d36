import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';

export interface ApiDomainOptions {
  /** Of the emulated AWS. */
  readonly endpoint: string;
  readonly apiId: string;
  readonly port: number;
}

/**
 * A short address for the deployed HTTP API, as a custom domain name is on AWS: what is asked of
 * `http://127.0.0.1:<port>` is asked of the API's `$default` stage.
 */
export async function startApiDomain({ endpoint, apiId, port }: ApiDomainOptions): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    const { method, headers, url = '/' } = incoming;
    const target = `${endpoint}/_aws/execute-api/${apiId}/$default${url}`;
    const passed = request(target, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.once('error', (error) => {
      outgoing.writeHead(502, { 'content-type': 'application/json' });
      outgoing.end(
        JSON.stringify({ message: `The emulated AWS does not answer: ${error.message}` }),
      );
    });
    incoming.pipe(passed);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
