import type { Context } from 'aws-lambda';
import { ulid } from 'ulid';
import * as z from 'zod';
import { type Execution, type ExecutionResult, keepUntil } from '../core/execution.ts';
import { type FailureNotice, failureNotice } from '../core/failure-notice.ts';
import { metricLine } from '../core/metrics.ts';
import { resultOf, runError } from '../core/outcome.ts';
import { RunInput, stoppedByMember } from '../core/run-input.ts';
import { ExecutionId } from '../core/tenancy.ts';
import { openBucket } from '../data/bucket.ts';
import { type Claim, completeClaim, readClaim } from '../data/claims.ts';
import {
  claimNotice,
  createExecution,
  overruleExecution,
  readExecution,
} from '../data/executions.ts';
import { endRun, settleShards } from '../data/run-end.ts';
import type { Store } from '../data/shards.ts';
import { openTable } from '../data/table.ts';
import { readTask } from '../data/tasks.ts';
import { type Clock, systemClock } from '../platform/clock.ts';
import { readEnv } from '../platform/env.ts';
import { type FailureTopic, openFailureTopic } from '../platform/failure-topic.ts';

export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  BUCKET_NAME: z.string().min(1),
  FAILURE_TOPIC_ARN: z.string().min(1),
});
export type Env = z.infer<typeof Env>;

/** https://docs.aws.amazon.com/step-functions/latest/dg/eventbridge-integration.html */
const Ended = z.object({
  executionArn: z.string(),
  status: z.enum(['FAILED', 'TIMED_OUT', 'ABORTED']),
  /** Milliseconds since 1970. */
  startDate: z.number(),
  /** Left out when it is too large for an event. */
  input: z.string().nullish(),
  error: z.string().nullish(),
  cause: z.string().nullish(),
});
type Ended = z.infer<typeof Ended>;

export interface Dependencies {
  readonly store: Store;
  readonly topic: FailureTopic;
  readonly clock: Clock;
  /** Where metrics go, a line each. */
  readonly log: (line: string) => void;
}

/**
 * Sees every execution that did not succeed. Closes a row that was left open (what no Catch sees:
 * timed out, aborted, a runtime error), and tells the operator if the state machine has not.
 */
export const createHandler =
  (dependencies: Dependencies) =>
  async (event: unknown, context: Pick<Context, 'functionName'>): Promise<void> => {
    const { detail: ended } = z.object({ detail: Ended }).parse(event);
    const { topic, clock, log } = dependencies;
    const input = inputOf(ended);
    const category = input
      ? await endExecution(ended, input, dependencies)
      : await tellOfStranger(ended, topic);
    if (category) {
      log(metricLine('ExecutionsFailed', 1, clock.now(), context.functionName, category));
    }
  };

async function endExecution(ended: Ended, input: RunInput, dependencies: Dependencies) {
  const { store, clock } = dependencies;
  const { table } = store;
  const { tenantId, taskId, occurrence } = input;
  const claim = await readClaim(table, tenantId, taskId, occurrence);
  // A second delivery that broke off: the occurrence is another execution's, which answers for it.
  if (claim && claim.executionArn !== ended.executionArn) return undefined;

  const execution = await rowOf(ended, input, claim, store);
  const { executionId } = execution;
  if (claim && !claim.executionId) {
    const keep = keepUntil(execution.startedAt);
    await completeClaim(table, tenantId, input, { executionId, keepUntil: keep });
  }
  const result = await endedResult(execution, ended, input, dependencies);
  if (result.status === 'stopped') return undefined;

  const notice = failureNotice({ tenantId, execution, result });
  if (!notice) throw new Error(`Execution ${executionId} failed without an error.`);
  const told = claim?.noticeAt ?? execution.notifiedAt;
  if (!told) await dependencies.topic.publish(tenantId, notice);
  const at = told ? new Date(told) : new Date(clock.now());
  await claimNotice(table, tenantId, executionId, at);
  return notice.category;
}

/** The execution's row; made now if the run failed before Plan made it, so that it can be seen. */
async function rowOf(
  { executionArn, startDate }: Ended,
  { tenantId, taskId, occurrence, trigger, ...input }: RunInput,
  claim: Claim | undefined,
  { table }: Store,
): Promise<Execution> {
  const executionId = claim?.executionId ?? input.executionId ?? ExecutionId.parse(ulid(startDate));
  const found = await readExecution(table, tenantId, executionId);
  if (found) return found;
  const task = await readTask(table, tenantId, taskId);
  const startedAt = new Date(startDate).toISOString();
  const execution: Execution = {
    executionId,
    taskId,
    taskName: task?.name ?? taskId,
    trigger,
    occurrence,
    executionArn,
    ...(input.rerunOf && { rerunOf: input.rerunOf }),
    startedAt,
    scope: task?.scope ?? {},
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
  { store, clock }: Dependencies,
): Promise<ExecutionResult> {
  const { executionId, status } = execution;
  const isWronglyGood = status === 'passed' || status === 'nothing-to-check';
  if (execution.result && !isWronglyGood) return execution.result;

  const byMember = ended.status === 'ABORTED' && ended.error === stoppedByMember;
  const shards = await settleShards(store, tenantId, execution, byMember ? 'skipped' : 'lost');
  const endedAt = new Date(clock.now()).toISOString();
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
    : await endRun(store.table, tenantId, executionId, result, shards);
  if (closed) return result;
  const current = await readExecution(store.table, tenantId, executionId);
  return current?.result ?? result;
}

// A cause may be 32 KB long and holds the stack trace of whatever failed.
const longestCause = 500;

function reasonOf({ status, error, cause }: Ended): string {
  const what = [error, cause?.slice(0, longestCause)].filter(Boolean).join(': ');
  return `The run ended as ${status}${what && ` (${what})`}.`;
}

function inputOf({ input }: Ended): RunInput | undefined {
  if (!input) return undefined;
  return RunInput.safeParse(JSON.parse(input)).data;
}

/** An execution whose input nobody can read: no row can be found for it, but it is not hidden. */
async function tellOfStranger(ended: Ended, topic: FailureTopic) {
  const text = `${reasonOf(ended)} Its input names no run. ${ended.executionArn}`;
  const notice: FailureNotice = {
    category: 'platform',
    error: 'PlatformError',
    severity: 'critical',
    subject: 'Roundsman: an execution failed (platform)',
    text,
    report: JSON.stringify({ version: 1, ...ended, status: 'failed', category: 'platform', text }),
  };
  await topic.publish('unknown', notice);
  return notice.category;
}

const env = readEnv(Env);

export const handler = createHandler({
  store: { table: openTable(env.TABLE_NAME), bucket: openBucket(env.BUCKET_NAME) },
  topic: openFailureTopic(env.FAILURE_TOPIC_ARN),
  clock: systemClock,
  log: console.log,
});
