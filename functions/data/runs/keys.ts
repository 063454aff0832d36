import { decodeTime } from 'ulid';
import type { AccountId, ExecutionId, TaskId, TenantId } from '../../core/ids.ts';
import { type Key, tenantPartition } from '../store/key.ts';
import { inOwn, type KeyFamily } from '../store/key-family.ts';

/** The state machine makes these items itself: statemachines/run-task.asl.json, Claim. */
export const claimKey = (tenant: TenantId, task: TaskId, occurrence: string): Key => ({
  PK: tenantPartition(tenant),
  SK: `${claimPrefix(task)}${occurrence}`,
});

/** Times sort behind ULIDs, so that the last claim is of the last scheduled run, if there was one. */
export const claimPrefix = (task: TaskId) => `CLAIM#${task}#`;

/** `yyyymm`, in UTC. */
export const monthOf = (time: Date) => time.toISOString().slice(0, 7).replace('-', '');

/** An execution's month follows from its id. */
const monthOfExecution = (execution: ExecutionId) => monthOf(new Date(decodeTime(execution)));

export const executionPartition = (tenant: TenantId, month: string) => `T#${tenant}#EX#${month}`;

export const executionKey = (tenant: TenantId, execution: ExecutionId): Key => ({
  PK: executionPartition(tenant, monthOfExecution(execution)),
  SK: `EX#${execution}`,
});

export const shardPartition = (tenant: TenantId, execution: ExecutionId) =>
  `T#${tenant}#EX#${execution}`;

/** How the sort keys of the shards themselves begin: how each stands. */
export const shardPrefix = 'SHARD#';

/** How the sort keys of their ledgers begin: what each read, and all its errors. */
export const ledgerPrefix = 'LEDGER#';

export const shardKey = (
  tenant: TenantId,
  execution: ExecutionId,
  account: AccountId,
  group: string,
): Key => ({
  PK: shardPartition(tenant, execution),
  SK: `${shardPrefix}${account}#${group}`,
});

export const ledgerKey = (
  tenant: TenantId,
  execution: ExecutionId,
  account: AccountId,
  group: string,
): Key => ({
  PK: shardPartition(tenant, execution),
  SK: `${ledgerPrefix}${account}#${group}`,
});

/** GSI1: the executions of a task. */
export const taskIndex = (tenant: TenantId, task: TaskId) => `T#${tenant}#TASK#${task}`;

/** How the items of this room are known, and with whom they go. */
export const families: readonly KeyFamily[] = [
  { name: 'execution', PK: /^T#[^#]+#EX#\d{6}$/, SK: /^EX#/, owner: { tenant: 'executions' } },
  {
    name: 'shard',
    PK: /^T#[^#]+#EX#[0-9A-Z]{26}$/,
    SK: /^SHARD#/,
    owner: { tenant: 'executions' },
  },
  {
    name: 'ledger',
    PK: /^T#[^#]+#EX#[0-9A-Z]{26}$/,
    SK: /^LEDGER#/,
    owner: { tenant: 'executions' },
  },
  inOwn('claim', /^CLAIM#/, 'rest'),
];
