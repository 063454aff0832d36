import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http';

/** Where calls for an account really go. */
export interface Backends {
  readonly operatorAccount: string;
  /** Sends a request to the emulator that stands for the account. */
  send(account: string, request: BackendRequest): Promise<BackendResponse>;
  /** A call of the emulator itself, as the account's root: never authorised, never recorded. */
  query(
    account: string,
    service: string,
    parameters: Readonly<Record<string, string>>,
  ): Promise<string>;
  json(asked: JsonQuery): Promise<unknown>;
}

/** One call in AWS's JSON protocol. */
export interface JsonQuery extends Asked {
  /** The operation as the protocol names it: `DynamoDB_20120810.DescribeTable`. */
  readonly target: string;
  readonly body: unknown;
}

/** Whom a call of the emulator itself is for. */
interface Asked {
  readonly account: string;
  readonly region: string;
  readonly service: string;
}

export interface BackendRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface BackendResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface BackendPorts {
  readonly operator: number;
  readonly customers: number;
}

export function createBackends(operatorAccount: string, ports: BackendPorts): Backends {
  const agent = new Agent({ keepAlive: true });
  const send: Backends['send'] = (account, request) => {
    const port = account === operatorAccount ? ports.operator : ports.customers;
    const headers =
      account === operatorAccount
        ? request.headers
        : { ...request.headers, 'x-moto-account-id': account };
    return forward({ agent, port }, { ...request, headers });
  };
  const asRoot = async ({ account, region, service }: Asked, headers: object, body: string) => {
    const authorization = `AWS4-HMAC-SHA256 Credential=${account}/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`;
    const response = await send(account, {
      method: 'POST',
      url: '/',
      headers: { authorization, ...headers },
      body: Buffer.from(body),
    });
    const text = response.body.toString('utf8');
    if (response.status !== 200) throw new BackendError(response.status, text);
    return text;
  };
  return {
    operatorAccount,
    send,
    query: (account, service, parameters) =>
      asRoot(
        { account, region: 'us-east-1', service },
        { 'content-type': 'application/x-www-form-urlencoded', host: `${service}.amazonaws.com` },
        new URLSearchParams(parameters).toString(),
      ),
    json: async ({ target, body, ...asked }) =>
      JSON.parse(
        await asRoot(
          asked,
          { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': target },
          JSON.stringify(body),
        ),
      ),
  };
}

export class BackendError extends Error {
  override readonly name = 'BackendError';
  readonly status: number;
  readonly body: string;
  constructor(status: number, body: string) {
    super(`an emulator answered ${status}: ${body.slice(0, 500)}`);
    this.status = status;
    this.body = body;
  }
}

/** One backend, and the connections to it that are kept; `false`: a new one for each request. */
interface Backend {
  readonly agent: Agent | false;
  readonly port: number;
}

/**
 * Sends a request on. The backend may close a kept connection in the very moment in which it is used again:
 * then it has seen nothing of the request, which goes once more, on a connection that is new. What ends that one
 * is the backend's own doing.
 */
async function forward(backend: Backend, request: BackendRequest): Promise<BackendResponse> {
  try {
    return await attempt(backend, request);
  } catch (error) {
    if (!(error instanceof ConnectionWasOver)) throw error;
    return await attempt({ ...backend, agent: false }, request);
  }
}

class ConnectionWasOver extends Error {
  override readonly name = 'ConnectionWasOver';
}

function attempt(
  { agent, port }: Backend,
  { method, url, headers, body }: BackendRequest,
): Promise<BackendResponse> {
  const { connection: _, 'transfer-encoding': __, expect: ___, ...kept } = headers;
  const sent = { ...kept, 'content-length': body.length };
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      { host: '127.0.0.1', port, method, path: url, agent, headers: sent },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 502,
            headers: incoming.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      const wasOver = outgoing.reusedSocket && error.code === 'ECONNRESET';
      reject(wasOver ? new ConnectionWasOver(error.message, { cause: error }) : error);
    });
    outgoing.end(body);
  });
}
