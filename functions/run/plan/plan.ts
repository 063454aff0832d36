import { ulid } from 'ulid';
import { ownError } from '../../core/errors.ts';
import { ExecutionId, type TaskId, type TenantId } from '../../core/ids.ts';
import { type Execution, isByPerson, keepUntil } from '../../core/runs/execution.ts';
import { emptyResult } from '../../core/runs/outcome.ts';
import { PlanInput, type PlanResult, type RunInput } from '../../core/runs/run-input.ts';
import { planRun, type RunPlan } from '../../core/runs/run-plan.ts';
import { plannedShard } from '../../core/runs/shard.ts';
import { assessBy } from '../../core/tasks/assess-by.ts';
import { windowAt } from '../../core/tasks/no-run-windows.ts';
import type { Task } from '../../core/tasks/task.ts';
import { listAccounts } from '../../data/accounts/accounts.ts';
import { completeClaim } from '../../data/runs/claims.ts';
import { createExecution, previousRun } from '../../data/runs/executions.ts';
import { listShards, putPlannedShards } from '../../data/runs/shards.ts';
import type { Table } from '../../data/store/table.ts';
import { readRunLock } from '../../data/tasks/run-locks.ts';
import { markTaskAssessed, readTask } from '../../data/tasks/tasks.ts';
import { readTenant } from '../../data/tenants/tenants.ts';
import type { Clock } from '../../platform/process/clock.ts';
import type { Repertoire } from '../repertoire.ts';

export interface Dependencies {
  readonly table: Table;
  readonly repertoire: Repertoire;
  readonly clock: Clock;
}

/** Decides what a run has to do, and makes its rows: the execution and its shards. */
export const createHandler =
  ({ table, repertoire, clock }: Dependencies) =>
  async (event: unknown): Promise<PlanResult> => {
    const { input, executionArn, startedAt, refusedInvocations } = PlanInput.parse(event);
    const { tenantId, taskId, occurrence, trigger, rerunOf, after } = input;
    const executionId = input.executionId ?? ExecutionId.parse(ulid(Date.parse(startedAt)));
    const keep = keepUntil(startedAt);
    await completeClaim(table, tenantId, { taskId, occurrence }, { executionId, keepUntil: keep });

    const { task, plan } = await planOf(table, { input, executionId, startedAt, repertoire });
    const shards = plan.shards.map((shard) => plannedShard({ ...shard, executionId }));
    const endedAt = new Date(clock.now()).toISOString();
    const execution: Execution = {
      executionId,
      taskId,
      taskName: task.name,
      trigger,
      occurrence,
      executionArn,
      ...(rerunOf && { rerunOf }),
      ...(after && { after }),
      startedAt,
      type: task.type,
      scope: task.scope,
      ...(task.custom && { custom: task.custom }),
      failFast: task.failFast,
      strict: task.strict,
      accounts: [...new Set(shards.map(({ accountId }) => accountId))],
      checks: plan.checks,
      planErrors: plan.errors,
      plannedShards: shards.length,
      refusedInvocations,
      status: plan.nothing ? 'nothing-to-check' : 'running',
      ...(plan.nothing && { result: emptyResult(plan.nothing, endedAt, refusedInvocations) }),
    };
    await putPlannedShards({ table }, tenantId, shards, keep);
    await createExecution(table, tenantId, execution, keep);
    if (plan.nothing) await noteEmptyRun(table, input, task, endedAt);
    return {
      executionId,
      nothingToCheck: plan.nothing !== undefined,
      maxConcurrency: plan.maxConcurrency,
      shards: shards.map(({ accountId, group }) => ({ accountId, group })),
    };
  };

interface ToPlan {
  readonly input: RunInput;
  readonly executionId: ExecutionId;
  readonly startedAt: string;
  readonly repertoire: Repertoire;
}

interface Planned {
  readonly task: Pick<
    Task,
    | 'name'
    | 'type'
    | 'scope'
    | 'custom'
    | 'schedule'
    | 'notDuring'
    | 'enabled'
    | 'failFast'
    | 'strict'
  >;
  readonly plan: RunPlan;
}

async function planOf(
  table: Table,
  { input, executionId, startedAt, repertoire }: ToPlan,
): Promise<Planned> {
  const { tenantId, taskId, trigger, rerunOf } = input;
  const [tenant, task, accounts, previous, rerun] = await Promise.all([
    readTenant(table, tenantId),
    readTask(table, tenantId, taskId),
    listAccounts(table, tenantId),
    previousRun(table, tenantId, { taskId, executionId }),
    rerunOf && listShards(table, tenantId, rerunOf),
  ]);
  if (!tenant) throw missing(`Tenant ${tenantId}`);
  if (!task) return planOfDeleted(table, tenantId, taskId);
  if (rerun?.length === 0) throw missing(`Execution ${rerunOf}, or any shard of it,`);
  const plan = planRun({
    tenant,
    task,
    byPerson: isByPerson(trigger),
    avoided: avoidedBy(task, input, startedAt),
    accounts,
    checks: await repertoire(task),
    lastShards: previous ? await listShards(table, tenantId, previous.executionId) : [],
    ...(rerun && { rerun }),
  });
  return { task, plan };
}

/** The window in which the task does not run and was due, or begins: Scheduler delivers for an hour. */
function avoidedBy({ notDuring = [] }: Task, { trigger, occurrence }: RunInput, startedAt: string) {
  const times = trigger === 'schedule' ? [occurrence, startedAt] : [startedAt];
  const entered = times.map((time) => windowAt(notDuring, new Date(time)));
  return entered.find((each) => each !== undefined)?.window;
}

/** A run that was on its way when its task was deleted. Any other task that is missing is an error. */
async function planOfDeleted(table: Table, tenantId: TenantId, taskId: TaskId): Promise<Planned> {
  const lock = await readRunLock(table, tenantId, taskId);
  if (lock?.state !== 'deleted') throw missing(`Task ${taskId}`);
  const nothing = `The task was deleted at ${lock.deletedAt}.`;
  return {
    task: {
      name: lock.taskName,
      type: lock.taskType,
      scope: {},
      enabled: false,
      failFast: false,
      strict: false,
    },
    plan: { shards: [], maxConcurrency: 1, checks: 0, errors: [], nothing },
  };
}

/** The run took place, so that nobody has to ask for it; but it assessed nothing. */
async function noteEmptyRun(
  table: Table,
  { tenantId, taskId }: RunInput,
  task: Planned['task'],
  endedAt: string,
): Promise<void> {
  const due = assessBy(task, new Date(endedAt));
  await markTaskAssessed(table, tenantId, taskId, { ...(due && { assessBy: due }) });
}

const missing = (what: string) => ownError('Plan', `${what} does not exist.`);
