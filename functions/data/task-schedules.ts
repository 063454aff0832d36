import { isDeepStrictEqual } from 'node:util';
import type { TaskId, TenantId } from '../core/ids.ts';
import { scheduledRunInput } from '../core/runs/run-input.ts';
import { assessBy } from '../core/tasks/assess-by.ts';
import type { ScheduleMirror, Task } from '../core/tasks/task.ts';
import {
  flexibleMinutes,
  intendedSchedule,
  runsADay,
  scheduleName,
  settledScheduling,
} from '../core/tasks/task-schedule.ts';
import type { Tenant } from '../core/tenants/tenant.ts';
import type { Scheduler } from '../platform/own/scheduler.ts';
import { absent, allOf, equals } from './store/expression.ts';
import { ConditionFailedError } from './store/store-error.ts';
import type { Table, Write } from './store/table.ts';
import { refusingConflicts, VersionConflictError, versionedPut } from './store/versioned.ts';
import { scheduleKey, taskKey } from './tasks/keys.ts';
import { deletedTaskWrite, type RunLock, readRunLock } from './tasks/run-locks.ts';
import {
  markTaskScheduling,
  readSchedule,
  saveSchedule,
  scheduleAttributes,
  taskAttributes,
} from './tasks/tasks.ts';
import { countWrite, type Growth, whyNotCounted } from './tenants/tenant-counts.ts';

/**
 * Saves a task and makes its schedule, in three steps that may be interrupted anywhere: what is
 * intended is stored together with the task; Scheduler is told; what it holds is confirmed. Until
 * then the task says `scheduling`, and the watchdog finds it.
 *
 * @param task With version 0 for a new one.
 */
export async function saveScheduledTask(
  table: Table,
  scheduler: Scheduler,
  tenant: TenantId,
  task: Task,
  now: Date,
): Promise<Task> {
  const { task: saved, mirror } = await intendSchedule(table, { tenantId: tenant }, task, now);
  if (!mirror) return saved;
  await applySchedule(table, scheduler, tenant, mirror);
  return { ...saved, scheduling: settledScheduling(mirror.intended) };
}

/** Whose tasks they are. */
export interface TaskOwner {
  readonly tenantId: TenantId;
  /** Whose limits hold. @default none: for what no request asks for */
  readonly plan?: Tenant['plan'];
}

/**
 * The first step: what Scheduler should hold, together with the task that says so. Throws a LimitReachedError
 * where the plan permits no more tasks, or no more runs a day.
 */
export async function intendSchedule(
  table: Table,
  owner: TaskOwner,
  task: Task,
  now: Date,
): Promise<{ readonly task: Task; readonly mirror?: ScheduleMirror }> {
  const known = await readSchedule(table, owner.tenantId, task.taskId);
  const { writes, growth, ...saved } = intention(owner.tenantId, task, known, now);
  await writeCounted(table, { ...owner, growth }, writes, task);
  return saved;
}

/** All writes about a task, and the tenant's counts with them. */
async function writeCounted(
  table: Table,
  { tenantId, growth, plan }: TaskOwner & { readonly growth: Growth },
  writes: readonly Write[],
  task: Task,
): Promise<void> {
  const count = countWrite(tenantId, growth, plan);
  try {
    await table.writeTogether(count ? [...writes, count] : writes);
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    if (error.writes[0] === writes.length) throw await whyNotCounted(table, tenantId, growth, plan);
    throw new VersionConflictError(`Task ${task.taskId} is not at version ${task.version}.`, {
      cause: error,
    });
  }
}

/** A task and what Scheduler should hold for it, as they stand once the writes have been made. */
export interface ScheduleIntention {
  readonly task: Task;
  /** Absent: there is no schedule, and there was none. */
  readonly mirror?: ScheduleMirror;
  /** Of the tenant's counts. */
  readonly growth: Growth;
  /** To be made together, perhaps with others. */
  readonly writes: readonly Write[];
}

/** What `intendSchedule` writes. @param task As it was read, but for what is to change. @param known What the mirror said before; nothing of a new task */
export function intention(
  tenant: TenantId,
  task: Task,
  known: ScheduleMirror | undefined,
  now: Date,
): ScheduleIntention {
  const intended = intendedSchedule(task);
  const hasSchedule = known !== undefined || intended.state === 'present';
  const { assessBy: asked, ...rest } = task;
  const isSame = isDeepStrictEqual(known?.intended, intended);
  const due = isSame && asked ? asked : assessBy(task, now);
  const next: Task = {
    ...rest,
    ...(due && { assessBy: due }),
    scheduling: hasSchedule ? 'scheduling' : 'none',
  };
  const mirror = nextMirror(tenant, task.taskId, known, intended, now);
  const key = taskKey(tenant, task.taskId);
  const { put, when } = versionedPut(key, next, taskAttributes(tenant, next));
  const taskPut = { put, when: task.version === 0 ? when : allOf(when, ...unnoted(task)) };
  const saved = { ...next, version: next.version + 1 };
  const growth = {
    tasks: task.version === 0 ? 1 : 0,
    scheduledRuns: runsADay(intended) - runsOf(known),
  };
  if (!hasSchedule) return { task: saved, growth, writes: [taskPut] };
  const mirrorKey = scheduleKey(tenant, task.taskId);
  const mirrorPut = versionedPut(mirrorKey, mirror, scheduleAttributes(tenant, mirror));
  return {
    task: saved,
    mirror: { ...mirror, version: mirror.version + 1 },
    growth,
    writes: [taskPut, mirrorPut],
  };
}

