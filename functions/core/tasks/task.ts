import * as z from 'zod';
import { categories } from '../check.ts';
import { ExaminedDefinition } from '../custom/definition.ts';
import { AccountId, TaskId } from '../ids.ts';
import { Severity } from '../severity.ts';
import { After } from './chains.ts';
import { NoRunWindows } from './no-run-windows.ts';
import { Schedule } from './schedule.ts';

/** What a task covers. A member that is absent means all. */
export const TaskScope = z.object({
  accounts: z.array(AccountId).min(1).readonly().exactOptional(),
  /** The only regions to cover, of each account's own. */
  regions: z.array(z.string()).min(1).readonly().exactOptional(),
  services: z.array(z.string()).min(1).readonly().exactOptional(),
  checks: z.array(z.string()).min(1).readonly().exactOptional(),
  severities: z.array(Severity).min(1).readonly().exactOptional(),
  categories: z.array(z.enum(categories)).min(1).readonly().exactOptional(),
});
export type TaskScope = z.infer<typeof TaskScope>;

/**
 * What a task does. `checks` judges accounts by the checks of the catalogue, `resource_list` lists what is in them,
 * `health_check` asks how their services and resources do, `custom` judges by what the tenant wrote.
 */
export const TaskType = z.enum(['checks', 'resource_list', 'health_check', 'custom']);
export type TaskType = z.infer<typeof TaskType>;

/** What becomes of runs that were due and that nobody started: the platform was down, or Scheduler could not deliver. */
export const catchUps = ['run-once', 'skip'] as const;

/** A run that was due and that nobody started, as the watchdog found it. */
export const MissedRun = z.object({
  /** The time at which it was due; of several, the last. */
  dueAt: z.iso.datetime(),
  noticedAt: z.iso.datetime(),
  /** What was done about it: one run was started late, or none. */
  done: z.enum(['run', 'skipped']),
});
export type MissedRun = z.infer<typeof MissedRun>;

/** What a tenant schedules. */
export const Task = z.object({
  taskId: TaskId,
  name: z.string().min(1),
  type: TaskType,
  scope: TaskScope,
  /** The checks of a task of the type `custom`. */
  custom: ExaminedDefinition.exactOptional(),
  /** Absent: on demand only. */
  schedule: Schedule.exactOptional(),
  /** Which others it runs after; with a schedule it runs after none. */
  after: After.exactOptional(),
  /** No schedule and no other task runs it then; a person may. Absent: at any time. */
  notDuring: NoRunWindows.exactOptional(),
  /** What becomes of runs that were due and that nobody started. */
  catchUp: z.enum(catchUps).default('skip'),
  /** The last run that was due and that nobody started. Absent: there was none. */
  lastMissed: MissedRun.exactOptional(),
  enabled: z.boolean(),
  /** Stops the whole execution at the first error. */
  failFast: z.boolean().default(false),
  /** No call into the tenant's accounts is repeated, not even when AWS throttles. */
  strict: z.boolean().default(false),
  /** `scheduling` until Scheduler has confirmed what the schedule mirror intends. */
  scheduling: z.enum(['none', 'scheduling', 'scheduled', 'paused']),
  createdAt: z.iso.datetime(),
  /** The end of the last run that reached one, whatever its outcome. */
  lastAssessedAt: z.iso.datetime().exactOptional(),
  /** When the watchdog asks why it has not been assessed since. Absent: never. */
  assessBy: z.iso.datetime().exactOptional(),
  version: z.int(),
});
export type Task = z.infer<typeof Task>;

/** What Scheduler should hold for a task, and whether it does. */
export const ScheduleMirror = z.object({
  taskId: TaskId,
  /** The schedule's deterministic name in the schedule group. */
  name: z.string(),
  intended: z.discriminatedUnion('state', [
    z.object({
      state: z.literal('present'),
      schedule: Schedule,
      enabled: z.boolean(),
      /** The schedule keeps to the very minute: later it might be in a window in which the task does not run. */
      exact: z.literal(true).exactOptional(),
    }),
    z.object({ state: z.literal('absent') }),
  ]),
  /** Grows with what is intended. */
  intention: z.int(),
  /** The last intention that Scheduler is known to hold. */
  confirmed: z.int(),
  updatedAt: z.iso.datetime(),
  version: z.int(),
});
export type ScheduleMirror = z.infer<typeof ScheduleMirror>;
