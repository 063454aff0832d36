import type { HttpRequest } from '@smithy/types';
import type { ClientConfig, SdkClient } from '../../../../functions/platform/calls/aws-client.ts';
import { createRetryRule } from '../../../../functions/platform/calls/retry.ts';
import type { CommandClass } from './sdk-clients.ts';

/** A request as it would leave the process, without what is another in every request. */
export interface SentRequest {
  readonly line: string;
  readonly query: unknown;
  readonly headers: Readonly<Record<string, string>>;
  /** The body; of JSON and of a form without the order of members, which says nothing: the SDK's is its own. */
  readonly body: unknown;
  /** Region and service of the signature, and the headers that it covers. */
  readonly signed: string;
  /** What `AWS_SDK_UA_APP_ID` calls whoever asks. */
  readonly app: string | undefined;
}

type Connect = (config: ClientConfig) => SdkClient;

/** What a client writes for a command; or the error with which it does not write anything. */
export async function requestOf(
  connect: Connect,
  Command: CommandClass,
  input: object,
  region: string,
): Promise<SentRequest | string> {
  let sent: SentRequest | undefined;
  const client = connect({
    region,
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'token' },
    retryStrategy: createRetryRule({ strict: true }).strategy(),
    requestHandler: {
      metadata: { handlerProtocol: 'http/1.1' },
      handle: async (request: HttpRequest) => {
        sent = read(request);
        throw new Error('It is sent.');
      },
    },
  });
  try {
    await client.send(new Command(structuredClone(input) as never) as never);
  } catch (thrown) {
    if (!sent) return String(thrown);
  }
  return sent ?? 'nothing was sent';
}

/** Headers that differ from request to request: times, ids, who sent it, the hash of its very bytes and the signature over all that. */
const ownOfEach = new Set([
  'amz-sdk-invocation-id',
  'amz-sdk-request',
  'authorization',
  'user-agent',
  'x-amz-content-sha256',
  'x-amz-date',
  'x-amz-user-agent',
]);

function read(request: HttpRequest): SentRequest {
  const { method, protocol, hostname, port, path, query = {}, body } = request;
  const headers = Object.entries(request.headers).map(([name, value]) => [
    name.toLowerCase(),
    value,
  ]);
  const { authorization = '', 'user-agent': agent = '' } = Object.fromEntries(headers);
  const [, scope, names] =
    /Credential=[^/]+\/\d+\/([^,]+),.*SignedHeaders=([^,]+)/.exec(authorization) ?? [];
  return {
    line: `${method} ${protocol}//${hostname}${port ? `:${port}` : ''}${path}`,
    // The SDK names the operation there for S3's logs: no part of its API.
    query: Object.fromEntries(
      Object.entries(query)
        .filter(([name]) => name !== 'x-id')
        .sort(),
    ),
    headers: Object.fromEntries(headers.filter(([name = '']) => !ownOfEach.has(name)).sort()),
    body: inOrder(textOf(body)),
    signed: `${scope} ${names}`,
    app: /\bapp\/(\S+)/.exec(agent)?.[1],
  };
}

function textOf(body: unknown): string {
  if (body === undefined || body === null) return '';
  if (typeof body === 'string') return body;
  // Readers of lists write texts or bytes.
  return Buffer.from(body as Uint8Array).toString();
}

function inOrder(body: string): unknown {
  if (body.startsWith('{')) return JSON.parse(body);
  return body.startsWith('<') ? body : body.split('&').sort();
}
