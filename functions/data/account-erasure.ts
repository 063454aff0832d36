import { Watermark } from '../core/findings/watermark.ts';
import type { AccountId, TenantId } from '../core/ids.ts';
import type { Task } from '../core/tasks/task.ts';
import type { Scheduler } from '../platform/own/scheduler.ts';
import type { Clock } from '../platform/process/clock.ts';
import { readAccount, removeAccount } from './accounts/accounts.ts';
import { verificationKey } from './accounts/keys.ts';
import { snapshotKeys } from './findings/finding-baseline.ts';
import { resumeKey } from './findings/finding-writer.ts';
import {
  type FindingOwner,
  findingPartition,
  historyPartition,
  watermarkKey,
  watermarkPartition,
  watermarkPrefix,
} from './findings/keys.ts';
import type { Key } from './store/key.ts';
import { queryAll } from './store/query-all.ts';
import type { Store } from './store/store.ts';
import type { Table } from './store/table.ts';
import { VersionConflictError } from './store/versioned.ts';
import { deleteScheduledTask, saveScheduledTask } from './task-schedules.ts';
import { listTasks, readTask } from './tasks/tasks.ts';

export interface Eraser {
  readonly store: Store;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
}

/** What came of an attempt. `writing`: a run that began before writes until then at most. */
export type Erasure =
  | { readonly state: 'erased' | 'not-deleting' }
  | { readonly state: 'writing'; readonly until: Date };

/**
 * Erases all that is known of an account that is being deleted: its place in tasks, findings, history,
 * snapshots, watermarks and at last its own row. Executions and their shards are kept as they were.
 *
 * May be interrupted anywhere and repeated by anybody; nobody can write of the account meanwhile:
 * docs/decisions/0020-how-an-account-is-erased.md
 */
export async function eraseAccount(
  eraser: Eraser,
  tenantId: TenantId,
  accountId: AccountId,
): Promise<Erasure> {
  const { store, clock } = eraser;
  const { table } = store;
  const account = await readAccount(table, tenantId, accountId);
  // Erased before, and perhaps made again since.
  if (account?.state !== 'deleting') return { state: account ? 'not-deleting' : 'erased' };

  await leaveTasks(eraser, tenantId, accountId);
  const watermarks = await watermarksOf(table, tenantId, accountId);
  const until = Math.max(...watermarks.map(({ marker }) => marker?.until ?? 0));
  if (until > clock.now()) return { state: 'writing', until: new Date(until) };
  for (const watermark of watermarks) await eraseService(store, tenantId, watermark);

  await table.delete(verificationKey(tenantId, accountId));
  // Somebody may have named it in a task since.
  await leaveTasks(eraser, tenantId, accountId);
  await removeAccount(table, tenantId, account);
  return { state: 'erased' };
}

/** Of every service that anything was ever written of, as they are now. */
async function watermarksOf(table: Table, tenantId: TenantId, accountId: AccountId) {
  const partition = watermarkPartition(tenantId);
  const sort = { beginsWith: watermarkPrefix(accountId) };
  const items = await Array.fromAsync(queryAll(table, { partition, sort, consistent: true }));
  return items.map((item) => Watermark.parse(item));
}

/** The watermark last: it is what leads to the rest. */
async function eraseService(
  { table, bucket }: Store,
  tenantId: TenantId,
  { accountId, service }: Watermark,
): Promise<void> {
  const owner: FindingOwner = { tenantId, accountId, service };
  await erasePartition(table, findingPartition(owner));
  await erasePartition(table, historyPartition(owner));
  for (const key of [...snapshotKeys(owner), resumeKey(owner)]) await bucket.delete(key);
  await table.delete(watermarkKey(owner));
}

/** @param but One item that stays. @returns Whether there was anything. */
export async function erasePartition(table: Table, partition: string, but?: Key): Promise<boolean> {
  let keys: Key[] = [];
  let found = false;
  for await (const { SK } of queryAll(table, { partition, consistent: true })) {
    if (SK === but?.SK) continue;
    found = true;
    keys.push({ PK: partition, SK: String(SK) });
    if (keys.length === batch) {
      await table.deleteAll(keys);
      keys = [];
    }
  }
  await table.deleteAll(keys);
  return found;
}

const batch = 25;

/** Tasks that name only this account go; others go on without it. */
async function leaveTasks(eraser: Eraser, tenantId: TenantId, accountId: AccountId): Promise<void> {
  for (const task of await listTasks(eraser.store.table, tenantId)) {
    await leaveTask(eraser, tenantId, accountId, task);
  }
}

async function leaveTask(
  eraser: Eraser,
  tenantId: TenantId,
  accountId: AccountId,
  task: Task,
): Promise<void> {
  const { accounts } = task.scope;
  if (!accounts?.includes(accountId)) return;
  const { store, scheduler, clock } = eraser;
  const { table } = store;
  const now = new Date(clock.now());
  const others = accounts.filter((one) => one !== accountId);
  try {
    if (others.length === 0) await deleteScheduledTask(table, scheduler, tenantId, task, now);
    else {
      const scope = { ...task.scope, accounts: others };
      await saveScheduledTask(table, scheduler, tenantId, { ...task, scope }, now);
    }
  } catch (error) {
    if (!(error instanceof VersionConflictError)) throw error;
    const changed = await readTask(table, tenantId, task.taskId);
    if (changed) await leaveTask(eraser, tenantId, accountId, changed);
  }
}
