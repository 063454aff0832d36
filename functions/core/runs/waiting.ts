import * as z from 'zod';
import { ExecutionId, TaskId } from '../ids.ts';
import type { After } from '../tasks/chains.ts';
import { type Execution, ExecutionStatus, LinkedRun } from './execution.ts';

/** The newest end of a task that another one waits for. */
export const SeenEnd = LinkedRun.extend({
  status: ExecutionStatus.exclude(['running']),
  endedAt: z.iso.datetime(),
  /** Whether a run was started after it: it counts once. */
  used: z.boolean(),
});
export type SeenEnd = z.infer<typeof SeenEnd>;

/** Why a run that was due after others did not start. */
export const StartProblem = z.object({
  at: z.iso.datetime(),
  /** `run-in-progress`: it is started as soon as that run has ended. All else: not at all. */
  because: z.enum(['run-in-progress', 'too-many-requests', 'tenant-suspended', 'not-found']),
  detail: z.string(),
});
export type StartProblem = z.infer<typeof StartProblem>;

/** How a task stands that another one waits for. */
export const waitedFor = [
  'awaited',
  'ended',
  'not-passed',
  'paused',
  'unscheduled',
  'gone',
] as const;

/** What a task that runs after others has seen of them. */
export const Waiting = z.object({
  taskId: TaskId,
  /** The ends by the id of the task that ended. */
  ends: z.record(z.string(), SeenEnd),
  /** A run that is to be started, or is being started: always under the same id, so that it starts once. */
  start: z
    .object({
      executionId: ExecutionId,
      causes: z.array(LinkedRun).min(1).readonly(),
      dueAt: z.iso.datetime(),
    })
    .exactOptional(),
  /** The problem of the last run that was due, if it did not start. */
  problem: StartProblem.exactOptional(),
  version: z.int(),
});
export type Waiting = z.infer<typeof Waiting>;

/**
 * Whether the end of a run is one that a task waits for. Of what does not pass, nobody who waits for success is told
 * to start; any end is an end, also of a run that a person stopped or that found nothing to check.
 */
export const counts = (on: After['on'], status: Execution['status']): boolean =>
  status === 'passed' || (on === 'end' && status !== 'running');

/** The same with an end that was told, perhaps again: then, and where a newer one was told, nothing changes. */
export function noteEnd(waiting: Waiting, { used: _, ...end }: SeenEnd): Waiting {
  const known = waiting.ends[end.taskId];
  const isKnown =
    known &&
    (known.endedAt > end.endedAt ||
      (known.executionId === end.executionId && (known.used || known.status === end.status)));
  if (isKnown) return waiting;
  return { ...waiting, ends: { ...waiting.ends, [end.taskId]: { ...end, used: false } } };
}

/**
 * The same with the run that is to be started, if each task that it waits for has ended since it was started last;
 * the same as before while one is missing, or another start is still to be made.
 *
 * @param idOf Makes the id of the run from the ends that it comes after: always the same from the same.
 */
export function intendStart(
  waiting: Waiting,
  after: After,
  now: Date,
  idOf: (ends: readonly SeenEnd[]) => ExecutionId,
): Waiting {
  if (waiting.start) return waiting;
  const ends = after.tasks.flatMap((task) => {
    const end = waiting.ends[task];
    return end && !end.used && counts(after.on, end.status) ? [end] : [];
  });
  if (ends.length < after.tasks.length) return waiting;
  const used = Object.fromEntries(ends.map((end) => [end.taskId, { ...end, used: true }]));
  const { problem: _, ...rest } = waiting;
  return {
    ...rest,
    ends: { ...waiting.ends, ...used },
    start: {
      executionId: idOf(ends),
      causes: ends.map(({ executionId, taskId, taskName }) => ({ executionId, taskId, taskName })),
      dueAt: now.toISOString(),
    },
  };
}

/** The same once its run is started, or was given up for the problem. */
export function withoutStart(
  { start: _, problem: __, ...waiting }: Waiting,
  problem?: StartProblem,
): Waiting {
  return { ...waiting, ...(problem && { problem }) };
}
