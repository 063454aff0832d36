import type { Context } from 'aws-lambda';
import { ownError } from '../../core/errors.ts';
import type { TenantId } from '../../core/ids.ts';
import { type MetricName, metricLine } from '../../core/metrics.ts';
import { standingAfterRun } from '../../core/runs/account-standing.ts';
import { fallenCoverage } from '../../core/runs/coverage.ts';
import type { CoverageFall, Execution } from '../../core/runs/execution.ts';
import { failureNotice } from '../../core/runs/failure-notice.ts';
import { resultOf } from '../../core/runs/outcome.ts';
import { FinalizeInput, type FinalizeResult } from '../../core/runs/run-input.ts';
import type { ShardRow } from '../../core/runs/shard.ts';
import { assessBy } from '../../core/tasks/assess-by.ts';
import { listAccounts, noteStanding } from '../../data/accounts/accounts.ts';
import { previousRun, readExecution } from '../../data/runs/executions.ts';
import { listShardRows } from '../../data/runs/shards.ts';
import type { Store } from '../../data/store/store.ts';
import { markTaskAssessed, readTask } from '../../data/tasks/tasks.ts';
import type { Clock } from '../../platform/process/clock.ts';
import { endRun } from '../../use-cases/runs/end-run.ts';
import { noteLostHealth } from '../../use-cases/runs/note-lost-health.ts';
import { noteTallies } from '../../use-cases/runs/note-tallies.ts';
import { settleShards } from '../../use-cases/runs/settle-shards.ts';

export interface Dependencies {
  readonly store: Store;
  readonly clock: Clock;
  /** Where metrics go, a line each. */
  readonly log: (line: string) => void;
}

/** Counts what came of a run, ends its row, and words what has to be told. */
export const createHandler =
  ({ store, clock, log }: Dependencies) =>
  async (
    event: unknown,
    { functionName }: Pick<Context, 'functionName'>,
  ): Promise<FinalizeResult> => {
    const { tenantId, executionId, refusedInvocations } = FinalizeInput.parse(event);
    const execution = await readExecution(store.table, tenantId, executionId);
    if (!execution) throw ownError('Finalize', `Execution ${executionId} does not exist.`);
    const now = new Date(clock.now());

    const shards = await settleShards(store, tenantId, execution, { as: 'lost', now });
    const coverageFell = await fallsSince(store, tenantId, execution, shards);
    const endedAt = now.toISOString();
    const result = resultOf(execution, shards, endedAt, { coverageFell, refusedInvocations });
    await noteRun(store, tenantId, execution, now);
    await noteAccounts(store, tenantId, execution, shards);
    await noteLostHealth(store.table, tenantId, execution, { shards, now });
    await noteTallies(store.table, tenantId, execution.accounts, now);
    // Last: whatever fails before leaves the row open, and an open row is never taken for a pass.
    if (!(await endRun(store.table, tenantId, { executionId, result, shards }))) {
      throw ownError('Finalize', `Execution ${executionId} was ended by somebody else.`);
    }

    const emit = (name: MetricName, value: number) =>
      log(metricLine(name, { value, at: now.getTime(), functionName }));
    emit('LostShards', result.shards.lost);
    emit('RepeatedCalls', result.repeats);
    emit('CoverageLost', sumOf(coverageFell));

    const notice = failureNotice({ tenantId, execution, result });
    return notice ? { status: 'failed', ...notice } : passed;
  };

const passed: FinalizeResult = {
  status: 'passed',
  category: null,
  error: null,
  severity: null,
  subject: null,
  text: null,
  report: null,
};

async function noteRun(store: Store, tenantId: TenantId, execution: Execution, now: Date) {
  const { taskId, startedAt } = execution;
  const task = await readTask(store.table, tenantId, taskId);
  if (!task) return; // deleted while it ran: there is nothing left to be assessed again
  const due = assessBy(task, now, now.getTime() - Date.parse(startedAt));
  const assessed = { at: now.toISOString(), ...(due && { assessBy: due }) };
  await markTaskAssessed(store.table, tenantId, taskId, assessed);
}

/** What the run showed of the accounts: whether they can still be entered, and read. */
async function noteAccounts(
  { table }: Store,
  tenantId: TenantId,
  execution: Execution,
  shards: readonly ShardRow[],
) {
  for (const account of await listAccounts(table, tenantId)) {
    const standing = standingAfterRun(account, execution, shards);
    const foundIn = execution.executionId;
    if (standing) await noteStanding(table, tenantId, account, { ...standing, foundIn });
  }
}

async function fallsSince(
  store: Store,
  tenantId: TenantId,
  execution: Execution,
  shards: readonly ShardRow[],
): Promise<readonly CoverageFall[]> {
  const previous = await previousRun(store.table, tenantId, execution);
  if (!previous) return [];
  return fallenCoverage(await listShardRows(store, tenantId, previous.executionId), shards);
}

const sumOf = (falls: readonly CoverageFall[]) =>
  falls.reduce((sum, { operations }) => sum + operations, 0);
