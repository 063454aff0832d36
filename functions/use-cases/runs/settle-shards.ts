import type { TenantId } from '../../core/ids.ts';
import { type Execution, keepUntil } from '../../core/runs/execution.ts';
import { isUnended, lossOf } from '../../core/runs/outcome.ts';
import type { ShardRow } from '../../core/runs/shard.ts';
import { listShardRows, markShardLost, markShardSkipped } from '../../data/runs/shards.ts';
import type { Store } from '../../data/store/store.ts';

/** What becomes of the shards that have not ended, and when. */
interface Settling {
  /** `skipped` when a person stopped the run: then it is nobody's fault. */
  readonly as: 'lost' | 'skipped';
  readonly now: Date;
}

/**
 * All shards of an execution that is about to end: those that have not ended by themselves are given
 * up, with the reason on their rows.
 */
export async function settleShards(
  store: Store,
  tenant: TenantId,
  { executionId, startedAt }: Pick<Execution, 'executionId' | 'startedAt'>,
  { as, now }: Settling,
): Promise<readonly ShardRow[]> {
  const written = { now, keepUntil: keepUntil(startedAt) };
  const rows = await listShardRows(store, tenant, executionId);
  const unended = rows.filter(isUnended);
  if (unended.length === 0) return rows;
  for (const row of unended) {
    if (as === 'skipped') await markShardSkipped(store.table, tenant, row, written);
    else await markShardLost(store, tenant, row, { ...written, error: lossOf(row) });
  }
  // A shard that still ran may have written its end in between: what stands now counts.
  return listShardRows(store, tenant, executionId);
}
