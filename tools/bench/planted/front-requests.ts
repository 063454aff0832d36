import type { IncomingMessage } from 'node:http';

export interface DescribedRequest {
  /** Who is asked: `ec2@eu-west-1`, as the request is signed. */
  readonly place: string;
  /** Its name where the protocol tells it, else method and path without what names a resource. */
  readonly operation: string;
  /** The same for two requests that ask the same. */
  readonly question: string;
}

export function describeRequest(
  { method = '', url = '', headers }: IncomingMessage,
  body: Buffer,
): DescribedRequest {
  const [, region = '', service = ''] =
    /Credential=[^/]+\/\d+\/([^/]+)\/([^/]+)\//.exec(headers.authorization ?? '') ?? [];
  const place = `${service}@${region}`;
  const target = String(headers['x-amz-target'] ?? '');
  const host = (headers.host ?? '').replace(/:\d+$/, '');
  return {
    place,
    operation: operationOf(method, url, target, body),
    question: [place, method, host, url, target, body.toString('latin1')].join('\n'),
  };
}

function operationOf(method: string, url: string, target: string, body: Buffer): string {
  if (target) return target.slice(target.lastIndexOf('.') + 1);
  const action = /(?:^|&)Action=(\w+)/.exec(body.subarray(0, 500).toString());
  if (action?.[1]) return action[1];
  const smithy = /\/operation\/(\w+)$/.exec(url);
  if (smithy?.[1]) return smithy[1];
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const path = pathname.replace(/[^/]*\d[^/]*/g, '*');
  const asked = [...searchParams.keys()].filter((name) => name !== 'x-id');
  return `${method} ${path}${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
}

export async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}
