import { TaskId, type TenantId } from '../../core/ids.ts';
import { Refusal } from '../../core/refusal.ts';
import { scheduleOf } from '../../core/tasks/schedule.ts';
import type { Task } from '../../core/tasks/task.ts';
import { settledScheduling } from '../../core/tasks/task-schedule.ts';
import { taskChangesOf } from '../../core/tenants/budgets.ts';
import type { ErasureInput } from '../../core/tenants/erasure-input.ts';
import { listAccounts } from '../../data/accounts/accounts.ts';
import { spend } from '../../data/requests/budgets.ts';
import type { Table } from '../../data/store/table.ts';
import { mostAttempts, untilUnchanged } from '../../data/store/versioned.ts';
import { readRunLock } from '../../data/tasks/run-locks.ts';
import type { TaskOwner } from '../../data/tasks/scheduled-tasks.ts';
import { readSchedule, readTask } from '../../data/tasks/tasks.ts';
import { refuseWhileRunning } from '../../use-cases/runs/run-in-progress.ts';
import { unchainWrites } from '../../use-cases/tasks/chain-task.ts';
import { intendDeletion } from '../../use-cases/tasks/intend-deletion.ts';
import { intendSchedule } from '../../use-cases/tasks/intend-schedule.ts';
import { tellUnconfirmed } from '../../use-cases/tasks/tell-scheduler.ts';
import type { MemberCaller, PayingCaller } from '../http/caller.ts';
import type { RequestOf } from '../http/route.ts';
import { examinedChecks } from './custom-checks.ts';
import { demandRuns, demandRunsOutside, refuseBoth } from './demand-runs.ts';
import type { TaskDependencies } from './dependencies.ts';
import { demandTask } from './read-task.ts';
import type { tasksRoutes } from './routes.ts';
import { refuseUnknownScope } from './scope.ts';
import { shownTask } from './shown-task.ts';

type Routes = typeof tasksRoutes;

/** Makes a task. Repeated under the same id, it finishes what was begun. */
export async function createTask(
  dependencies: TaskDependencies,
  {
    name,
    type,
    scope = {},
    custom,
    customYaml,
    schedule,
    after,
    notDuring,
    catchUp = 'skip',
    enabled = true,
    failFast = false,
    strict = false,
  }: RequestOf<Routes['createTask']>['body'],
  { tenantId, tenant, newId }: PayingCaller,
) {
  const { table, clock } = dependencies;
  const now = new Date(clock.now());
  const taskId = TaskId.parse(newId);
  if (await readTask(table, tenantId, taskId)) return finishTask(dependencies, tenantId, taskId);
  await refuseUnknownScope({ type, scope }, () => listAccounts(table, tenantId));
  const checks = await examinedChecks(dependencies, { type }, { custom, customYaml });
  const task: Task = {
    taskId,
    name,
    type,
    scope,
    ...(checks && { custom: checks }),
    ...(schedule && { schedule: demandRuns(scheduleOf(schedule), now) }),
    ...(after && { after }),
    ...(notDuring && { notDuring }),
    catchUp,
    enabled,
    failFast,
    strict,
    scheduling: 'none',
    createdAt: now.toISOString(),
    version: 0,
  };
  refuseBoth(task);
  demandRunsOutside(task, now);
  await spendChange(dependencies, tenant);
  // Of tasks that are chained at the same moment one finds the chains changed, and looks again.
  const saved = await untilUnchanged(() => saveTask(dependencies, tenant, task, now), mostAttempts);
  return shownTask(saved, now);
}

/** Scheduler, which all share, is told of each change. To pause a task is free: it is what takes load away. */
async function spendChange(
  { table, clock }: TaskDependencies,
  { tenantId, plan }: TaskOwner,
): Promise<void> {
  if (!plan) return;
  await spend(table, taskChangesOf(plan), { tenantId }, new Date(clock.now()));
}

/** Saves a task, and has Scheduler hold its schedule; `scheduling` where it does not yet. */
async function saveTask(
  { table, tellScheduler }: TaskDependencies,
  owner: TaskOwner,
  task: Task,
  now: Date,
): Promise<Task> {
  const { task: saved, mirror } = await intendSchedule(table, owner, task, now);
  if (!mirror || !(await tellScheduler(owner.tenantId, mirror))) return saved;
  return { ...saved, scheduling: settledScheduling(mirror.intended) };
}

/** An earlier attempt of the same request made it, and may have died before it told Scheduler. */
async function finishTask(
  { table, tellScheduler, clock }: TaskDependencies,
  tenantId: TenantId,
  taskId: TaskId,
) {
  const mirror = await readSchedule(table, tenantId, taskId);
  await tellUnconfirmed(tellScheduler, tenantId, mirror);
  return shownTask(await demandTask(table, tenantId, taskId), new Date(clock.now()));
}

