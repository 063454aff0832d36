import { isIPv4, isIPv6 } from 'node:net';
import { cdnHeaders } from '../../core/cdn-headers.ts';
import type { Event } from './caller.ts';

/**
 * The network of who connected to API Gateway: of IPv4 the address; of IPv6 the first 64 bits, for the rest is a
 * household's own to choose.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function clientAddress({ requestContext }: Pick<Event, 'requestContext'>): string {
  const network = networkOfAddress(requestContext.http.sourceIp);
  if (network !== undefined) return network;
  throw new Error('API Gateway says of no address that the request came from it.');
}

/** The network of who connected to the CDN, as the CDN says: only for requests that are known to come by it. */
export function viewerAddress({ headers }: Pick<Event, 'headers'>): string {
  const network = networkOfAddress(headers[cdnHeaders.viewerAddress] ?? '');
  if (network !== undefined) return network;
  // Not the connection's own, which would be one address for all of the CDN's viewers.
  throw new Error(
    `The CDN says of no address that the request came from it: ${cdnHeaders.viewerAddress}.`,
  );
}

function networkOfAddress(address: string): string | undefined {
  const [, mapped = address] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (isIPv4(mapped)) return mapped;
  if (!isIPv6(address)) return undefined;
  const [before = '', after] = address.split('::');
  const [head, tail] = [before, after ?? ''].map((part) => part.split(':').filter(Boolean));
  const zeros = Array.from({ length: 8 - (head?.length ?? 0) - (tail?.length ?? 0) }, () => '0');
  const groups = [...(head ?? []), ...(after === undefined ? [] : zeros), ...(tail ?? [])];
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
