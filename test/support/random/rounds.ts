interface Round {
  /** What the round is made from: the same seed makes the same round. Belongs into the message of every expectation. */
  readonly seed: number;
  /** A whole number from 0 up to, but not including, `below`. */
  pick(below: number): number;
}

/** Rounds of generated input, each from a seed of its own, so that one that fails can be run alone. */
export function* rounds(count: number, first = 1): Generator<Round> {
  for (let seed = first; seed < first + count; seed++) {
    const next = mulberry32(seed);
    yield { seed, pick: (below) => Math.floor(next() * below) };
  }
}

/** Numbers from 0 to 1 that look random (mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
