import type { TenantId } from '../../core/ids.ts';
import { sumChanges, sumStatuses } from '../../core/runs/outcome.ts';
import { changedSince, marksOf, shardProgress } from '../../core/runs/progress.ts';
import { listShards } from '../../data/runs/shards.ts';
import type { AnswerOf, RequestOf } from '../http/route.ts';
import { type FindDependencies, findExecution, isPending } from './find-execution.ts';
import type { executionsRoutes } from './routes.ts';

type Route = (typeof executionsRoutes)['readProgress'];

/** How far an execution is, and the shards that changed since somebody looked: one Query per megabyte of shards. */
export async function showProgress(
  dependencies: FindDependencies,
  tenantId: TenantId,
  { path, query }: RequestOf<Route>,
): Promise<AnswerOf<Route>> {
  // Before the shards: once it says that it has ended, nothing of them that counts is still to be written.
  const execution = await findExecution(dependencies, tenantId, path.executionId);
  if (isPending(execution)) return execution;
  const { executionId, taskId, status, startedAt, result } = execution;
  const shards = await listShards(dependencies.table, tenantId, executionId);
  return {
    executionId,
    taskId,
    status,
    startedAt,
    ...(result && { endedAt: result.endedAt }),
    shards: shardProgress(execution, shards),
    counts: sumStatuses(shards),
    changes: sumChanges(shards),
    repeats: shards.reduce((sum, { repeats }) => sum + repeats, 0),
    items: changedSince(executionId, shards, query.after),
    at: marksOf(executionId, shards),
  };
}
