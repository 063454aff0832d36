import type { Usage } from '../../core/billing/usage.ts';
import type { ExecutionId, TaskId, TenantId } from '../../core/ids.ts';
import {
  Execution,
  type ExecutionResult,
  type ExecutionStatus,
  type LinkedRun,
} from '../../core/runs/execution.ts';
import { usageKey } from '../billing/keys.ts';
import type { Page, PageRequest } from '../store/cursor.ts';
import { entity, type Owned } from '../store/entity.ts';
import { absent, allOf, anyOf, equals, present } from '../store/expression.ts';
import { expiry, type Key, watched, watchIndex } from '../store/key.ts';
import { conditionHeld } from '../store/store-error.ts';
import type { Table } from '../store/table.ts';
import { refusingConflicts, untilUnchanged } from '../store/versioned.ts';
import { executionKey, executionPartition, monthOf, taskIndex } from './keys.ts';

const executions = entity(Execution);

/**
 * Writes a planned execution. Writing the same one again changes nothing and answers `false`.
 *
 * @param keepUntil When its row may go, by the tenant's plan. @default never
 */
export async function createExecution(
  table: Table,
  tenant: TenantId,
  execution: Execution,
  keepUntil?: Date,
): Promise<boolean> {
  const key = executionKey(tenant, execution.executionId);
  const isOpen = execution.status === 'running';
  const item = {
    ...execution,
    ...key,
    tenantId: tenant,
    GSI1PK: taskIndex(tenant, execution.taskId),
    GSI1SK: execution.executionId,
    ...(isOpen
      ? watchIndex(watched.running, execution.startedAt, key)
      : unfollowed(execution.result?.endedAt ?? execution.startedAt, key)),
    ...(keepUntil && expiry(keepUntil)),
  };
  return conditionHeld(table.put(item, absent('PK')));
}

export const readExecution = (
  table: Table,
  tenant: TenantId,
  execution: ExecutionId,
): Promise<Execution | undefined> => executions.read(table, executionKey(tenant, execution));

/**
 * Ends a running execution and adds what it used to the tenant's month: both or neither, and once,
 * whoever else tries to end it. Answers `false` if it had ended already.
 */
export async function closeExecution(
  table: Table,
  tenant: TenantId,
  execution: ExecutionId,
  { result, usage }: { readonly result: ExecutionResult; readonly usage: Usage },
): Promise<boolean> {
  const month = result.endedAt.slice(0, 7);
  return conditionHeld(
    table.writeTogether([
      {
        update: executionKey(tenant, execution),
        changes: {
          set: {
            status: result.status,
            result,
            ...unfollowed(result.endedAt, executionKey(tenant, execution)),
          },
        },
        when: equals('status', 'running'),
      },
      { update: usageKey(tenant, month), changes: { set: { month }, add: { ...usage } } },
    ]),
  );
}

/**
 * Replaces a good end by what Step Functions knows better: the run broke off after its row had been
 * closed. Answers `false` if the row does not claim a good end.
 */
export function overruleExecution(
  table: Table,
  tenant: TenantId,
  execution: ExecutionId,
  result: ExecutionResult,
): Promise<boolean> {
  const key = executionKey(tenant, execution);
  return conditionHeld(
    table.update(
      key,
      { set: { status: result.status, result, ...unfollowed(result.endedAt, key) } },
      anyOf(equals('status', 'passed'), equals('status', 'nothing-to-check')),
    ),
  );
}

/** How the watchdog finds an execution that has ended and whose end nobody has followed. */
const unfollowed = (endedAt: string, key: Key) => watchIndex(watched.ended, endedAt, key);

/** Notes that what was to run after an execution has been seen to. */
export async function markFollowed(
  table: Table,
  tenant: TenantId,
  execution: ExecutionId,
): Promise<void> {
  await conditionHeld(
    table.update(
      executionKey(tenant, execution),
      { remove: ['GSI2PK', 'GSI2SK'] },
      equals('GSI2PK', watched.ended),
    ),
  );
}

