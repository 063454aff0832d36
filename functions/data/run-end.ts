import type { ExecutionId, TenantId } from '../core/ids.ts';
import { type Execution, type ExecutionResult, keepUntil } from '../core/runs/execution.ts';
import { isUnended, lossOf } from '../core/runs/outcome.ts';
import type { ShardRow } from '../core/runs/shard.ts';
import { closeExecution, listTaskExecutions } from './runs/executions.ts';
import { listShardRows, markShardLost, saveShard } from './runs/shards.ts';
import type { Store } from './store/store.ts';
import type { Table } from './store/table.ts';

/**
 * All shards of an execution that is about to end: those that have not ended by themselves are given
 * up, with the reason on their rows.
 *
 * @param as `skipped` when a person stopped the run: then it is nobody's fault.
 */
export async function settleShards(
  store: Store,
  tenant: TenantId,
  { executionId, startedAt }: Pick<Execution, 'executionId' | 'startedAt'>,
  as: 'lost' | 'skipped' = 'lost',
): Promise<readonly ShardRow[]> {
  const keep = keepUntil(startedAt);
  const rows = await listShardRows(store, tenant, executionId);
  const unended = rows.filter(isUnended);
  if (unended.length === 0) return rows;
  for (const row of unended) {
    if (as === 'skipped') await saveShard(store, tenant, { ...row, state: as }, keep);
    else await markShardLost(store, tenant, row, { error: lossOf(row), keepUntil: keep });
  }
  // A shard that still ran may have written its end in between: what stands now counts.
  return listShardRows(store, tenant, executionId);
}

/** Closes the row together with the month's usage: `false` if it had been closed before. */
export function endRun(
  table: Table,
  tenant: TenantId,
  executionId: ExecutionId,
  result: ExecutionResult,
  shards: readonly ShardRow[],
): Promise<boolean> {
  const usage = {
    executions: 1,
    failedExecutions: result.status === 'failed' ? 1 : 0,
    evaluations: result.counts.pass + result.counts.fail + result.counts.error,
    calls: result.calls,
    repeats: result.repeats,
    shardMilliseconds: shards.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
  };
  return closeExecution(table, tenant, executionId, { result, usage });
}

/** The newest earlier run of the task that covered its whole scope. */
export async function previousRun(
  table: Table,
  tenant: TenantId,
  { taskId, executionId }: Pick<Execution, 'taskId' | 'executionId'>,
): Promise<Execution | undefined> {
  const { items } = await listTaskExecutions(table, tenant, taskId, { limit: 10 });
  return items.find(
    (item) =>
      item.executionId < executionId &&
      item.trigger !== 'rerun' &&
      (item.status === 'passed' || item.status === 'failed'),
  );
}
