import type * as z from 'zod';
import { ExecutionId, type TenantId } from '../../core/ids.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Execution } from '../../core/runs/execution.ts';
import { budgets } from '../../core/tenants/budgets.ts';
import { spend } from '../../data/requests/budgets.ts';
import { readExecution } from '../../data/runs/executions.ts';
import type { Table } from '../../data/store/table.ts';
import { type RunStart, readRunStart } from '../../data/tasks/run-locks.ts';
import type { StateMachine } from '../../platform/own/state-machine.ts';
import type { Clock } from '../../platform/process/clock.ts';
import { isYoung } from '../../use-cases/runs/run-in-progress.ts';
import type { PendingExecution } from './answers.ts';

export interface FindDependencies {
  readonly table: Table;
  /** Loaded when it is needed first: reading needs it only for what should have a row, and has none. */
  readonly stateMachine: () => Promise<StateMachine>;
  readonly clock: Clock;
}

/** An execution that has no row. */
export interface Pending extends z.infer<typeof PendingExecution> {
  readonly executionArn: string;
}

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
  if (!found) throw new Refusal('not-found', 'There is no such execution.');
  return found;
}

/** Whether it has no row, so that there is little to say about it. */
export const isPending = (execution: Execution | Pending): execution is Pending =>
  ['starting', 'ending', 'not-started'].includes(execution.status);

/**
 * Asked for by a request, which noted it under its id. A scheduled one has no id before its row. Whatever
 * nobody noted is not asked of Step Functions: anybody can invent an id.
 */
async function findPending(
  dependencies: FindDependencies,
  tenantId: TenantId,
  executionId: ExecutionId,
): Promise<Pending | undefined> {
  const asked = await readRunStart(dependencies.table, tenantId, executionId);
  if (!asked) return undefined;
  const { arnOf, describe } = await dependencies.stateMachine();
  const { taskId, rerunOf } = asked;
  const executionArn = arnOf(executionId);
  const status = await statusOf(dependencies.clock, asked, async () => {
    const now = new Date(dependencies.clock.now());
    await spend(dependencies.table, budgets.executionLookups, { tenantId }, now);
    return describe(executionArn);
  });
  return { executionId, executionArn, taskId, status, ...(rerunOf && { rerunOf }) };
}

/** Step Functions is asked about what should have a row by now: Plan makes it within seconds. */
async function statusOf(
  clock: Clock,
  { askedAt, failure }: RunStart,
  describe: () => ReturnType<StateMachine['describe']>,
): Promise<Pending['status']> {
  if (failure === 'refused') return 'not-started';
  if (!failure && isYoung(askedAt, clock)) return 'starting';
  const known = await describe();
  if (!known) return 'not-started';
  return known.status === 'RUNNING' ? 'starting' : 'ending';
}
