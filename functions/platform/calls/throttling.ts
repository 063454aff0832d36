/**
 * Codes by which AWS asks a caller to slow down. A quota that is full (`LimitExceeded`) is none of
 * them: it does not get better by waiting.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
 */
const throttlingCodes = new Set([
  'BandwidthLimitExceeded',
  'EC2ThrottledException',
  'PriorRequestNotComplete',
  'ProvisionedThroughputExceeded',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'SlowDown',
  'ThrottledException',
  'Throttling',
  'ThrottlingException',
  'TooManyRequests',
  'TooManyRequestsException',
]);

/** Of an SDK error: the code under which AWS reported it, and the HTTP status. */
export function isThrottling(code: string | undefined, httpStatus: number | undefined): boolean {
  return httpStatus === 429 || throttlingCodes.has(code ?? '');
}
