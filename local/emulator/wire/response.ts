import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerResponse } from 'node:http';

export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<OutgoingHttpHeaders>;
  readonly body: Buffer;
}

/** What an emulator answered, as it is handed on. */
export function passOn(response: {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}): WireResponse {
  const { connection: _, 'transfer-encoding': __, 'keep-alive': ___, ...kept } = response.headers;
  // Every answer of AWS has a request id, and clients rely on it.
  const requestId = { 'x-amzn-requestid': randomUUID() };
  return { ...response, headers: { ...requestId, ...kept } };
}

export function xml(body: string): WireResponse {
  return { status: 200, headers: { 'content-type': 'text/xml' }, body: Buffer.from(body) };
}

export function json(status: number, body: unknown): WireResponse {
  const headers = { 'content-type': 'application/json' };
  return { status, headers, body: Buffer.from(JSON.stringify(body)) };
}

export function reply(outgoing: ServerResponse, { status, headers, body }: WireResponse): void {
  // The answer to HEAD has the length of a body that is not sent.
  const isHead = outgoing.req.method === 'HEAD';
  outgoing.writeHead(status, isHead ? headers : { ...headers, 'content-length': body.length });
  outgoing.end(isHead ? undefined : body);
}
