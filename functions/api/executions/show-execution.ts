import type { TenantId } from '../../core/ids.ts';
import { isBlocked } from '../../core/runs/coverage.ts';
import type { Execution } from '../../core/runs/execution.ts';
import { byRank } from '../../core/runs/failure-notice.ts';
import { countShards } from '../../core/runs/progress.ts';
import type { ShardRow } from '../../core/runs/shard.ts';
import { listShardRows } from '../../data/runs/shards.ts';
import type { Store } from '../../data/store/store.ts';
import type { AnswerOf } from '../http/route.ts';
import { type FindDependencies, findExecution, isPending } from './find-execution.ts';
import type { executionsRoutes } from './routes.ts';

type Answer = AnswerOf<(typeof executionsRoutes)['readExecution']>;

const errorsShown = 20;
const blockedShown = 50;

/** How an execution stands, or what came of it: one Query per megabyte of shards. */
export async function showExecution(
  dependencies: FindDependencies & Store,
  tenantId: TenantId,
  named: string,
): Promise<Answer> {
  const execution = await findExecution(dependencies, tenantId, named);
  if (isPending(execution)) return execution;
  const shards = await listShardRows(dependencies, tenantId, execution.executionId);
  return {
    ...execution,
    progress: { planned: execution.plannedShards, ...countShards(execution, shards) },
    shards,
    errors: errorsOf(execution, shards),
    coverage: coverageOf(shards),
  };
}

function errorsOf({ planErrors, result }: Execution, shards: readonly ShardRow[]) {
  const ofShards = shards.flatMap(({ accountId, group, errors }) =>
    errors.map((error) => ({ ...error, accountId, group })),
  );
  return firstOf(byRank([...planErrors, ...(result?.runErrors ?? []), ...ofShards]), errorsShown);
}

function coverageOf(shards: readonly ShardRow[]) {
  const rows = shards.flatMap(({ accountId, group, ledger }) =>
    ledger.map((row) => ({ ...row, accountId, group })),
  );
  const groups = Map.groupBy(rows, ({ state }) => state);
  const sums = [...groups].map(([state, all]) => [
    state,
    all.reduce((sum, { count }) => sum + count, 0),
  ]);
  return {
    calls: Object.fromEntries(sums),
    blocked: firstOf(
      rows.filter(({ state }) => isBlocked(state)),
      blockedShown,
    ),
  };
}

const firstOf = <Item>(all: readonly Item[], most: number) => ({
  items: all.slice(0, most),
  more: Math.max(0, all.length - most),
});
