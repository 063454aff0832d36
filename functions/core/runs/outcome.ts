import { errorCategories, firstCategory, ownError } from '../errors.ts';
import {
  type CategoryCounts,
  type ChangeCounts,
  noChanges,
  noErrors,
  type StatusCounts,
} from '../findings/counts.ts';
import type { CoverageFall, Execution, ExecutionResult } from './execution.ts';
import { byRank } from './failure-notice.ts';
import type { ShardRow, StoredError } from './shard.ts';

// On the execution row, which is read with every list; all of them stand on the shard rows.
const errorsOnRow = 20;

/** Whether a shard has not said yet what became of it. */
export const isUnended = ({ state }: Pick<ShardRow, 'state'>) =>
  state === 'planned' || state === 'running';

/**
 * What came of an execution. It passed only if every shard was done without an error.
 *
 * @param shards All that were planned; those that never ended count as lost.
 * @param more `refusedInvocations`: of whoever ends it. `endedBy`: what ended it from outside; it then has failed, whatever its shards say.
 *   `stopped`: why a member stopped it; it then has neither passed nor failed.
 */
export function resultOf(
  execution: Pick<Execution, 'planErrors' | 'plannedShards' | 'refusedInvocations'>,
  shards: readonly ShardRow[],
  endedAt: string,
  more: {
    readonly refusedInvocations?: number;
    readonly endedBy?: readonly StoredError[];
    readonly stopped?: string;
    readonly coverageFell?: readonly CoverageFall[];
  } = {},
): ExecutionResult {
  const { endedBy = [], stopped, coverageFell = [], refusedInvocations = 0 } = more;
  const unended = shards.filter(isUnended);
  const runErrors = [
    ...endedBy,
    ...unended.map(lossOf),
    ...(stopped === undefined ? unexplained(execution, shards) : []),
  ];
  const found = [...execution.planErrors, ...runErrors];
  const errors = byRank([...found, ...shards.flatMap((shard) => shard.errors)]);
  const errorCounts = sumErrors([
    ...shards.map((shard) => shard.errorCounts),
    ...found.map(({ category }) => ({ ...noErrors(), [category]: 1 })),
  ]);
  const category = firstCategory(errorCategories.filter((name) => errorCounts[name] > 0));
  const total = (of: (shard: ShardRow) => number) =>
    shards.reduce((sum, shard) => sum + of(shard), 0);
  return {
    status: stopped === undefined ? (category ? 'failed' : 'passed') : 'stopped',
    ...(stopped !== undefined && { reason: stopped }),
    endedAt,
    ...(category && { category }),
    counts: sumStatuses(shards),
    changes: sumChanges(shards),
    errorCounts,
    errors: errors.slice(0, errorsOnRow),
    runErrors,
    coverageFell,
    shards: {
      done: shards.filter(({ state }) => state === 'done').length,
      failed: shards.filter(({ state }) => state === 'failed').length,
      skipped: shards.filter(({ state }) => state === 'skipped').length,
      lost: unended.length + shards.filter(({ state }) => state === 'lost').length,
    },
    calls: total(({ calls }) => calls),
    repeats: total(({ repeats }) => repeats),
    repeatDelayMilliseconds: total(({ repeatDelayMilliseconds }) => repeatDelayMilliseconds),
    storeRepeats: total(({ storeRepeats }) => storeRepeats),
    refusedInvocations:
      (execution.refusedInvocations ?? 0) +
      total((shard) => shard.refusedInvocations) +
      refusedInvocations,
  };
}

/** What an execution that found nothing to check ends with. */
export function emptyResult(
  reason: string,
  endedAt: string,
  refusedInvocations: number,
): ExecutionResult {
  const none = { planErrors: [], plannedShards: 0, refusedInvocations } as const;
  return { ...resultOf(none, [], endedAt), status: 'nothing-to-check', reason };
}

/** An error of the run itself, of which no check is to blame. @param awsCode What AWS refused with, if it did. */
export function runError(message: string, operation: string, awsCode?: string): StoredError {
  const error = ownError(operation, message, { ...(awsCode !== undefined && { awsCode }) });
  return { ...error.toJSON(), observations: 0 };
}

/** What a shard is given up with. */
export function lossOf(shard: ShardRow): StoredError {
  const { accountId, group, services, entries, refusedInvocations, refusedAt } = shard;
  const what = `Shard ${group} of account ${accountId} (${services.join(', ')})`;
  if (refusedAt !== undefined) {
    const refused = `${what} was given up at ${refusedAt}: Lambda refused to begin it, ${refusedInvocations} times in all. The operator's account has too little Lambda concurrency.`;
    return { ...runError(refused, 'RunShard', 'TooManyRequestsException'), accountId };
  }
  const entered =
    entries > 0 ? `was entered ${entries} times and never ended` : 'was never entered';
  return { ...runError(`${what} ${entered}.`, 'RunShard'), accountId };
}

/** What nobody else accounts for: rows that are gone, and shards skipped though none failed. */
function unexplained(
  { plannedShards }: Pick<Execution, 'plannedShards'>,
  shards: readonly ShardRow[],
): readonly StoredError[] {
  const gone = plannedShards - shards.length;
  const states = new Set(shards.map(({ state }) => state));
  return [
    ...(gone > 0 ? [runError(`${gone} of ${plannedShards} shard rows are gone.`, 'Finalize')] : []),
    ...(states.has('skipped') && !states.has('failed')
      ? [runError('Shards were skipped though none failed.', 'RunShard')]
      : []),
  ];
}

function sumErrors(all: readonly CategoryCounts[]): CategoryCounts {
  const sums = noErrors();
  for (const counts of all) {
    for (const category of errorCategories) sums[category] += counts[category];
  }
  return sums;
}

/** What the observations of all shards said. */
export function sumStatuses(shards: readonly Pick<ShardRow, 'counts'>[]): StatusCounts {
  const sums = { pass: 0, fail: 0, error: 0 };
  for (const { counts } of shards) {
    sums.pass += counts.pass;
    sums.fail += counts.fail;
    sums.error += counts.error;
  }
  return sums;
}

/** What became of the findings of all shards. */
export function sumChanges(shards: readonly Pick<ShardRow, 'changes'>[]): ChangeCounts {
  const sums = noChanges();
  for (const { changes } of shards) {
    for (const [change, count] of Object.entries(changes)) {
      sums[change as keyof ChangeCounts] += count; // Object.entries widens the keys
    }
  }
  return sums;
}
