import type { ExecutionId, TaskId, TenantId } from '../core/tenancy.ts';
import { present } from './expression.ts';
import { claimKey, expiry } from './keys.ts';
import type { Table } from './table.ts';

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
