import { describe, expect, it } from 'vitest';
import { createTokenBucket } from '../../../functions/core/flow/token-bucket.ts';

const start = 1_750_000_000_000;

/** What a bucket of 10 tokens that gets 4 a second owes, in milliseconds, after each of these. */
function owed(...steps: readonly (readonly [at: number, tokens: number])[]): readonly number[] {
  const bucket = createTokenBucket({ perSecond: 4, burst: 10 });
  return steps.map(([at, tokens]) => {
    bucket.take(tokens, start + at);
    return bucket.wait(start + at);
  });
}

it.each<[string, readonly (readonly [number, number])[], readonly number[]]>([
  ['is full at first', [[0, 10]], [0]],
  ['owes what it does not hold', [[0, 11]], [250]],
  [
    'adds up what is owed',
    [
      [0, 10],
      [0, 1],
      [0, 1],
    ],
    [0, 250, 500],
  ],
  [
    'gets tokens back with time',
    [
      [0, 12],
      [500, 0],
      [500, 1],
    ],
    [500, 0, 250],
  ],
  [
    'holds no more than its burst, however long it rests',
    [
      [0, 10],
      [60_000, 11],
    ],
    [0, 250],
  ],
  [
    'takes parts of a token',
    [
      [0, 10],
      [0, 0.5],
    ],
    [0, 125],
  ],
])('%s', (_, steps, expected) => {
  expect(owed(...steps)).toEqual(expected);
});

it('a bucket that nobody took from owes nothing', () => {
  expect(createTokenBucket({ perSecond: 4, burst: 10 }).wait(start)).toBe(0);
});

describe('until it holds some', () => {
  const afterTwelve = (tokens: number) => {
    const bucket = createTokenBucket({ perSecond: 4, burst: 10 });
    bucket.take(12, start);
    return bucket.wait(start, tokens);
  };

  it.each([
    ['none', 0, 500],
    ['one', 1, 750],
    ['as many as it can hold', 10, 3000],
    ['more than it can ever hold, which is when it is full', 1000, 3000],
  ])('%s', (_, tokens, expected) => {
    expect(afterTwelve(tokens)).toBe(expected);
  });
});

it('loses nothing to the fractions of an uneven rate', () => {
  const bucket = createTokenBucket({ perSecond: 3, burst: 0 });
  for (let count = 0; count < 3000; count += 1) bucket.take(1, start);

  expect(bucket.wait(start)).toBeCloseTo(1_000_000, 0);
});

describe('when it is slowed down', () => {
  it('holds nothing, and gets back less', () => {
    const bucket = createTokenBucket({ perSecond: 4, burst: 10 });

    bucket.slow(2, start);

    expect(bucket.wait(start, 1)).toBe(500);
    expect(bucket.wait(start, 10)).toBe(5000);
    expect(bucket.wait(start + 5000, 10)).toBe(0);
  });

  it('still owes what it owed', () => {
    const bucket = createTokenBucket({ perSecond: 4, burst: 10 });
    bucket.take(12, start);

    bucket.slow(1, start);

    expect(bucket.wait(start)).toBe(2000);
  });
});
