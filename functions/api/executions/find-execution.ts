import { decodeTime } from 'ulid';
import type * as z from 'zod';
import type { Execution } from '../../core/run/execution.ts';
import { RunInput } from '../../core/run/run-input.ts';
import { ExecutionId, type TenantId } from '../../core/tenancy/tenancy.ts';
import { readExecution } from '../../data/executions.ts';
import { findLockedTask } from '../../data/run-locks.ts';
import type { Table } from '../../data/table.ts';
import type { Clock } from '../../platform/clock.ts';
import type { StateMachine } from '../../platform/state-machine.ts';
import { ApiProblem } from '../http/problem.ts';
import type { PendingExecution } from './answers.ts';
import { startingTakes } from './run-in-progress.ts';

export interface FindDependencies {
  readonly table: Table;
  /** Loaded when it is needed first: reading needs it only for what has no row. */
  readonly stateMachine: () => Promise<StateMachine>;
  readonly clock: Clock;
}

/** An execution that has no row. */
export interface Pending extends z.infer<typeof PendingExecution> {
  readonly executionArn: string;
}

// Plan makes the row within seconds; if it fails, whoever hears of the failure does.
const withoutRowFor = 15 * 60_000;

/** A tenant's execution, whether it was planned already or not; refuses with 404 if there is none. */
export async function findExecution(
  dependencies: FindDependencies,
  tenantId: TenantId,
  named: string,
): Promise<Execution | Pending> {
  const executionId = ExecutionId.safeParse(named).data;
  const found =
    executionId &&
    ((await readExecution(dependencies.table, tenantId, executionId)) ??
      (await findPending(dependencies, tenantId, executionId)));
  if (!found) throw new ApiProblem('not-found', 'There is no such execution.');
  return found;
}

/** Whether it has no row yet, so that there is little to say about it. */
export const isPending = (execution: Execution | Pending): execution is Pending =>
  execution.status === 'starting' || execution.status === 'ending';

/** Asked for by a request: Step Functions knows it by its id. A scheduled one has no id before its row. */
async function findPending(
  dependencies: FindDependencies,
  tenantId: TenantId,
  executionId: ExecutionId,
): Promise<Pending | undefined> {
  const { stateMachine, clock } = dependencies;
  if (Math.abs(clock.now() - decodeTime(executionId)) > withoutRowFor) return undefined;
  const { arnOf, describe } = await stateMachine();
  const executionArn = arnOf(executionId);
  const known = await describe(executionArn);
  if (!known) return findStarting(dependencies, tenantId, { executionId, executionArn });
  if (!known.input) return undefined;
  const { tenantId: owner, taskId, rerunOf } = RunInput.parse(JSON.parse(known.input));
  if (owner !== tenantId) return undefined;
  const status = known.status === 'RUNNING' ? 'starting' : 'ending';
  return { executionId, executionArn, taskId, status, ...(rerunOf && { rerunOf }) };
}

/** Step Functions may take a moment to know what it was told to start: the task's lock names it. */
async function findStarting(
  { table, clock }: FindDependencies,
  tenantId: TenantId,
  execution: Pick<Pending, 'executionId' | 'executionArn'>,
): Promise<Pending | undefined> {
  const lock = await findLockedTask(table, tenantId, execution.executionId);
  if (!lock || Date.parse(lock.takenAt) + startingTakes < clock.now()) return undefined;
  return { ...execution, taskId: lock.taskId, status: 'starting' };
}
