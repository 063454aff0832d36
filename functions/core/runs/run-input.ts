import * as z from 'zod';
import { AccountId, ExecutionId, TaskId, TenantId } from '../ids.ts';
import { LinkedRun, triggers } from './execution.ts';
import type { FailureNotice } from './failure-notice.ts';

/**
 * What an execution of the state machine starts with, whoever starts it: a schedule's target, or a
 * request. `statemachines/run-task.asl.json` reads `tenantId`, `taskId` and `occurrence`.
 */
export const RunInput = z.object({
  tenantId: TenantId,
  taskId: TaskId,
  /**
   * What makes this run the only one of its kind: the scheduled time, or the id of the request that
   * asked for it. A second execution with the same one ends as a duplicate.
   */
  occurrence: z
    .string()
    .regex(/^[A-Za-z0-9:.+-]{8,64}$/, 'An occurrence is a time or a request id.'),
  trigger: z.enum(triggers),
  /** Set by a request, so that it can name the execution at once. A schedule leaves it to Plan. */
  executionId: ExecutionId.optional(),
  /** Only the shards of that execution that did not finish cleanly are run. */
  rerunOf: ExecutionId.optional(),
  /** The executions whose ends started it. */
  after: z.array(LinkedRun).readonly().optional(),
});
export type RunInput = z.infer<typeof RunInput>;

// Replaced by Scheduler at each invocation, with the time that was asked for and not the time of
// delivery: https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html
const scheduledTime = '<aws.scheduler.scheduled-time>';

/** The input that stands in a schedule's target. */
export function scheduledRunInput(tenantId: TenantId, taskId: TaskId): string {
  return JSON.stringify({ tenantId, taskId, occurrence: scheduledTime, trigger: 'schedule' });
}

/**
 * The `error` with which StopExecution is called when a member of the tenant stops a run. Any other
 * end from outside is a failure that the operator is told about.
 */
export const stoppedByMember = 'StoppedByMember';

/** How often Lambda refused this very invocation before it began: `$$.State.RetryCount` of the state machine. */
const RefusedInvocations = z.int().min(0);

/** What Plan is invoked with. */
export const PlanInput = z.object({
  input: RunInput,
  executionArn: z.string(),
  startedAt: z.iso.datetime(),
  refusedInvocations: RefusedInvocations,
});
export type PlanInput = z.infer<typeof PlanInput>;

/** One iteration of the Map: pointers, never contents and never credentials. */
export const ShardPointer = z.object({
  accountId: AccountId,
  /** Two digits, unique in the account. */
  group: z.string(),
});
export type ShardPointer = z.infer<typeof ShardPointer>;

export interface PlanResult {
  readonly executionId: ExecutionId;
  /** The execution row says why. */
  readonly nothingToCheck: boolean;
  readonly maxConcurrency: number;
  readonly shards: readonly ShardPointer[];
}

/** What RunShard is invoked with. */
export const RunShardInput = ShardPointer.extend({
  tenantId: TenantId,
  taskId: TaskId,
  executionId: ExecutionId,
  refusedInvocations: RefusedInvocations,
});
export type RunShardInput = z.infer<typeof RunShardInput>;

export interface RunShardResult {
  /** `more`: enter again, the cursor stands on the shard row. */
  readonly state: 'done' | 'more';
  /** Entries in a row that got nowhere. */
  readonly stalled: number;
}

/** What Finalize is invoked with. */
export const FinalizeInput = z.object({
  tenantId: TenantId,
  taskId: TaskId,
  executionId: ExecutionId,
  refusedInvocations: RefusedInvocations,
});
export type FinalizeInput = z.infer<typeof FinalizeInput>;

/** Every member is always there: the state machine refuses a path that leads nowhere. */
export type FinalizeResult =
  | ({ readonly status: 'failed' } & FailureNotice)
  | ({ readonly status: 'passed' } & { readonly [Member in keyof FailureNotice]: null });
