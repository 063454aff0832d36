import { type Execution, keepUntil } from '../../../functions/core/runs/execution.ts';
import { plannedShard, type ShardRow } from '../../../functions/core/runs/shard.ts';
import { createExecution } from '../../../functions/data/runs/executions.ts';
import { saveShard } from '../../../functions/data/runs/shards.ts';
import { deployed, store } from './platform.ts';
import { newExecutionId, type Run } from './runs.ts';
import type { TestTenant } from './tenants.ts';

/** More coverage than an item takes, so that it lies in the bucket. */
export const longLedger: ShardRow['ledger'] = Array.from({ length: 500 }, (_, index) => ({
  region: 'us-east-1',
  operation: `service-${index}:ListEverythingThatThereIs`,
  state: 'ok',
  count: index,
}));

/**
 * What is left of a run of which nothing more was heard: its row is open, and its one shard was
 * entered, left a cursor and much coverage, and never came back.
 */
export async function leaveRun(
  { tenantId, accountId, taskId }: TestTenant,
  startedAt: Date,
  type: Execution['type'] = 'checks',
): Promise<Run & { readonly execution: Execution }> {
  const executionId = newExecutionId(startedAt);
  const executionArn = `${deployed.stateMachineArn.replace(':stateMachine:', ':execution:')}:${executionId}`;
  const execution: Execution = {
    executionId,
    taskId,
    taskName: 'Daily checks',
    trigger: 'request',
    occurrence: executionId,
    executionArn,
    startedAt: startedAt.toISOString(),
    type,
    scope: {},
    failFast: false,
    strict: false,
    accounts: [accountId],
    checks: 1,
    planErrors: [],
    plannedShards: 1,
    status: 'running',
  };
  const place = { executionId, accountId, group: '01', services: ['sqs'], regions: ['us-east-1'] };
  const row: ShardRow = {
    ...plannedShard(place),
    state: 'running',
    entries: 1,
    ledger: longLedger,
  };
  const keep = keepUntil(execution.startedAt);
  await saveShard(store, tenantId, row, keep);
  await createExecution(store.table, tenantId, execution, keep);
  return { executionId, executionArn, execution };
}
