import * as z from 'zod';
import { ExecutionId, type TaskId, type TenantId } from '../../core/ids.ts';
import { entity } from '../store/entity.ts';
import { present } from '../store/expression.ts';
import { expiry, tenantPartition } from '../store/key.ts';
import type { Table } from '../store/table.ts';
import { claimKey, claimPrefix } from './keys.ts';

/** What stands for one occurrence of a task's run, from the state machine's first state on. */
export const Claim = z.object({
  /** The ARN of the one execution that may run it. */
  executionArn: z.string(),
  /** Since Plan. */
  executionId: ExecutionId.exactOptional(),
  /** When the state machine told the operator that the run failed. */
  noticeAt: z.iso.datetime().exactOptional(),
});
export type Claim = z.infer<typeof Claim>;

const claims = entity(Claim);

export const readClaim = (
  table: Table,
  tenant: TenantId,
  taskId: TaskId,
  occurrence: string,
): Promise<Claim | undefined> => claims.read(table, claimKey(tenant, taskId, occurrence));

/** The claim of the task's last scheduled run, from its first state on. */
export async function lastScheduledClaim(
  table: Table,
  tenant: TenantId,
  taskId: TaskId,
): Promise<Claim | undefined> {
  const item = await lastClaimItem(table, tenant, taskId);
  return item && Claim.parse(item);
}

/** When the task was due last of all times at which a run of it began; `undefined` if no schedule ever ran it. */
export async function lastClaimedTime(
  table: Table,
  tenant: TenantId,
  taskId: TaskId,
): Promise<Date | undefined> {
  const item = await lastClaimItem(table, tenant, taskId);
  const occurrence = item && String(item.SK).slice(claimPrefix(taskId).length);
  // Runs that people asked for are claimed under the ids of their executions.
  if (occurrence === undefined || ExecutionId.safeParse(occurrence).success) return undefined;
  return new Date(z.iso.datetime().parse(occurrence));
}

async function lastClaimItem(table: Table, tenant: TenantId, taskId: TaskId) {
  const { items } = await table.query({
    partition: tenantPartition(tenant),
    sort: { beginsWith: claimPrefix(taskId) },
    newestFirst: true,
    limit: 1,
    consistent: true,
  });
  return items[0];
}

/** Completes the claim that the state machine made: which execution has it, and when it may go. */
export async function completeClaim(
  table: Table,
  tenant: TenantId,
  claim: { readonly taskId: TaskId; readonly occurrence: string },
  execution: { readonly executionId: ExecutionId; readonly keepUntil: Date },
): Promise<void> {
  await table.update(
    claimKey(tenant, claim.taskId, claim.occurrence),
    { set: { executionId: execution.executionId, ...expiry(execution.keepUntil) } },
    present('PK'),
  );
}
