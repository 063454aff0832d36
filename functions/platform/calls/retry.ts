import type { RetryErrorInfo, RetryStrategyV2, RetryToken } from '@smithy/types';
import { type Clock, systemClock } from '../process/clock.ts';
import { errorCode } from './sdk-error.ts';
import { isThrottling } from './throttling.ts';

export interface RetryOptions {
  /** Nothing is repeated, for whatever reason. @default false */
  readonly strict?: boolean;
  /** The attempts of a throttled call, the first one included. @default 5, or 1 if `strict` */
  readonly maxAttempts?: number;
  /** Milliseconds that all waiting under this rule may take together. @default 60 seconds */
  readonly delayBudget?: number;
  readonly clock?: Clock;
  /** A number from 0 to 1, for the jitter. */
  readonly random?: () => number;
}

/** How often calls were repeated, and how long that was waited for. */
export interface RetryCounts {
  readonly repeats: number;
  readonly delayMilliseconds: number;
}

/** What else happens when AWS throttles a call. */
export interface OnThrottling {
  /** Is called at once, whether or not the call is repeated. */
  readonly throttled: () => void;
  /** Waited for before each repeat: that the call is in order again. */
  readonly beforeRepeat: () => Promise<void>;
}

/**
 * Our one retry rule: a call is repeated when AWS throttles it, a few times, with jittered
 * exponential backoff, within a budget of delay; and once, at once, when it met a connection that had
 * died (`createRequestHandler`). Everything else fails at once. Shared by all clients of a shard, or
 * of a data repository.
 */
export interface RetryRule {
  /**
   * The `retryStrategy` of an SDK client; it replaces the SDK's own, which would also repeat after 5xx and network
   * errors.
   * @param service Whose client it is, where a code means throttling of some services alone.
   */
  strategy(on?: OnThrottling, service?: string): RetryStrategyV2;
  /**
   * Waits before a repeat that the SDK does not see as an error (`UnprocessedItems`), or answers `false` when the
   * attempts or the budget are used up.
   * @param attempt That was made last, from 1.
   * @param atLeast Milliseconds that AWS asked to wait.
   */
  waitBeforeRepeat(attempt: number, atLeast?: number): Promise<boolean>;
  /** Counts a repeat that nothing is waited for; or answers `false` under `strict`. */
  countRepeat(): boolean;
  counts(): RetryCounts;
}

const baseDelay = 200;
const maxDelay = 20_000;

export function createRetryRule(options: RetryOptions = {}): RetryRule {
  const { strict = false, maxAttempts = strict ? 1 : 5, delayBudget = 60_000 } = options;
  const { clock = systemClock, random = Math.random } = options;
  let repeats = 0;
  let delayMilliseconds = 0;

  async function waitBeforeRepeat(attempt: number, atLeast = 0): Promise<boolean> {
    const backoff = random() * Math.min(maxDelay, baseDelay * 2 ** attempt);
    const delay = Math.ceil(Math.max(backoff, atLeast));
    if (attempt >= maxAttempts || delayMilliseconds + delay > delayBudget) return false;
    repeats += 1;
    delayMilliseconds += delay;
    await clock.sleep(delay);
    return true;
  }

  return {
    waitBeforeRepeat,
    countRepeat() {
      if (!strict) repeats += 1;
      return !strict;
    },
    counts: () => ({ repeats, delayMilliseconds }),
    strategy: (on, service) => ({
      acquireInitialRetryToken: async () => tokenOf(0),
      refreshRetryTokenForRetry: async (token, info) => {
        const made = token.getRetryCount() + 1;
        if (!isThrottled(info, service)) throw new Error('Only throttled calls are repeated.');
        on?.throttled();
        if (!(await waitBeforeRepeat(made, askedFor(info)))) {
          throw new Error('The attempts or the delay budget are used up.');
        }
        await on?.beforeRepeat();
        return tokenOf(made);
      },
      recordSuccess: () => undefined,
    }),
  };
}

// The rule waits by itself, so that tests can pass another clock.
const tokenOf = (repeats: number): RetryToken => ({
  getRetryCount: () => repeats,
  getRetryDelay: () => 0,
});

// The SDK has made a date of it, by the system's clock.
const askedFor = ({ retryAfterHint }: RetryErrorInfo) =>
  retryAfterHint ? retryAfterHint.getTime() - Date.now() : 0;

function isThrottled({ error }: RetryErrorInfo, service: string | undefined): boolean {
  return isThrottling(errorCode(error), error?.$metadata?.httpStatusCode, service);
}
