import type { Answer } from '../../api/types.ts';
import { isOver } from '../../queries/watching.ts';

type Execution = Extract<Answer<'readExecution'>, { readonly plannedShards: number }>;
type Progress = Extract<Answer<'readProgress'>, { readonly items: unknown }>;

/** A shard as both answers know it. */
export type ShownShard = Pick<
  Execution['shards'][number] & Progress['items'][number],
  | 'accountId'
  | 'group'
  | 'services'
  | 'regions'
  | 'state'
  | 'entries'
  | 'startedAt'
  | 'endedAt'
  | 'counts'
  | 'changes'
  | 'calls'
  | 'repeats'
>;

/** An error of a run, as both answers know it. */
export type Cause = Omit<NonNullable<Progress['items'][number]['firstError']>, 'observations'>;

/** How an execution stands: by its progress while it runs, and by what came of it then. */
export interface ExecutionView
  extends Pick<Progress, 'status' | 'startedAt' | 'counts' | 'changes' | 'repeats'> {
  readonly endedAt?: string | undefined;
  /** How many shards are where: `failed` is a part of `ended`. */
  readonly progress: Progress['shards'];
  readonly shards: readonly ShownShard[];
  /** What ranks first of what went wrong so far. */
  readonly cause?: Cause | undefined;
}

/** @param progress What was answered last; of an execution that has ended nobody needs it. */
export function viewOf(execution: Execution, progress: Progress | undefined): ExecutionView {
  if (!progress || isOver(execution)) return viewOfExecution(execution);
  const { status, startedAt, endedAt, counts, changes, repeats, shards, items } = progress;
  const ofRun = execution.errors.items.filter(({ group }) => group === undefined);
  const ofShards = items.flatMap(({ firstError }) => firstError ?? []);
  return {
    ...{ status, startedAt, endedAt, counts, changes, repeats },
    progress: shards,
    shards: items,
    cause: byRank([...ofRun, ...ofShards])[0],
  };
}

function viewOfExecution(execution: Execution): ExecutionView {
  const { status, startedAt, result, shards } = execution;
  const { planned, waiting, running, done, failed, skipped, lost, gone } = execution.progress;
  const ended = done + failed + skipped + lost + gone;
  return {
    status,
    startedAt,
    endedAt: result?.endedAt,
    counts:
      result?.counts ??
      sumOf(
        nothing,
        shards.map(({ counts }) => counts),
      ),
    changes:
      result?.changes ??
      sumOf(
        noChange,
        shards.map(({ changes }) => changes),
      ),
    repeats: shards.reduce((all, { repeats }) => all + repeats, 0),
    progress: { all: planned, waiting, running, ended, failed: failed + lost, gone },
    shards,
    cause: execution.errors.items[0],
  };
}

/** The categories of errors, the first of them first: as the API ranks them. */
export const ranks = ['authentication', 'permission', 'limit', 'service', 'platform'] as const;

const byRank = (causes: readonly Cause[]): readonly Cause[] =>
  causes.toSorted((a, b) => ranks.indexOf(a.category) - ranks.indexOf(b.category));

const nothing = { pass: 0, fail: 0, error: 0 };
const noChange = { new: 0, changed: 0, unchanged: 0, resolved: 0, reopened: 0, 'not-assessed': 0 };

/** Name by name: what nobody has counted yet is none so far. */
const sumOf = <Name extends string>(
  none: Readonly<Record<Name, number>>,
  all: readonly Readonly<Record<Name, number>>[],
): Readonly<Record<Name, number>> =>
  all.reduce<Readonly<Record<Name, number>>>((sum, counts) => {
    const names = Object.keys(none) as Name[]; // its own
    return Object.fromEntries(names.map((name) => [name, sum[name] + counts[name]])) as typeof sum;
  }, none);
