import type { AwsCallError } from '../errors.ts';
import { type CategoryCounts, noErrors } from '../findings/counts.ts';
import type { Observation } from '../scan/observation.ts';
import type { StoredError } from './shard.ts';

/** The errors of a shard, equal ones together. */
export interface ErrorTally {
  /** @param observations How many judgements could not be made because of it. @default 0 */
  add(error: AwsCallError, observations?: number): void;
  take(observations: readonly Observation[]): void;
  errors(): readonly StoredError[];
  /** Judgements by category; an error that no judgement fell to counts once. */
  counts(): CategoryCounts;
  isEmpty(): boolean;
}

/** @param earlier Of the shard's entries before. */
export function createErrorTally(earlier: readonly StoredError[] = []): ErrorTally {
  const found = new Map(earlier.map((error) => [keyOf(error), error]));

  function add(error: AwsCallError, observations = 0) {
    const record = error.toJSON();
    const known = found.get(keyOf(record)) ?? { ...record, observations: 0 };
    found.set(keyOf(record), { ...known, observations: known.observations + observations });
  }

  return {
    add,
    take(observations) {
      for (const observation of observations) {
        if (observation.status === 'error') add(observation.error, 1);
        else if (observation.status === 'pass' && observation.without) add(observation.without, 1);
      }
    },
    errors: () => [...found.values()],
    counts() {
      const counts = noErrors();
      for (const { category, observations } of found.values()) {
        counts[category] += Math.max(1, observations);
      }
      return counts;
    },
    isEmpty: () => found.size === 0,
  };
}

// Message and request id differ from call to call; the first of them stand for all.
const keyOf = (error: Omit<StoredError, 'message' | 'requestId' | 'observations'>) =>
  [
    error.category,
    error.service,
    error.operation,
    error.region,
    error.awsCode,
    error.deniedBy,
    error.httpStatus,
  ].join(' ');
