import type { ExecutionId } from '../ids.ts';
import type { Execution } from './execution.ts';
import type { ShardSummary } from './shard.ts';

/** How many shards of an execution are in which state: together they are all that were planned. */
export type ShardStates = Readonly<
  Record<'waiting' | 'running' | 'done' | 'failed' | 'skipped' | 'lost' | 'gone', number>
>;

/**
 * Counts shards by how they stand. Those without a row wait while the execution runs. Once it has ended they are gone,
 * which says nothing of how they ended: the rows of a passed execution may be forgotten before it is.
 *
 * @param shards All that have rows.
 */
export function countShards(
  { plannedShards, status }: Pick<Execution, 'plannedShards' | 'status'>,
  shards: readonly Pick<ShardSummary, 'state'>[],
): ShardStates {
  const count = (named: ShardSummary['state']) =>
    shards.filter(({ state }) => state === named).length;
  const without = plannedShards - shards.length;
  const isRunning = status === 'running';
  return {
    waiting: count('planned') + (isRunning ? without : 0),
    running: count('running'),
    done: count('done'),
    failed: count('failed'),
    skipped: count('skipped'),
    lost: count('lost'),
    gone: isRunning ? 0 : without,
  };
}

/** The same for whoever watches. `waiting`, `running` and `ended` are all of them; `failed` and `gone` are parts of `ended`. */
export interface ShardProgress {
  readonly all: number;
  readonly waiting: number;
  readonly running: number;
  readonly ended: number;
  readonly failed: number;
  readonly gone: number;
}

export function shardProgress(
  execution: Pick<Execution, 'plannedShards' | 'status'>,
  shards: readonly Pick<ShardSummary, 'state'>[],
): ShardProgress {
  const { waiting, running, failed, lost, gone } = countShards(execution, shards);
  const all = execution.plannedShards;
  return { all, waiting, running, ended: all - waiting - running, failed: failed + lost, gone };
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