/** Executions of all tenants that ended before and whose end nobody has followed. */
export const unfollowedExecutions = (
  table: Table,
  endedBefore: Date,
): AsyncGenerator<Owned<Execution>> => executions.watched(table, watched.ended, endedBefore);

/** Notes on an execution which run its end has started, once. */
export function noteStarted(
  table: Table,
  tenant: TenantId,
  execution: ExecutionId,
  run: LinkedRun,
): Promise<void> {
  const key = executionKey(tenant, execution);
  return untilUnchanged(async () => {
    const known = await executions.read(table, key);
    const started = known?.started ?? [];
    if (!known || started.some(({ executionId }) => executionId === run.executionId)) return;
    const noted = started.length;
    const isSame = noted === 0 ? absent('started') : equals('startedRuns', noted);
    const set = { started: [...started, run], startedRuns: noted + 1 };
    const update = table.update(key, { set }, isSame);
    await refusingConflicts(update, key.SK, { version: noted });
  });
}

/** Claims the right to publish the failure notice: `false` if somebody has it already. */
export async function claimNotice(
  table: Table,
  tenant: TenantId,
  execution: ExecutionId,
  at: Date,
): Promise<boolean> {
  return conditionHeld(
    table.update(
      executionKey(tenant, execution),
      { set: { notifiedAt: at.toISOString() } },
      allOf(present('PK'), absent('notifiedAt')),
    ),
  );
}

/** Notes that a shard of a `failFast` run failed: the first one's time stands. */
export async function markExecutionFailing(
  table: Table,
  tenant: TenantId,
  execution: ExecutionId,
  at: Date,
): Promise<void> {
  await table.update(
    executionKey(tenant, execution),
    { setIfAbsent: { failedAt: at.toISOString() } },
    present('PK'),
  );
}

/** Which executions of a month. @default all */
export interface ExecutionFilter {
  readonly status?: readonly ExecutionStatus[];
  readonly taskId?: TaskId;
}

/**
 * Executions that started in one month, newest first: one Query a page. With a filter a page may be short or empty
 * though more follow.
 *
 * @param month Any time in it (UTC).
 */
export function listExecutions(
  table: Table,
  tenant: TenantId,
  month: Date,
  page: PageRequest,
  filter: ExecutionFilter = {},
): Promise<Page<Execution>> {
  const partition = executionPartition(tenant, monthOf(month));
  const { status, taskId } = filter;
  const list = {
    scope: { tenant, list: partition, filter },
    query: { partition, newestFirst: true },
  };
  if (status === undefined && taskId === undefined) return executions.page(table, list, page);
  return executions.matching(
    table,
    list,
    page,
    (execution) =>
      (status?.includes(execution.status) ?? true) &&
      (taskId === undefined || execution.taskId === taskId),
  );
}

/** Executions that started between two times, as they are read. */
export async function* listAllExecutions(
  table: Table,
  tenant: TenantId,
  { from, to }: { readonly from: Date; readonly to: Date },
): AsyncGenerator<Execution> {
  const month = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth()));
  for (; month <= to; month.setUTCMonth(month.getUTCMonth() + 1)) {
    const partition = executionPartition(tenant, monthOf(month));
    yield* executions.each(table, { partition, consistent: true });
  }
}

/** Executions of a task, newest first. */
export function listTaskExecutions(
  table: Table,
  tenant: TenantId,
  task: TaskId,
  page: PageRequest,
): Promise<Page<Execution>> {
  const partition = taskIndex(tenant, task);
  const query = { index: 'GSI1', partition, newestFirst: true } as const;
  return executions.page(table, { scope: { tenant, list: partition }, query }, page);
}

/** Executions of all tenants that started before and have not ended, oldest first. */
export const openExecutions = (
  table: Table,
  startedBefore: Date,
): AsyncGenerator<Owned<Execution>> => executions.watched(table, watched.running, startedBefore);

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
