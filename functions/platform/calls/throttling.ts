import { throttlingCodes } from './throttling-codes.ts';

/**
 * Whether AWS asks to slow down. A quota that is full (`LimitExceeded`) is no throttling: it does not get better by
 * waiting.
 *
 * @param code Under which AWS reported an error.
 * @param service Whose error it is, where a code means throttling of some services alone.
 */
export function isThrottling(
  code: string | undefined,
  httpStatus: number | undefined,
  service?: string,
): boolean {
  if (httpStatus === 429) return true;
  if (code === undefined || !Object.hasOwn(throttlingCodes, code)) return false;
  const of = throttlingCodes[code]?.of;
  return of === undefined || (service !== undefined && of.includes(service));
}
