import { isIP } from 'node:net';

/** Settings of a client that asks one address and puts nothing before it. */
export interface FixedEndpoint {
  readonly disableHostPrefix: true;
  readonly endpointProvider: () => { readonly url: URL };
}

/**
 * What a client needs that puts something before the host name, as S3 Control does the account's id and
 * Managed Airflow a word, when the endpoint was set to an IP address: there is no name to put it before,
 * and the id is in a header as well. Nothing for every other endpoint.
 *
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 *
 * @param serviceId As in the variable's name: `S3_CONTROL`.
 */
export function endpointWithoutName(
  serviceId: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): FixedEndpoint | undefined {
  const endpoint = env[`AWS_ENDPOINT_URL_${serviceId}`] ?? env.AWS_ENDPOINT_URL;
  if (!endpoint || !URL.canParse(endpoint)) return undefined;
  const url = new URL(endpoint);
  if (!isIP(url.hostname.replace(/^\[|\]$/g, ''))) return undefined;
  return { disableHostPrefix: true, endpointProvider: () => ({ url }) };
}
