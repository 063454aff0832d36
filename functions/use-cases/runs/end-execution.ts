import { ulid } from 'ulid';
import * as z from 'zod';
import { cleanLine } from '../../core/clean-line.ts';
import type { ErrorCategory } from '../../core/errors.ts';
import { ExecutionId, type TenantId } from '../../core/ids.ts';
import { type Execution, type ExecutionResult, keepUntil } from '../../core/runs/execution.ts';
import { failureNotice } from '../../core/runs/failure-notice.ts';
import { resultOf, runError } from '../../core/runs/outcome.ts';
import { type RunInput, stoppedByMember } from '../../core/runs/run-input.ts';
import { completeClaim, readClaim } from '../../data/runs/claims.ts';
import {
  claimNotice,
  createExecution,
  overruleExecution,
  readExecution,
} from '../../data/runs/executions.ts';
import type { Store } from '../../data/store/store.ts';
import { readRunLock } from '../../data/tasks/run-locks.ts';
import { readTask } from '../../data/tasks/tasks.ts';
import type { FailureTopic } from '../../platform/own/failure-topic.ts';
import type { Clock } from '../../platform/process/clock.ts';
import { endRun } from './end-run.ts';
import { noteLostHealth } from './note-lost-health.ts';
import { noteTallies } from './note-tallies.ts';
import { settleShards } from './settle-shards.ts';

/** An execution that did not succeed, as Step Functions tells it: by event, or when asked. */
export const Ended = z.object({
  executionArn: z.string(),
  status: z.enum(['FAILED', 'TIMED_OUT', 'ABORTED']),
  /** Milliseconds since 1970. */
  startDate: z.number(),
  /** Left out when it is too large for an event. */
  input: z.string().nullish(),
  error: z.string().nullish(),
  cause: z.string().nullish(),
});
export type Ended = z.infer<typeof Ended>;

export interface EndDependencies {
  readonly store: Store;
  readonly topic: FailureTopic;
  readonly clock: Clock;
}

/**
 * Closes the row of an execution if it is still open, and tells the operator if nobody has. May be
 * repeated.
 *
 * @returns The category of the failure; `undefined` if a member stopped the run, or another
 *   execution answers for its occurrence.
 */
export async function endExecution(
  ended: Ended,
  input: RunInput,
  dependencies: EndDependencies,
): Promise<ErrorCategory | undefined> {
  const { store } = dependencies;
  const { table } = store;
  const { tenantId, taskId, occurrence } = input;
  const claim = await readClaim(table, tenantId, taskId, occurrence);
  // A second delivery that broke off: the occurrence is another execution's, which answers for it.
  if (claim && claim.executionArn !== ended.executionArn) return undefined;

  const executionId = claim?.executionId ?? input.executionId ?? newId(ended);
  if (claim && !claim.executionId) {
    const keep = keepUntil(startOf(ended));
    await completeClaim(table, tenantId, input, { executionId, keepUntil: keep });
  }
  const execution = await rowOf(executionId, ended, input, store);
  const result = await endedResult(execution, ended, input, dependencies);
  const category =
    result.status === 'stopped'
      ? undefined
      : await tell(
          { execution, result, told: claim?.noticeAt ?? execution.notifiedAt },
          tenantId,
          dependencies,
        );
  // Last, so that a failure of it keeps nobody from being told; and however often, so that what is told again is noted
  // all the same. Finalize did so before it closed a row.
  await noteTallies(table, tenantId, execution.accounts, new Date(result.endedAt));
  return category;
}

/** A run that failed, and when the operator was told of it. */
interface Untold {
  readonly execution: Execution;
  readonly result: ExecutionResult;
  readonly told: string | undefined;
}

async function tell(
  { execution, result, told }: Untold,
  tenantId: TenantId,
  { store: { table }, topic, clock }: EndDependencies,
): Promise<ErrorCategory> {
  const { executionId } = execution;
  const notice = failureNotice({ tenantId, execution, result });
  if (!notice) throw new Error(`Execution ${executionId} failed without an error.`);
  if (!told) await topic.publish(tenantId, notice);
  const at = told ? new Date(told) : new Date(clock.now());
  await claimNotice(table, tenantId, executionId, at);
  return notice.category;
}

const newId = ({ startDate }: Ended) => ExecutionId.parse(ulid(startDate));

const startOf = ({ startDate }: Ended) => new Date(startDate).toISOString();

/** The execution's row; made now if the run failed before Plan made it, so that it can be seen. */
async function rowOf(
  executionId: ExecutionId,
  ended: Ended,
  { tenantId, taskId, occurrence, trigger, rerunOf, after }: RunInput,
  { table }: Store,
): Promise<Execution> {
  const found = await readExecution(table, tenantId, executionId);
  if (found) return found;
  const task = await readTask(table, tenantId, taskId);
  const lock = task ? undefined : await readRunLock(table, tenantId, taskId);
  const deleted = lock?.state === 'deleted' ? lock : undefined;
  const startedAt = startOf(ended);
  const execution: Execution = {
    executionId,
    taskId,
    taskName: task?.name ?? deleted?.taskName ?? taskId,
    trigger,
    occurrence,
    executionArn: ended.executionArn,
    ...(rerunOf && { rerunOf }),
    ...(after && { after }),
    startedAt,
    type: task?.type ?? deleted?.taskType ?? 'checks',
    scope: task?.scope ?? {},
    ...(task?.custom && { custom: task.custom }),
    failFast: task?.failFast ?? false,
    strict: task?.strict ?? false,
    accounts: [],
    checks: 0,
    planErrors: [],
    plannedShards: 0,
    status: 'running',
  };
  await createExecution(table, tenantId, execution, keepUntil(startedAt));
  return execution;
}

/** What the row says once it is closed, by whomever. A pass that Step Functions contradicts is none. */
async function endedResult(
  execution: Execution,
  ended: Ended,
  { tenantId }: RunInput,
  { store, clock }: EndDependencies,
): Promise<ExecutionResult> {
  const { executionId, status } = execution;
  const isWronglyGood = status === 'passed' || status === 'nothing-to-check';
  if (execution.result && !isWronglyGood) return execution.result;

  const byMember = ended.status === 'ABORTED' && ended.error === stoppedByMember;
  const now = new Date(clock.now());
  const as = byMember ? 'skipped' : 'lost';
  const shards = await settleShards(store, tenantId, execution, { as, now });
  await noteLostHealth(store.table, tenantId, execution, { shards, now });
  const endedAt = now.toISOString();
  const result = resultOf(
    execution,
    shards,
    endedAt,
    byMember
      ? { stopped: ended.cause ?? 'A member stopped it.' }
      : { endedBy: [runError(reasonOf(ended), 'StepFunctions')] },
  );
  const closed = isWronglyGood
    ? await overruleExecution(store.table, tenantId, executionId, result)
    : await endRun(store.table, tenantId, { executionId, result, shards });
  if (closed) return result;
  const current = await readExecution(store.table, tenantId, executionId);
  return current?.result ?? result;
}

// A cause may be 32 KB long and holds the stack trace of whatever failed.
const longestCause = 500;

export function reasonOf({ status, error, cause }: Ended): string {
  const what = cleanLine([error, cause?.slice(0, longestCause)].filter(Boolean).join(': '));
  return `The execution ended as ${status}${what && ` (${what})`}.`;
}
