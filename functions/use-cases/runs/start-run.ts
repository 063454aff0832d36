import { AwsCallError, ownContext, PlatformError } from '../../core/errors.ts';
import type { ExecutionId, TaskId, TenantId } from '../../core/ids.ts';
import { Refusal } from '../../core/refusal.ts';
import type { LinkedRun } from '../../core/runs/execution.ts';
import type { RunInput } from '../../core/runs/run-input.ts';
import type { Budget } from '../../core/tenants/budgets.ts';
import { readExecution } from '../../data/runs/executions.ts';
import { untilUnchanged } from '../../data/store/versioned.ts';
import {
  noteFailedStart,
  type RunStart,
  type StartFailure,
  takeRunLock,
} from '../../data/tasks/run-locks.ts';
import {
  type RunDependencies,
  type RunWrites,
  refuseWhileRunning,
  refuseWhileWritten,
} from './run-in-progress.ts';

export interface RunRequest {
  readonly tenantId: TenantId;
  readonly taskId: TaskId;
  /** The same one when the request is repeated. */
  readonly executionId: ExecutionId;
  /** The execution whose failed shards are run again. @default none: the whole task is run */
  readonly rerunOf?: ExecutionId;
  /** The executions whose ends start it. @default none: somebody asks for it */
  readonly after?: readonly LinkedRun[];
  readonly writes: RunWrites;
  /** What the tenant may still ask for. */
  readonly budget: Budget;
}

/**
 * Starts a run of a task that somebody asked for, once, however often the request is repeated.
 * Refuses while another run of the task is in progress: of two requests at once one starts a
 * run. (A run that Scheduler starts at the same moment takes no lock: the markers keep the two apart.)
 *
 * @returns The execution's ARN. Its row appears when Plan has made it.
 */
export async function startRun(dependencies: RunDependencies, run: RunRequest): Promise<string> {
  const { table, stateMachine, clock } = dependencies;
  const { tenantId, taskId, executionId, rerunOf, writes, budget } = run;
  const arn = stateMachine.arnOf(executionId);
  await untilUnchanged(async () => {
    if (await readExecution(table, tenantId, executionId)) return;
    const [lock] = await Promise.all([
      refuseWhileRunning(dependencies, run),
      refuseWhileWritten(dependencies, run, writes),
    ]);
    if (lock?.state === 'deleted') throw new Refusal('not-found', 'The task was deleted.');
    const askedAt = new Date(clock.now()).toISOString();
    const asked = { executionId, taskId, ...(rerunOf && { rerunOf }), askedAt };
    // Lost to somebody who takes it at the same moment, the next look says to whom.
    await takeRunLock(table, { tenantId, budget }, asked, lock);
    await startAsked(dependencies, run, asked);
  });
  return arn;
}

/** Tells Step Functions. Where that fails, the lock holds nobody up, and the run's note says what happened. */
async function startAsked(
  { table, stateMachine }: RunDependencies,
  { tenantId, taskId, executionId, rerunOf, after, budget }: RunRequest,
  asked: RunStart,
): Promise<void> {
  const input: RunInput = {
    tenantId,
    taskId,
    occurrence: executionId,
    trigger: after ? 'after' : rerunOf ? 'rerun' : 'request',
    executionId,
    ...(rerunOf && { rerunOf }),
    ...(after && { after }),
  };
  try {
    await stateMachine.start(executionId, JSON.stringify(input));
  } catch (error) {
    try {
      await noteFailedStart(table, { tenantId, budget }, asked, failureOf(error));
    } catch (unnoted) {
      const both = `To start execution ${executionId} failed (${error}), and that was not noted: ${unnoted}`;
      throw new PlatformError(both, ownContext('StartRun'), { cause: error });
    }
    throw error;
  }
}

/** An answer of 4xx is a refusal; of all else nobody knows whether it took effect. */
function failureOf(error: unknown): StartFailure {
  const status = error instanceof AwsCallError ? error.context.httpStatus : undefined;
  return status !== undefined && status >= 400 && status < 500 ? 'refused' : 'unanswered';
}
