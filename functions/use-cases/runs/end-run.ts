import type { ExecutionId, TenantId } from '../../core/ids.ts';
import type { ExecutionResult } from '../../core/runs/execution.ts';
import type { ShardRow } from '../../core/runs/shard.ts';
import { closeExecution } from '../../data/runs/executions.ts';
import type { Table } from '../../data/store/table.ts';

/** What came of a run: its result, and the shards that it was counted from. */
export interface RunEnd {
  readonly executionId: ExecutionId;
  readonly result: ExecutionResult;
  readonly shards: readonly ShardRow[];
}

/** Closes the row together with the month's usage: `false` if it had been closed before. */
export function endRun(
  table: Table,
  tenantId: TenantId,
  { executionId, result, shards }: RunEnd,
): Promise<boolean> {
  const usage = {
    executions: 1,
    failedExecutions: result.status === 'failed' ? 1 : 0,
    evaluations: result.counts.pass + result.counts.fail + result.counts.error,
    calls: result.calls,
    repeats: result.repeats,
    shardMilliseconds: shards.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
  };
  return closeExecution(table, tenantId, executionId, { result, usage });
}