/** As they were counted when the mirror was written. */
const runsOf = (known: ScheduleMirror | undefined) => (known ? runsADay(known.intended) : 0);

/** No run has ended since the task was read: what was noted then would be lost. */
const unnoted = (task: Task) =>
  (['lastAssessedAt', 'assessBy'] as const).map((name) =>
    task[name] === undefined ? absent(name) : equals(name, task[name]),
  );

/**
 * Deletes a task and then its schedule, in the steps in which it was made: killed in between, the
 * watchdog ends it.
 *
 * @param task As it was read.
 */
export async function deleteScheduledTask(
  table: Table,
  scheduler: Scheduler,
  tenant: TenantId,
  task: Task,
  now: Date,
): Promise<void> {
  const lock = await readRunLock(table, tenant, task.taskId);
  const mirror = await intendDeletion(table, tenant, { task, lock }, now);
  if (mirror) await applySchedule(table, scheduler, tenant, mirror);
}

/**
 * The first step: the task is gone, and Scheduler should hold nothing for it.
 *
 * @param read The task, and its lock: of whoever looked that no run is in progress.
 * @returns What is to be told; nothing where there was no schedule.
 */
export async function intendDeletion(
  table: Table,
  tenant: TenantId,
  { task, lock }: { readonly task: Task; readonly lock: RunLock | undefined },
  now: Date,
): Promise<ScheduleMirror | undefined> {
  const { taskId, version } = task;
  const known = await readSchedule(table, tenant, taskId);
  const mirror = known && nextMirror(tenant, taskId, known, { state: 'absent' }, now);
  const growth = { tasks: -1, scheduledRuns: -runsOf(known) };
  const writes = [
    { delete: taskKey(tenant, taskId), when: equals('version', version) },
    deletedTaskWrite(tenant, task, lock, now),
    ...(mirror
      ? [versionedPut(scheduleKey(tenant, taskId), mirror, scheduleAttributes(tenant, mirror))]
      : []),
  ];
  await writeCounted(table, { tenantId: tenant, growth }, writes, task);
  return mirror && { ...mirror, version: mirror.version + 1 };
}

/** The schedule of a task that is gone already. */
export async function removeSchedule(
  table: Table,
  scheduler: Scheduler,
  tenant: TenantId,
  taskId: TaskId,
  now: Date,
): Promise<void> {
  const known = await readSchedule(table, tenant, taskId);
  if (!known) return;
  const mirror = nextMirror(tenant, taskId, known, { state: 'absent' }, now);
  await applySchedule(table, scheduler, tenant, await saveSchedule(table, tenant, mirror));
}

/**
 * The second and third step: tells Scheduler and confirms. May be repeated, by anybody; if the
 * intention changes meanwhile, the newest one is what Scheduler holds in the end.
 */
export async function applySchedule(
  table: Table,
  scheduler: Scheduler,
  tenant: TenantId,
  mirror: ScheduleMirror,
): Promise<void> {
  await tell(scheduler, tenant, mirror);
  try {
    await confirm(table, tenant, mirror);
  } catch (error) {
    if (!(error instanceof VersionConflictError)) throw error;
    const newer = await readSchedule(table, tenant, mirror.taskId);
    if (newer) return applySchedule(table, scheduler, tenant, newer);
    // There is to be none, and what was just made would stay for ever.
    await scheduler.remove(mirror.name);
  }
}

/** A schedule that is to be absent, and is, leaves no mirror. */
async function confirm(table: Table, tenant: TenantId, mirror: ScheduleMirror): Promise<void> {
  const { taskId, intended, intention, version } = mirror;
  // First, because once the mirror is confirmed nobody looks after the task any more.
  await markTaskScheduling(table, tenant, taskId, settledScheduling(intended));
  if (intended.state === 'absent') {
    const key = scheduleKey(tenant, taskId);
    await refusingConflicts(table.delete(key, equals('version', version)), key.SK, mirror);
  } else {
    await saveSchedule(table, tenant, { ...mirror, confirmed: intention });
  }
}

function tell(
  scheduler: Scheduler,
  tenant: TenantId,
  { taskId, name, intended }: ScheduleMirror,
): Promise<void> {
  if (intended.state === 'absent') return scheduler.remove(name);
  const { schedule, enabled } = intended;
  return scheduler.put(name, {
    schedule,
    enabled,
    flexibleMinutes: flexibleMinutes(schedule),
    input: scheduledRunInput(tenant, taskId),
  });
}

function nextMirror(
  tenant: TenantId,
  taskId: TaskId,
  known: ScheduleMirror | undefined,
  intended: ScheduleMirror['intended'],
  now: Date,
): ScheduleMirror {
  return {
    taskId,
    // Whatever name it was made under: another one would leave two.
    name: known?.name ?? scheduleName(tenant, taskId),
    intended,
    intention: (known?.intention ?? 0) + 1,
    confirmed: known?.confirmed ?? 0,
    updatedAt: now.toISOString(),
    version: known?.version ?? 0,
  };
}
