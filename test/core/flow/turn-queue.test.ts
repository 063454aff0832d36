import { describe, expect, it } from 'vitest';
import {
  createTokenBucket,
  type Rate,
  type TokenBucket,
} from '../../../functions/core/flow/token-bucket.ts';
import { createTurnQueue, type Take } from '../../../functions/core/flow/turn-queue.ts';

const slow: Rate = { perSecond: 1, burst: 1 };

/** A queue whose time passes as fast as it answers; who went, and when. */
function turns() {
  const queue = createTurnQueue();
  const gone: { readonly who: string; readonly at: number }[] = [];
  let now = 0;
  return {
    gone,
    come(who: string, ...takes: readonly Take[]) {
      const lane = takes.map(({ bucket }) => laneOf(bucket)).join();
      queue.add(lane, takes, () => gone.push({ who, at: now }));
      queue.advance(now);
    },
    pass(until = Number.POSITIVE_INFINITY) {
      for (let wait = queue.advance(now); wait !== undefined; wait = queue.advance(now)) {
        expect(wait).toBeGreaterThan(0);
        if (now + wait > until) break;
        now += wait;
      }
      if (Number.isFinite(until)) now = until;
    },
  };
}

const lanes = new Map<TokenBucket, number>();
const laneOf = (bucket: TokenBucket) => {
  if (!lanes.has(bucket)) lanes.set(bucket, lanes.size);
  return lanes.get(bucket);
};

const one = (bucket: TokenBucket): Take => ({ bucket, tokens: 1 });

describe('of one bucket', () => {
  it('turns come in the order of asking, as fast as it gets tokens back', () => {
    const { come, pass, gone } = turns();
    const bucket = createTokenBucket({ perSecond: 2, burst: 2 });

    for (const who of ['a', 'b', 'c', 'd']) come(who, one(bucket));
    pass();

    expect(gone).toEqual([
      { who: 'a', at: 0 },
      { who: 'b', at: 0 },
      { who: 'c', at: 500 },
      { who: 'd', at: 1000 },
    ]);
  });

  it('who takes much is not passed by those who take little', () => {
    const { come, pass, gone } = turns();
    const bucket = createTokenBucket({ perSecond: 10, burst: 10 });

    come('first', { bucket, tokens: 10 });
    come('much', { bucket, tokens: 10 });
    come('little', one(bucket));
    pass();

    expect(gone.map(({ who, at }) => [who, at])).toEqual([
      ['first', 0],
      ['much', 1000],
      ['little', 1100],
    ]);
  });

  it('who takes more than it can hold goes when it is full, and all others wait for that', () => {
    const { come, pass, gone } = turns();
    const bucket = createTokenBucket({ perSecond: 10, burst: 10 });

    come('a', one(bucket));
    come('too much', { bucket, tokens: 50 });
    come('b', one(bucket));
    pass();

    expect(gone.map(({ who, at }) => [who, at])).toEqual([
      ['a', 0],
      ['too much', 100],
      ['b', 4200],
    ]);
  });
});

describe('of several buckets', () => {
  it('nothing is taken of one as long as another holds too little', () => {
    const { come, pass, gone } = turns();
    const narrow = createTokenBucket(slow);
    const wide = createTokenBucket({ perSecond: 1, burst: 5 });

    for (const who of ['a', 'b', 'c', 'd']) come(who, one(narrow), one(wide));
    for (const who of ['e', 'f', 'g', 'h']) come(who, one(wide));
    pass(0);

    expect(gone.map(({ who }) => who)).toEqual(['a', 'e', 'f', 'g', 'h']);
  });

  it('who waits for one bucket keeps nobody from another', () => {
    const { come, gone } = turns();
    const busy = createTokenBucket(slow);
    const idle = createTokenBucket(slow);

    for (const who of ['a', 'b', 'c']) come(who, one(busy));
    come('d', one(idle));

    expect(gone.map(({ who }) => who)).toEqual(['a', 'd']);
  });

  it('who comes first takes first of the bucket that all want, whatever else they want', () => {
    const { come, pass, gone } = turns();
    const wide = createTokenBucket(slow);
    const own = ['a', 'b', 'c', 'd', 'e'].map((who) => ({ who, bucket: createTokenBucket(slow) }));

    for (const { who, bucket } of own) come(who, one(bucket), one(wide));
    pass();

    expect(gone.map(({ who, at }) => [who, at])).toEqual([
      ['a', 0],
      ['b', 1000],
      ['c', 2000],
      ['d', 3000],
      ['e', 4000],
    ]);
  });

  it('who takes much of what all want is not passed by those who take little of it', () => {
    const { come, pass, gone } = turns();
    const wide = createTokenBucket({ perSecond: 10, burst: 10 });
    const own = createTokenBucket(slow);

    come('first', { bucket: wide, tokens: 10 });
    come('much', one(own), { bucket: wide, tokens: 10 });
    come('little', one(wide));
    pass();

    expect(gone.map(({ who, at }) => [who, at])).toEqual([
      ['first', 0],
      ['much', 1000],
      ['little', 1100],
    ]);
  });

  it('nobody starves, though others take of each of their buckets whenever it holds something', () => {
    const { come, pass, gone } = turns();
    const [left, right] = [createTokenBucket(slow), createTokenBucket(slow)];

    come('left 0', one(left));
    pass(500);
    come('right 0', one(right));
    come('both', one(left), one(right));
    for (let nth = 1; nth <= 20; nth += 1) {
      come(`left ${nth}`, one(left));
      come(`right ${nth}`, one(right));
    }
    pass();

    expect(gone).toHaveLength(43);
    expect(gone.find(({ who }) => who === 'both')?.at).toBeLessThanOrEqual(3000);
  });
});

it('however the buckets overlap, all go, none beyond what its buckets hold', () => {
  const { come, pass, gone } = turns();
  const rates = [3, 7, 20].map((perSecond): Rate => ({ perSecond, burst: perSecond / 2 }));
  const buckets = rates.map(createTokenBucket);
  const takesOf = (nth: number) =>
    buckets.flatMap((bucket, index) =>
      ((nth % 7) + 1) & (1 << index) ? [{ bucket, tokens: 1 + (nth % 3) }] : [],
    );

  for (let nth = 0; nth < 400; nth += 1) come(`${nth}`, ...takesOf(nth));
  pass();

  expect(gone).toHaveLength(400);
  for (const [index, { perSecond, burst }] of rates.entries()) {
    let taken = 0;
    for (const { who, at } of gone) {
      const take = takesOf(Number(who)).find(({ bucket }) => bucket === buckets[index]);
      if (!take) continue;
      // Who takes more than it can hold finds it full.
      const needed = Math.min(take.tokens, burst);
      expect(taken + needed).toBeLessThanOrEqual(burst + (perSecond * at) / 1000 + 1e-3);
      taken += take.tokens;
    }
    expect(taken).toBeGreaterThan(100);
  }
});
