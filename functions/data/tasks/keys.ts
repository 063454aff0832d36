import type { ExecutionId, TaskId, TenantId } from '../../core/ids.ts';
import { type Key, tenantPartition } from '../store/key.ts';
import { inOwn, type KeyFamily } from '../store/key-family.ts';

export const taskPrefix = 'TASK#';

export const taskKey = (tenant: TenantId, task: TaskId): Key => ({
  PK: tenantPartition(tenant),
  SK: `${taskPrefix}${task}`,
});

export const schedulePrefix = 'SCHED#';

export const scheduleKey = (tenant: TenantId, task: TaskId): Key => ({
  PK: tenantPartition(tenant),
  SK: `${schedulePrefix}${task}`,
});

/** Which run of a task was asked for last. */
export const runLockKey = (tenant: TenantId, task: TaskId): Key => ({
  PK: tenantPartition(tenant),
  SK: `RUN#${task}`,
});

/** A run that was asked for, by the id that it has from the request on. */
export const runStartKey = (tenant: TenantId, execution: ExecutionId): Key => ({
  PK: tenantPartition(tenant),
  SK: `START#${execution}`,
});

/** Which tasks of a tenant run after which. */
export const chainsKey = (tenant: TenantId): Key => ({ PK: tenantPartition(tenant), SK: 'CHAINS' });

/** What a task has seen of those that it waits for. */
export const waitingKey = (tenant: TenantId, task: TaskId): Key => ({
  PK: tenantPartition(tenant),
  SK: `AFTER#${task}`,
});

/** How the items of this room are known, and with whom they go. */
export const families: readonly KeyFamily[] = [
  inOwn('task', /^TASK#/, 'tasks'),
  inOwn('schedule mirror', /^SCHED#/, 'tasks'),
  inOwn('run lock', /^RUN#/, 'rest'),
  inOwn('chains', /^CHAINS$/, 'rest'),
  inOwn('waiting', /^AFTER#/, 'rest'),
  inOwn('run start', /^START#/, 'rest'),
];
