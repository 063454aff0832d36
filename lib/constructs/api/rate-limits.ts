import type { RateClass } from '../../../functions/api/http/route.ts';

export interface RateLimit {
  /** Requests per second, all callers together, to one route. */
  readonly rate: number;
  readonly burst: number;
}

/**
 * How often a route of each class may be asked. Cognito takes about 120 sign-ins a second from an
 * account, Step Functions 300 starts (150 in small regions), STS 600 AssumeRole calls.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html
 */
export const rateLimits: Readonly<Record<RateClass, RateLimit>> = {
  'sign-in': { rate: 50, burst: 100 },
  read: { rate: 1_000, burst: 2_000 },
  write: { rate: 200, burst: 400 },
  run: { rate: 50, burst: 100 },
};
