import type { TenantId } from '../../core/ids.ts';
import { Refusal } from '../../core/refusal.ts';
import type { LinkedRun } from '../../core/runs/execution.ts';
import { StartProblem, type Waiting, withoutStart } from '../../core/runs/waiting.ts';
import type { Task } from '../../core/tasks/task.ts';
import { runsOf } from '../../core/tenants/budgets.ts';
import { noteStarted } from '../../data/runs/executions.ts';
import { VersionConflictError } from '../../data/store/versioned.ts';
import { saveWaiting } from '../../data/tasks/chains.ts';
import { readTask } from '../../data/tasks/tasks.ts';
import { demandCounted } from '../../data/tenants/tenants.ts';
import type { RunDependencies } from './run-in-progress.ts';
import { startRun } from './start-run.ts';

/**
 * Starts the run that a task is to make after others, if there is one. What keeps it from starting stands on what the
 * task waits with, for whoever looks at the task: a run in progress holds it up until that has ended; all else ends it.
 * May be repeated, at the same time, too: the run has the same id.
 */
export async function startAfter(
  dependencies: RunDependencies,
  tenantId: TenantId,
  task: Task,
  waiting: Waiting,
): Promise<void> {
  const { start } = waiting;
  if (!start) return;
  const { table } = dependencies;
  const problem = await problemOf(
    () => startChained(dependencies, tenantId, task, start),
    dependencies,
  );
  if (problem?.because === 'run-in-progress') {
    if (waiting.problem?.because === problem.because) return;
    await unlessChanged(saveWaiting(table, tenantId, { ...waiting, problem }));
    return;
  }
  if (!problem) {
    const { taskId, name: taskName } = task;
    const run: LinkedRun = { executionId: start.executionId, taskId, taskName };
    for (const { executionId } of start.causes)
      await noteStarted(table, tenantId, executionId, run);
  }
  await unlessChanged(saveWaiting(table, tenantId, withoutStart(waiting, problem)));
}

/** The same for what was found waiting: a task that is gone meanwhile has nothing more to start. */
export async function startWaiting(
  dependencies: RunDependencies,
  tenantId: TenantId,
  waiting: Waiting,
): Promise<void> {
  const { table } = dependencies;
  const task = await readTask(table, tenantId, waiting.taskId);
  if (task) return startAfter(dependencies, tenantId, task, waiting);
  await unlessChanged(saveWaiting(table, tenantId, withoutStart(waiting)));
}

async function startChained(
  dependencies: RunDependencies,
  tenantId: TenantId,
  { taskId, scope }: Task,
  { executionId, causes }: NonNullable<Waiting['start']>,
): Promise<void> {
  const { plan, state, counts } = await demandCounted(dependencies.table, tenantId);
  if (state !== 'active') throw new Refusal('tenant-suspended', `The tenant is ${state}.`);
  const { accounts, services, checks } = scope;
  await startRun(dependencies, {
    tenantId,
    taskId,
    executionId,
    after: causes,
    // Which services checks are of only the catalogue says: then all.
    writes: { ...(accounts && { accounts }), ...(services && !checks && { services }) },
    budget: runsOf(plan, counts.scheduledRuns),
  });
}

/** Why a run was refused; `undefined` if it was started. An error stays an error. */
async function problemOf(
  start: () => Promise<void>,
  { clock }: RunDependencies,
): Promise<StartProblem | undefined> {
  try {
    await start();
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const because = StartProblem.shape.because.safeParse(error.code);
    if (!because.success) throw error;
    const at = new Date(clock.now()).toISOString();
    return { at, because: because.data, detail: error.message };
  }
}

/** Somebody else saw to it at the same moment, or saw another end: whoever comes next goes by what stands there. */
async function unlessChanged(saving: Promise<Waiting>): Promise<void> {
  try {
    await saving;
  } catch (error) {
    if (!(error instanceof VersionConflictError)) throw error;
  }
}
