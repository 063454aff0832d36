import { isIPv4, isIPv6 } from 'node:net';
import type { Event } from './caller.ts';

/**
 * The network that a request came from: the one place that says so. It is the address that API Gateway saw, and
 * no header: whatever stands in `X-Forwarded-For` and its like, the client may have written.
 *
 * A CDN in front of API Gateway would be that address for everybody. When there is one, it has to send the
 * viewer's address in a header together with a secret that nobody else knows, and this function is to compare
 * the secret before it believes the header.
 *
 * @returns Of IPv4 the address; of IPv6 the first 64 bits, for the rest is a household's own to choose.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function clientAddress({ requestContext }: Pick<Event, 'requestContext'>): string {
  const { sourceIp } = requestContext.http;
  const [, mapped = sourceIp] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(sourceIp) ?? [];
  if (isIPv4(mapped)) return mapped;
  if (!isIPv6(sourceIp))
    throw new Error('API Gateway says of no address that the request came from it.');
  const [before = '', after] = sourceIp.split('::');
  const [head, tail] = [before, after ?? ''].map((part) => part.split(':').filter(Boolean));
  const zeros = Array.from({ length: 8 - (head?.length ?? 0) - (tail?.length ?? 0) }, () => '0');
  const groups = [...(head ?? []), ...(after === undefined ? [] : zeros), ...(tail ?? [])];
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
