import { seeded } from './seeded.ts';

interface Round {
  /** What the round is made from: the same seed makes the same round. Belongs into the message of every expectation. */
  readonly seed: number;
  /** A whole number from 0 up to, but not including, `below`. */
  pick(below: number): number;
}

/** Rounds of generated input, each from a seed of its own, so that one that fails can be run alone. */
export function* rounds(count: number, first = 1): Generator<Round> {
  for (let seed = first; seed < first + count; seed++) {
    yield { seed, pick: seeded(seed) };
  }
}
