import type { TaskId, TenantId } from '../../core/ids.ts';
import { Waiting } from '../../core/runs/waiting.ts';
import { noChains, TaskChains } from '../../core/tasks/chains.ts';
import { entity, type Owned } from '../store/entity.ts';
import { absent, equals, present } from '../store/expression.ts';
import { watched, watchIndex } from '../store/key.ts';
import type { Table, Write } from '../store/table.ts';
import { saveVersioned, versionedPut } from '../store/versioned.ts';
import { chainsKey, taskKey, waitingKey } from './keys.ts';

const chains = entity(TaskChains);
const waitings = entity(Waiting);

/** Which tasks of a tenant run after which; none with version 0 where there never were any. */
export const readChains = async (table: Table, tenant: TenantId): Promise<TaskChains> =>
  (await chains.read(table, chainsKey(tenant))) ?? noChains;

/**
 * Saves the chains as somebody changed them, for the transaction that changes the task: all tasks that it waits for
 * have to be there.
 */
export const chainsWrites = (
  tenant: TenantId,
  changed: TaskChains,
  tasks: readonly TaskId[],
): readonly Write[] => [
  versionedPut(chainsKey(tenant), changed, { tenantId: tenant }),
  ...tasks.map((task) => ({ check: taskKey(tenant, task), when: present('PK') })),
];

/** That nobody changed the chains since they were read, for the transaction that deletes a task. */
export const chainsUnchanged = (tenant: TenantId, { version }: TaskChains): Write => ({
  check: chainsKey(tenant),
  when: version === 0 ? absent('PK') : equals('version', version),
});

/** What a task has seen of those that it waits for; nothing, with version 0, of one that never saw any. */
export const readWaiting = async (
  table: Table,
  tenant: TenantId,
  taskId: TaskId,
): Promise<Waiting> =>
  (await waitings.read(table, waitingKey(tenant, taskId))) ?? { taskId, ends: {}, version: 0 };

/** That what a task has seen goes with the task. */
export const waitingDeleted = (tenant: TenantId, taskId: TaskId): Write => ({
  delete: waitingKey(tenant, taskId),
});

/** One that has a run to start is watched until it is started. */
export function saveWaiting(table: Table, tenant: TenantId, waiting: Waiting): Promise<Waiting> {
  const key = waitingKey(tenant, waiting.taskId);
  const index = waiting.start ? watchIndex(watched.starts, waiting.start.dueAt, key) : {};
  return saveVersioned(table, key, waiting, { tenantId: tenant, ...index });
}

/** What waits for its run to be started since before, of all tenants. */
export const unstartedRuns = (table: Table, before: Date): AsyncGenerator<Owned<Waiting>> =>
  waitings.watched(table, watched.starts, before);
