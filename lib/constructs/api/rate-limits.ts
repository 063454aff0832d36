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
 * What API Gateway refuses here it refuses everybody, so that one caller could keep out all others. These
 * limits are therefore wide, and what one caller may use up is limited in the functions, by address, person and
 * tenant (functions/core/tenants/budgets.ts): a refusal there costs a write. A flood of requests is for a CDN
 * with rules by address, which HTTP APIs do not take themselves.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html
 */
export const rateLimits: Readonly<Record<RateClass, RateLimit>> = {
  'sign-in': { rate: 200, burst: 400 },
  read: { rate: 1_000, burst: 2_000 },
  write: { rate: 200, burst: 400 },
  run: { rate: 200, burst: 400 },
};
