/** How much of something may be used. */
export interface Rate {
  readonly perSecond: number;
  /** How much of it may be used at once, after a rest. */
  readonly burst: number;
}

/**
 * A token bucket that may owe: it holds `burst` tokens, gets back `perSecond`, and says how long to
 * wait until it owes none, or holds some. It neither knows the time nor waits.
 */
export interface TokenBucket {
  /** Takes tokens, whether they are there or not. @param now In milliseconds. */
  take(tokens: number, now: number): void;
  /**
   * Milliseconds until it holds so many tokens, or is full: 0 if it does.
   *
   * @param now In milliseconds.
   * @param tokens @default 0: until nothing is owed
   */
  wait(now: number, tokens?: number): number;
  /** Holds nothing from now on, and gets back less: whoever it stands for is at the end of what there is. */
  slow(perSecond: number, now: number): void;
}

export function createTokenBucket({ perSecond, burst }: Rate): TokenBucket {
  let interval = 1000 / perSecond;
  // The moment at which it will be full again says all there is to say of it.
  let full = Number.NEGATIVE_INFINITY;
  return {
    take(tokens, now) {
      full = Math.max(full, now) + tokens * interval;
    },
    wait: (now, tokens = 0) =>
      Math.max(0, thousandths(full - now - Math.max(0, burst - tokens) * interval)),
    slow(less, now) {
      const owed = Math.max(0, (full - now) / interval - burst);
      interval = 1000 / less;
      full = now + (burst + owed) * interval;
    },
  };
}

/** Without what is lost of a fraction beside a time of thirteen digits. */
const thousandths = (milliseconds: number) => Math.round(milliseconds * 1000) / 1000;
