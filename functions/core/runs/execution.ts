import * as z from 'zod';
import { ExaminedDefinition } from '../custom/definition.ts';
import { errorCategories } from '../errors.ts';
import { CategoryCounts, ChangeCounts, StatusCounts } from '../findings/counts.ts';
import { AccountId, ExecutionId, TaskId } from '../ids.ts';
import { TaskScope, TaskType } from '../tasks/task.ts';
import { StoredError } from './shard.ts';

/** `nothing-to-check` is not a pass: `reason` says why. */
export const executionStatuses = [
  'running',
  'passed',
  'failed',
  'nothing-to-check',
  'stopped',
] as const;
export const ExecutionStatus = z.enum(executionStatuses);
export type ExecutionStatus = z.infer<typeof ExecutionStatus>;

/**
 * What started an execution: Scheduler; the watchdog, late, since Scheduler did not; the ends of others; a person; a person, for what an
 * earlier one did not finish.
 */
export const triggers = ['schedule', 'catch-up', 'after', 'request', 'rerun'] as const;
export type Trigger = (typeof triggers)[number];

/** Whether a person asked for it: then neither a pause nor a window keeps the task from running. */
export const isByPerson = (trigger: Trigger): boolean =>
  trigger === 'request' || trigger === 'rerun';

/** An execution that another one leads to, or comes from. */
export const LinkedRun = z.object({
  executionId: ExecutionId,
  taskId: TaskId,
  taskName: z.string(),
});
export type LinkedRun = z.infer<typeof LinkedRun>;

/** What could be read in an account in the run before and no longer can. */
export const CoverageFall = z.object({
  accountId: AccountId,
  /** How many `api:Operation@region`. */
  operations: z.int(),
});
export type CoverageFall = z.infer<typeof CoverageFall>;

/** What came of an execution as a whole. */
export const ExecutionResult = z.object({
  status: ExecutionStatus.exclude(['running']),
  endedAt: z.iso.datetime(),
  /** The category of the error that ranks first: the Fail state. */
  category: z.enum(errorCategories).exactOptional(),
  reason: z.string().exactOptional(),
  counts: StatusCounts,
  changes: ChangeCounts,
  errorCounts: CategoryCounts,
  /** The first few of all. */
  errors: z.array(StoredError).readonly(),
  /** The errors that stand neither on a shard row nor among the execution's `planErrors`. */
  runErrors: z.array(StoredError).readonly().default([]),
  coverageFell: z.array(CoverageFall).readonly(),
  shards: z.object({ done: z.int(), failed: z.int(), skipped: z.int(), lost: z.int() }),
  calls: z.int(),
  repeats: z.int(),
  repeatDelayMilliseconds: z.int(),
  storeRepeats: z.int(),
  /** How often Lambda refused to begin a step of the run, and was asked again. */
  refusedInvocations: z.int(),
});
export type ExecutionResult = z.infer<typeof ExecutionResult>;

/** One run of a task. */
export const Execution = z.object({
  executionId: ExecutionId,
  taskId: TaskId,
  taskName: z.string(),
  trigger: z.enum(triggers),
  occurrence: z.string(),
  /** The ARN of the execution of Step Functions. */
  executionArn: z.string(),
  rerunOf: ExecutionId.exactOptional(),
  /** The executions whose ends started it. */
  after: z.array(LinkedRun).readonly().exactOptional(),
  /** The executions that its end started, once it has. */
  started: z.array(LinkedRun).readonly().exactOptional(),
  startedAt: z.iso.datetime(),
  /** The task's, as they were when the run was planned. Rows from before there were other types are of checks. */
  type: TaskType.default('checks'),
  scope: TaskScope,
  custom: ExaminedDefinition.exactOptional(),
  failFast: z.boolean(),
  strict: z.boolean(),
  accounts: z.array(AccountId).readonly(),
  checks: z.int(),
  /** What the scope names and no shard can cover: an account or a check that is not there. */
  planErrors: z.array(StoredError).readonly(),
  plannedShards: z.int(),
  /** How often Lambda refused to begin Plan; absent where Plan never began. */
  refusedInvocations: z.int().exactOptional(),
  status: ExecutionStatus,
  /** The time at which the first shard of a `failFast` run failed. Shards that find it set are skipped. */
  failedAt: z.iso.datetime().exactOptional(),
  /** Once it has ended. */
  result: ExecutionResult.exactOptional(),
  /** When the failure notice was published: nobody is told twice. */
  notifiedAt: z.iso.datetime().exactOptional(),
});
export type Execution = z.infer<typeof Execution>;

// So that a run can be compared with the one a year before.
const retentionDays = 400;

/** When the rows of an execution may go. @param startedAt ISO 8601 */
export const keepUntil = (startedAt: string) =>
  new Date(Date.parse(startedAt) + retentionDays * 24 * 3_600_000);
