import type { TaskId, TenantId } from '../../core/ids.ts';
import { type MissedRun, ScheduleMirror, Task } from '../../core/tasks/task.ts';
import type { Page, PageRequest } from '../store/cursor.ts';
import { entity, type Owned } from '../store/entity.ts';
import { absent, allOf, anyOf, present } from '../store/expression.ts';
import { tenantPartition, watched, watchIndex } from '../store/key.ts';
import { conditionHeld } from '../store/store-error.ts';
import type { Item, Table } from '../store/table.ts';
import { saveVersioned } from '../store/versioned.ts';
import { scheduleKey, schedulePrefix, taskKey, taskPrefix } from './keys.ts';

const tasks = entity(Task);
const mirrors = entity(ScheduleMirror);

export const readTask = (table: Table, tenant: TenantId, task: TaskId): Promise<Task | undefined> =>
  tasks.read(table, taskKey(tenant, task));

/** All tasks of a tenant, by id. */
export const listTasks = (table: Table, tenant: TenantId): Promise<readonly Task[]> =>
  tasks.list(table, itemsOf(tenant, taskPrefix));

/** What Scheduler should hold for a tenant. */
export const listSchedules = (table: Table, tenant: TenantId): Promise<readonly ScheduleMirror[]> =>
  mirrors.list(table, itemsOf(tenant, schedulePrefix));

/** A page of a tenant's tasks, by id. */
export const listTaskPage = (
  table: Table,
  tenant: TenantId,
  page: PageRequest,
): Promise<Page<Task>> => {
  const scope = { tenant, list: taskPrefix };
  return tasks.page(table, { scope, query: itemsOf(tenant, taskPrefix) }, page);
};

const itemsOf = (tenant: TenantId, beginsWith: string) => ({
  partition: tenantPartition(tenant),
  sort: { beginsWith },
  consistent: true,
});

/** @param task With version 0 for a new one. */
export const saveTask = (table: Table, tenant: TenantId, task: Task): Promise<Task> =>
  saveVersioned(table, taskKey(tenant, task.taskId), task, taskAttributes(tenant, task));

/** What stands on a task's item beside the task. */
export function taskAttributes(tenant: TenantId, { taskId, enabled, assessBy }: Task): Item {
  const key = taskKey(tenant, taskId);
  const index = enabled && assessBy ? watchIndex(watched.tasks, assessBy, key) : {};
  return { tenantId: tenant, ...index };
}

/**
 * Notes that a run of the task came to its end. Leaves the version alone: it collides with nobody's
 * change of the task, and of two runs the later note stands. A task that was deleted stays away.
 *
 * @param assessed `at`: absent if there was nothing to check. `assessBy`: when the next run is late;
 *   absent if nobody is to ask (on demand, paused).
 */
export async function markTaskAssessed(
  table: Table,
  tenant: TenantId,
  taskId: TaskId,
  assessed: { readonly at?: string; readonly assessBy?: string },
): Promise<void> {
  const key = taskKey(tenant, taskId);
  const { at, assessBy } = assessed;
  const watch = assessBy && { assessBy, ...watchIndex(watched.tasks, assessBy, key) };
  const changes = {
    set: { ...(at && { lastAssessedAt: at }), ...watch },
    ...(!watch && { remove: ['assessBy', 'GSI2PK', 'GSI2SK'] }),
  };
  await conditionHeld(table.update(key, changes, present('PK')));
}

/**
 * Notes a run that was due and that nobody started. Leaves the version alone, as `markTaskAssessed` does.
 *
 * @returns `false` if it was noted before, or the task is gone.
 */
export const markTaskMissed = (
  table: Table,
  tenant: TenantId,
  taskId: TaskId,
  lastMissed: MissedRun,
): Promise<boolean> =>
  conditionHeld(
    table.update(
      taskKey(tenant, taskId),
      { set: { lastMissed } },
      allOf(
        present('PK'),
        anyOf(absent('lastMissed'), { path: 'lastMissed.dueAt', is: '<', value: lastMissed.dueAt }),
      ),
    ),
  );

/** Leaves the version alone, as `markTaskAssessed` does. Answers `false` if the task is gone. */
export const markTaskScheduling = (
  table: Table,
  tenant: TenantId,
  taskId: TaskId,
  scheduling: Task['scheduling'],
): Promise<boolean> =>
  conditionHeld(table.update(taskKey(tenant, taskId), { set: { scheduling } }, present('PK')));

/** Enabled tasks of all tenants that are to be assessed by some time, the earliest first. */
export const watchedTasks = (table: Table): AsyncGenerator<Owned<Task>> =>
  tasks.watched(table, watched.tasks);

export const readSchedule = (
  table: Table,
  tenant: TenantId,
  task: TaskId,
): Promise<ScheduleMirror | undefined> => mirrors.read(table, scheduleKey(tenant, task));

/** @param mirror With version 0 for a new one. It is watched until its intention is confirmed. */
export const saveSchedule = (
  table: Table,
  tenant: TenantId,
  mirror: ScheduleMirror,
): Promise<ScheduleMirror> =>
  saveVersioned(
    table,
    scheduleKey(tenant, mirror.taskId),
    mirror,
    scheduleAttributes(tenant, mirror),
  );

/** What stands on a mirror's item beside the mirror. */
export function scheduleAttributes(tenant: TenantId, mirror: ScheduleMirror): Item {
  const { taskId, confirmed, intention, updatedAt } = mirror;
  const key = scheduleKey(tenant, taskId);
  const index = confirmed === intention ? {} : watchIndex(watched.schedules, updatedAt, key);
  return { tenantId: tenant, ...index };
}

/** Schedules of all tenants whose intention is older than `before` and not confirmed. */
export const unconfirmedSchedules = (
  table: Table,
  before: Date,
): AsyncGenerator<Owned<ScheduleMirror>> => mirrors.watched(table, watched.schedules, before);