export async function updateTask(
  dependencies: TaskDependencies,
  taskId: TaskId,
  {
    schedule,
    after,
    notDuring,
    version,
    custom,
    customYaml,
    ...rest
  }: RequestOf<Routes['updateTask']>['body'],
  { tenantId, tenant }: PayingCaller,
) {
  const { table, clock } = dependencies;
  const now = new Date(clock.now());
  const { scope } = rest;
  const wanted = schedule && demandRuns(scheduleOf(schedule), now);
  const isWritten = custom !== undefined || customYaml !== undefined;
  const known = isWritten || scope ? await demandTask(table, tenantId, taskId) : undefined;
  if (known && scope) {
    await refuseUnknownScope({ type: known.type, scope }, () => listAccounts(table, tenantId));
  }
  const checks = known && (await examinedChecks(dependencies, known, { custom, customYaml }));
  return changeTask(dependencies, tenant, taskId, {
    version,
    change: ({ schedule: planned, after: before, notDuring: avoided, ...task }) => {
      const next = schedule === undefined ? planned : wanted;
      const windows = notDuring === undefined ? avoided : notDuring;
      const others = after === undefined ? before : after;
      const timed = {
        ...(next && { schedule: next }),
        ...(others && { after: others }),
        ...(windows && { notDuring: windows }),
      };
      refuseBoth(timed);
      demandRunsOutside(timed, now);
      return { ...task, ...rest, ...(checks && { custom: checks }), ...timed };
    },
  });
}

/** Pauses or resumes a task; one that is so already stays as it is. */
export const enableTask = (
  dependencies: TaskDependencies,
  taskId: TaskId,
  enabled: boolean,
  owner: TaskOwner,
) =>
  changeTask(dependencies, owner, taskId, {
    change: (task) =>
      task.enabled === enabled && task.scheduling !== 'scheduling' ? task : { ...task, enabled },
  });

interface TaskChange {
  /** That the caller read. @default any */
  readonly version?: number | undefined;
  /** Answers with the same task if there is nothing to do. */
  readonly change: (task: Task) => Task;
}

async function changeTask(
  dependencies: TaskDependencies,
  owner: TaskOwner,
  taskId: TaskId,
  { version, change }: TaskChange,
) {
  const { table, clock } = dependencies;
  const now = new Date(clock.now());
  let isSpent = false;
  return untilUnchanged(async () => {
    const task = await demandTask(table, owner.tenantId, taskId);
    if (version !== undefined && version !== task.version) {
      throw new Refusal(
        'conflict',
        `The task is at version ${task.version}. Read it again, and repeat your change if it still makes sense.`,
      );
    }
    const next = change(task);
    if (next === task) return shownTask(task, now);
    if (!isSpent) await spendChange(dependencies, owner);
    isSpent = true;
    return shownTask(await saveTask(dependencies, owner, next, now), now);
  }, mostAttempts);
}

/** Deletes a task of which no run is in progress. */
export async function deleteTask(
  dependencies: TaskDependencies,
  taskId: TaskId,
  { tenantId }: MemberCaller,
): Promise<undefined> {
  const { table, tellScheduler, stateMachine, clock } = dependencies;
  let isCustom = false;
  const mirror = await untilUnchanged(async () => {
    const task = await readTask(table, tenantId, taskId);
    if (!task) {
      // Asked again, after it could not be begun to erase its findings.
      isCustom = await wasCustom(table, tenantId, taskId);
      return undefined;
    }
    isCustom = task.type === 'custom';
    const run = { table, clock, stateMachine: await stateMachine() };
    const lock = await refuseWhileRunning(run, { tenantId, taskId });
    const more = await unchainWrites(table, tenantId, task);
    return intendDeletion(table, tenantId, { task, lock, more }, new Date(clock.now()));
  }, mostAttempts);
  if (mirror) await tellScheduler(tenantId, mirror);
  if (isCustom) await eraseFindings(dependencies, tenantId, taskId);
}

/** Whether a task that is gone had checks of its own. Refuses one that there never was. */
async function wasCustom(table: Table, tenantId: TenantId, taskId: TaskId): Promise<boolean> {
  const lock = await readRunLock(table, tenantId, taskId);
  if (lock?.state === 'deleted' && lock.taskType === 'custom') return true;
  await demandTask(table, tenantId, taskId);
  return false;
}

/** The findings of checks that nobody knows any more go with them. */
async function eraseFindings(
  { erasing }: TaskDependencies,
  tenantId: TenantId,
  taskId: TaskId,
): Promise<undefined> {
  const { start } = await erasing();
  await start({ tenantId, taskId } satisfies ErasureInput);
}
