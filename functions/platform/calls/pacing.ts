import { PlatformError } from '../../core/errors.ts';
import { createTokenBucket, type TokenBucket } from '../../core/flow/token-bucket.ts';
import { createTurnQueue, type TurnQueue } from '../../core/flow/turn-queue.ts';
import type { Clock } from '../process/clock.ts';
import { type Charge, chargesOf, type PacedCall, pacedTogether } from './rates.ts';

/** Paces the calls into one account: each waits until all buckets that count it hold what it takes. */
export interface Pacing {
  /**
   * Waits until a call is in order, and takes what it costs. First come, first served.
   *
   * @param isOff Whether it will not be made any more: then nothing is waited for, as soon as `review` was called.
   */
  turn(call: PacedCall, isOff?: () => boolean): Promise<void>;
  /** To be called when calls that wait may be off. */
  review(): void;
}

/** Calls that may have buckets in common, and when somebody looks after them next. */
interface Group {
  readonly queue: TurnQueue;
  wakesAt: number;
}

export function createPacing(accountId: string, clock: Clock): Pacing {
  const groups = new Map<string, Group>();
  const buckets = new Map<string, TokenBucket>();

  const takeOf = ({ bucket, rate, tokens }: Charge) => ({
    bucket: existing(buckets, bucket, () => createTokenBucket(rate)),
    tokens,
  });

  async function wake(group: Group, at: number, wait: number): Promise<void> {
    await clock.sleep(wait);
    // Somebody who came later may have had to be looked after sooner, and seen to this one too.
    if (group.wakesAt !== at) return;
    group.wakesAt = never;
    advance(group);
  }

  function advance(group: Group): void {
    const now = clock.now();
    const wait = group.queue.advance(now);
    if (wait === undefined) return;
    const at = now + Math.ceil(wait);
    if (group.wakesAt > now && group.wakesAt <= at) return;
    group.wakesAt = at;
    // A clock does not fail; should one, the process ends, and no call goes on out of turn.
    void wake(group, at, at - now);
  }

  return {
    async turn(call, isOff) {
      const group = existing(groups, pacedTogether(call), () => ({
        queue: createTurnQueue(),
        wakesAt: never,
      }));
      const charges = priceOf(call, accountId, clock.now());
      const lane = charges.map(({ bucket }) => bucket).join();
      await new Promise<void>((resolve) => {
        group.queue.add(lane, charges.map(takeOf), resolve, isOff);
        advance(group);
      });
    },
    review: () => groups.forEach(advance),
  };
}

const never = Number.NEGATIVE_INFINITY;

function priceOf(call: PacedCall, accountId: string, now: number): readonly Charge[] {
  try {
    return chargesOf(call, now);
  } catch (cause) {
    const { api, operation, region } = call;
    const context = { service: api, operation, accountId, region };
    throw new PlatformError(`What ${operation} weighs cannot be told.`, context, { cause });
  }
}

function existing<Value>(all: Map<string, Value>, key: string, make: () => Value): Value {
  const value = all.get(key) ?? make();
  all.set(key, value);
  return value;
}
