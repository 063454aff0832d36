import { ScheduleMirror, Task } from '../core/task.ts';
import { type TaskId, TenantId } from '../core/tenancy.ts';
import { present } from './expression.ts';
import { scheduleKey, taskKey, taskPrefix, tenantPartition, watched, watchIndex } from './keys.ts';
import { type Item, queryAll, type Table } from './table.ts';
import { saveVersioned } from './versioned.ts';

export async function readTask(
  table: Table,
  tenant: TenantId,
  task: TaskId,
): Promise<Task | undefined> {
  const item = await table.get(taskKey(tenant, task));
  return item && Task.parse(item);
}

/** All tasks of a tenant, by id. */
export async function listTasks(table: Table, tenant: TenantId): Promise<readonly Task[]> {
  const query = { partition: tenantPartition(tenant), sort: { beginsWith: taskPrefix } };
  const items = await Array.fromAsync(queryAll(table, { ...query, consistent: true }));
  return items.map((item) => Task.parse(item));
}

/** @param task With version 0 for a new one. */
export async function saveTask(table: Table, tenant: TenantId, task: Task): Promise<Task> {
  const key = taskKey(tenant, task.taskId);
  const { enabled, assessBy } = task;
  const index = enabled && assessBy ? watchIndex(watched.tasks, assessBy, key) : {};
  return saveVersioned(table, key, task, { tenantId: tenant, ...index });
}

/**
 * Notes that a run of the task came to its end. Leaves the version alone: it collides with nobody's
 * change of the task, and of two runs the later note stands.
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
  await table.update(
    key,
    {
      set: { ...(at && { lastAssessedAt: at }), ...watch },
      ...(!watch && { remove: ['assessBy', 'GSI2PK', 'GSI2SK'] }),
    },
    present('PK'),
  );
}

export interface Owned<Entity> {
  readonly tenantId: TenantId;
  readonly entity: Entity;
}

/** Enabled tasks of all tenants that should have been assessed before `now`, the latest first in line. */
export async function* lateTasks(table: Table, now: Date): AsyncGenerator<Owned<Task>> {
  for await (const item of overdue(table, watched.tasks, now)) {
    yield { tenantId: TenantId.parse(item.tenantId), entity: Task.parse(item) };
  }
}

export async function readSchedule(
  table: Table,
  tenant: TenantId,
  task: TaskId,
): Promise<ScheduleMirror | undefined> {
  const item = await table.get(scheduleKey(tenant, task));
  return item && ScheduleMirror.parse(item);
}

/** @param mirror With version 0 for a new one. It is watched until its intention is confirmed. */
export async function saveSchedule(
  table: Table,
  tenant: TenantId,
  mirror: ScheduleMirror,
): Promise<ScheduleMirror> {
  const key = scheduleKey(tenant, mirror.taskId);
  const isConfirmed = mirror.confirmed === mirror.intention;
  const index = isConfirmed ? {} : watchIndex(watched.schedules, mirror.updatedAt, key);
  return saveVersioned(table, key, mirror, { tenantId: tenant, ...index });
}

/** Schedules of all tenants whose intention is older than `before` and not confirmed. */
export async function* unconfirmedSchedules(
  table: Table,
  before: Date,
): AsyncGenerator<Owned<ScheduleMirror>> {
  for await (const item of overdue(table, watched.schedules, before)) {
    yield { tenantId: TenantId.parse(item.tenantId), entity: ScheduleMirror.parse(item) };
  }
}

function overdue(table: Table, partition: string, before: Date): AsyncGenerator<Item> {
  return queryAll(table, {
    index: 'GSI2',
    partition,
    sort: { lessThan: before.toISOString() },
  });
}
