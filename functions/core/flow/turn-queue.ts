import type { TokenBucket } from './token-bucket.ts';

/** What somebody takes of a bucket when their turn comes. */
export interface Take {
  readonly bucket: TokenBucket;
  readonly tokens: number;
}

/**
 * Turns of those who each take of several buckets: of all at once, or of none. First come, first served, where
 * they want of the same bucket; nobody waits for those who wait for another one.
 */
export interface TurnQueue {
  /**
   * @param lane Whoever takes of the same buckets stands in one lane, and only its first can be next.
   * @param go Called when it is their turn.
   * @param isOver Whether they need no turn any more: then they go at once, and take nothing.
   */
  add(lane: string, takes: readonly Take[], go: () => void, isOver?: () => boolean): void;
  /**
   * Lets all go whose turn it is. To be called after `add`, when the time has come that it answered, and when
   * somebody may need no turn any more.
   *
   * @param now In milliseconds.
   * @returns Milliseconds until it can be somebody's turn; `undefined` when nobody waits.
   */
  advance(now: number): number | undefined;
}

interface Waiting {
  readonly lane: string;
  readonly number: number;
  readonly takes: readonly Take[];
  readonly go: () => void;
  readonly isOver: () => boolean;
  /** When its buckets would have held what it takes, had nobody else come. */
  due?: number;
}

export function createTurnQueue(): TurnQueue {
  /** The first of each lane, in the order in which they came. */
  const heads: Waiting[] = [];
  const behind = new Map<string, Waiting[]>();
  let count = 0;

  function leave(head: Waiting) {
    heads.splice(heads.indexOf(head), 1);
    const next = behind.get(head.lane)?.shift();
    if (next) {
      const place = heads.findIndex(({ number }) => number > next.number);
      heads.splice(place === -1 ? heads.length : place, 0, next);
    } else {
      behind.delete(head.lane);
    }
  }

  /** Who goes next, if anybody can go now; or else how long nobody can. */
  function nextTurn(now: number): Waiting | number {
    const held = new Set<TokenBucket>();
    let soonest = Number.POSITIVE_INFINITY;
    for (const head of heads) {
      if (head.isOver()) return head;
      const wait = waitOf(head, now);
      if (wait === 0 && !head.takes.some(({ bucket }) => held.has(bucket))) return head;
      if (wait > 0) soonest = Math.min(soonest, wait);
      head.due ??= now + wait;
      // Whoever was passed by for long enough holds whatever they need, so that their turn comes.
      const isLate = now > head.due;
      for (const { bucket, tokens } of head.takes) {
        if (isLate || bucket.wait(now, tokens) > 0) held.add(bucket);
      }
    }
    return soonest;
  }

  return {
    add(lane, takes, go, isOver = () => false) {
      count += 1;
      const waiting: Waiting = { lane, number: count, takes, go, isOver };
      const others = behind.get(lane);
      if (others) others.push(waiting);
      else {
        behind.set(lane, []);
        heads.push(waiting);
      }
    },
    advance(now) {
      let next = nextTurn(now);
      for (; typeof next === 'object'; next = nextTurn(now)) {
        leave(next);
        const takes = next.isOver() ? [] : next.takes;
        for (const { bucket, tokens } of takes) bucket.take(tokens, now);
        next.go();
      }
      return heads.length > 0 ? next : undefined;
    },
  };
}

const waitOf = ({ takes }: Waiting, now: number) =>
  Math.max(0, ...takes.map(({ bucket, tokens }) => bucket.wait(now, tokens)));
