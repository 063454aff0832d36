import { PlatformError } from '../../core/errors.ts';
import { createTokenBucket, type TokenBucket } from '../../core/flow/token-bucket.ts';
import { createTurnQueue, type TurnQueue } from '../../core/flow/turn-queue.ts';
import type { Clock } from '../process/clock.ts';
import { type Charge, chargesOf, type Pace, type PacedCall, pacedTogether } from './rates.ts';

/** Paces the calls into one account: each waits until all buckets that count it hold what it takes. */
export interface Pacing {
  /**
   * Waits until a call is in order, and takes what it costs. First come, first served.
   *
   * @param isOff Whether it will not be made any more: then nothing is waited for, as soon as `review` was called.
   */
  turn(call: PacedCall, isOff?: () => boolean): Promise<void>;
  /**
   * To be called when AWS throttles a call: the buckets that count it go on at half their pace, and empty. Calls that were
   * made before that may be throttled for the same reason: within a second, they slow nothing down any more.
   */
  throttled(call: PacedCall): void;
  /** Calls a second, by the buckets that were slowed down. */
  slowed(): Readonly<Record<string, number>>;
  /** To be called when calls that wait may be off. */
  review(): void;
}

/** Calls that may have buckets in common, and when somebody looks after them next. */
interface Group {
  readonly queue: TurnQueue;
  wakesAt: number;
}

/** A bucket, and how its pace has fallen. */
interface Paced {
  readonly bucket: TokenBucket;
  readonly least: number;
  perSecond: number;
  slowedAt: number;
}

/** However often AWS throttles, a scan that went on slower than this part of its pace, or than this, would not end. */
const leastPart = 1 / 16;
const leastPerSecond = 1 / 8;
const slowedOncePer = 1000;

export interface PacingOptions {
  readonly accountId: string;
  readonly clock: Clock;
  readonly pace: Pace;
}

export function createPacing({ accountId, clock, pace }: PacingOptions): Pacing {
  const groups = new Map<string, Group>();
  const buckets = new Map<string, Paced>();
  const slowed = new Map<string, Paced>();

  const pacedBy = ({ bucket, rate }: Charge) =>
    existing(buckets, bucket, () => ({
      bucket: createTokenBucket(rate),
      least: Math.max(rate.perSecond * leastPart, Math.min(rate.perSecond, leastPerSecond)),
      perSecond: rate.perSecond,
      slowedAt: never,
    }));

  const takeOf = (charge: Charge) => ({
    bucket: pacedBy(charge).bucket,
    tokens: charge.tokens,
  });

  const chargesFor = (call: PacedCall) =>
    priceOf(call, accountId, () => chargesOf(call, clock.now(), pace));

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
      const charges = chargesFor(call);
      const lane = charges.map(({ bucket }) => bucket).join();
      await new Promise<void>((resolve) => {
        group.queue.add(lane, charges.map(takeOf), resolve, isOff);
        advance(group);
      });
    },
    throttled(call) {
      const now = clock.now();
      for (const charge of chargesFor(call)) {
        const paced = pacedBy(charge);
        if (now - paced.slowedAt < slowedOncePer) continue;
        paced.slowedAt = now;
        paced.perSecond = Math.max(paced.least, paced.perSecond / 2);
        paced.bucket.slow(paced.perSecond, now);
        slowed.set(charge.bucket, paced);
      }
    },
    slowed: () => Object.fromEntries([...slowed].map(([name, { perSecond }]) => [name, perSecond])),
    review: () => groups.forEach(advance),
  };
}

const never = Number.NEGATIVE_INFINITY;

function priceOf(
  call: PacedCall,
  accountId: string,
  charges: () => readonly Charge[],
): readonly Charge[] {
  try {
    return charges();
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
