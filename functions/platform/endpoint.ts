import { isIP } from 'node:net';

/**
 * Whether an API's endpoint was set to an IP address, in the environment variables that AWS's tools
 * share. S3 Control puts the account's id before the host name, and there is no name to put it before;
 * the id is in a header as well.
 *
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 *
 * @param serviceId As in the variable's name: `S3_CONTROL`.
 */
export function hasNumericEndpoint(
  serviceId: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): boolean {
  const endpoint = env[`AWS_ENDPOINT_URL_${serviceId}`] ?? env.AWS_ENDPOINT_URL;
  if (!endpoint || !URL.canParse(endpoint)) return false;
  return isIP(new URL(endpoint).hostname.replace(/^\[|\]$/g, '')) !== 0;
}
