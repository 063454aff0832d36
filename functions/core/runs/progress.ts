import type { ExecutionId } from '../ids.ts';
import type { Execution } from './execution.ts';
import { isUnended } from './outcome.ts';
import type { ShardSummary } from './shard.ts';

/** How many shards of an execution are where. `waiting`, `running` and `ended` are all of them; `failed` is a part of `ended`. */
export interface ShardProgress {
  readonly all: number;
  readonly waiting: number;
  readonly running: number;
  readonly ended: number;
  readonly failed: number;
}

/** @param shards All that have rows: those without one wait while it runs, and are lost once it has ended. */
export function shardProgress(
  { plannedShards, status }: Pick<Execution, 'plannedShards' | 'status'>,
  shards: readonly Pick<ShardSummary, 'state'>[],
): ShardProgress {
  const count = (...states: readonly ShardSummary['state'][]) =>
    shards.filter(({ state }) => states.includes(state)).length;
  const without = plannedShards - shards.length;
  const isRunning = status === 'running';
  return {
    all: plannedShards,
    waiting: count('planned') + (isRunning ? without : 0),
    running: count('running'),
    ended: shards.filter((shard) => !isUnended(shard)).length + (isRunning ? 0 : without),
    failed: count('failed', 'lost') + (isRunning ? 0 : without),
  };
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const manyTimes = letters.at(-1) ?? '';

/** A letter for how often a shard was written; one for all that were written very often. */
const letterOf = ({ revision }: Pick<ShardSummary, 'revision'>) => letters[revision] ?? manyTimes;

/** What `marksOf` answers, as a pattern. */
export const marksPattern = /^[\w-]{1,1000}$/;

/**
 * What was seen of the shards of an execution, a letter for each: whoever brings it back is shown what has changed.
 *
 * Not a time: writes arrive late and clocks differ, so that what changed at a time may be seen after it.
 *
 * @param shards All that have rows, by account and group.
 */
export const marksOf = (
  execution: ExecutionId,
  shards: readonly Pick<ShardSummary, 'revision'>[],
): string => `${execution}${shards.map(letterOf).join('')}`;

/**
 * The shards that were written since the marks were made, and those of which that cannot be told: all of them if the
 * marks are of another execution, or there are more or fewer shards now.
 */
export function changedSince<Shard extends Pick<ShardSummary, 'revision'>>(
  execution: ExecutionId,
  shards: readonly Shard[],
  marks: string | undefined,
): readonly Shard[] {
  if (!marks?.startsWith(execution)) return shards;
  const seen = marks.slice(execution.length);
  if (seen.length !== shards.length) return shards;
  return shards.filter((shard, index) => {
    const letter = letterOf(shard);
    return letter === manyTimes || letter !== seen[index];
  });
}
