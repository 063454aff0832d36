import type { TenantId } from '../../core/ids.ts';
import type { NextDeletion, NextScheduling } from '../../core/tasks/next-scheduling.ts';
import type { ScheduleMirror, Task } from '../../core/tasks/task.ts';
import type { Tenant } from '../../core/tenants/tenant.ts';
import { absent, allOf, equals } from '../store/expression.ts';
import { ConditionFailedError } from '../store/store-error.ts';
import type { Table, Write } from '../store/table.ts';
import { VersionConflictError, versionedPut } from '../store/versioned.ts';
import { countWrite, type Growth, whyNotCounted } from '../tenants/tenant-counts.ts';
import { scheduleKey, taskKey } from './keys.ts';
import { deletedTaskWrite, type RunLock } from './run-locks.ts';
import { scheduleAttributes, taskAttributes } from './tasks.ts';

/** Whose tasks they are. */
export interface TaskOwner {
  readonly tenantId: TenantId;
  /** Whose limits hold. @default none: for what no request asks for */
  readonly plan?: Tenant['plan'];
}

/** A task and what Scheduler should hold for it, as they stand once they have been saved. */
export interface SavedScheduling {
  readonly task: Task;
  /** Absent: there is no schedule, and there was none. */
  readonly mirror?: ScheduleMirror;
}

/** The same, with the writes that save them, to be made together, perhaps with others. */
export interface SchedulingWrites extends SavedScheduling {
  readonly writes: readonly Write[];
  readonly growth: Growth;
}

export function schedulingWrites(
  tenantId: TenantId,
  { read, task, mirror, growth }: NextScheduling,
): SchedulingWrites {
  const { taskId, version } = task;
  const { put, when } = versionedPut(
    taskKey(tenantId, taskId),
    task,
    taskAttributes(tenantId, task),
  );
  const taskPut = { put, when: version === 0 ? when : allOf(when, ...unnoted(read)) };
  return {
    task: { ...task, version: version + 1 },
    ...(mirror && { mirror: { ...mirror, version: mirror.version + 1 } }),
    writes: mirror ? [taskPut, mirrorPut(tenantId, mirror)] : [taskPut],
    growth,
  };
}

/**
 * Saves both, and the tenant's counts with them. Throws a VersionConflictError where one of them is not as it was
 * read any more; refuses what the plan does not permit: more tasks, more runs a day.
 *
 * @param more Writes to be made with them, whose conditions say that nothing else changed. @default none
 */
export async function saveScheduling(
  table: Table,
  owner: TaskOwner,
  next: NextScheduling,
  more: readonly Write[] = [],
): Promise<SavedScheduling> {
  const { writes, growth, ...saved } = schedulingWrites(owner.tenantId, next);
  await writeCounted(table, { ...owner, growth }, [...writes, ...more], next.read);
  return saved;
}

/** A task as it was read, and its lock: of whoever looked that no run is in progress. */
export interface ReadTask {
  readonly task: Task;
  readonly lock: RunLock | undefined;
  /** Writes to be made with its deletion. @default none */
  readonly more?: readonly Write[];
}

/**
 * Deletes a task, with its place in the tenant's counts, and saves that Scheduler should hold nothing for it.
 *
 * @returns The mirror as it stands then; nothing where there was no schedule.
 */
export async function deleteScheduled(
  table: Table,
  tenantId: TenantId,
  { task, lock, more = [], mirror, growth }: ReadTask & NextDeletion,
  now: Date,
): Promise<ScheduleMirror | undefined> {
  const writes = [
    { delete: taskKey(tenantId, task.taskId), when: equals('version', task.version) },
    deletedTaskWrite(tenantId, task, lock, now),
    ...(mirror ? [mirrorPut(tenantId, mirror)] : []),
    ...more,
  ];
  await writeCounted(table, { tenantId, growth }, writes, task);
  return mirror && { ...mirror, version: mirror.version + 1 };
}

const mirrorPut = (tenantId: TenantId, mirror: ScheduleMirror) =>
  versionedPut(scheduleKey(tenantId, mirror.taskId), mirror, scheduleAttributes(tenantId, mirror));

/** All writes about a task, and the tenant's counts with them. */
async function writeCounted(
  table: Table,
  { tenantId, growth, plan }: TaskOwner & { readonly growth: Growth },
  writes: readonly Write[],
  { taskId, version }: Task,
): Promise<void> {
  const count = countWrite(tenantId, growth, plan);
  try {
    await table.writeTogether(count ? [...writes, count] : writes);
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    if (error.writes[0] === writes.length) throw await whyNotCounted(table, tenantId, growth, plan);
    throw new VersionConflictError(`Task ${taskId} is not at version ${version}.`, {
      cause: error,
    });
  }
}

/** No run has ended, and none was missed, since the task was read: what was noted then would be lost. */
const unnoted = ({ lastAssessedAt, assessBy, lastMissed }: Task) =>
  [
    ['lastAssessedAt', lastAssessedAt],
    ['assessBy', assessBy],
    ['lastMissed.dueAt', lastMissed?.dueAt],
  ].map(([name = '', value]) => (value === undefined ? absent(name) : equals(name, value)));
