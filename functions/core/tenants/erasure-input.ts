import * as z from 'zod';
import { AccountId, TaskId, TenantId } from '../ids.ts';

/** What erase-account is invoked with. */
export const ErasureInput = z.union([
  z.object({ tenantId: TenantId, accountId: AccountId }),
  /** What the own checks of a task found, in all accounts. */
  z.object({ tenantId: TenantId, taskId: TaskId }),
]);
export type ErasureInput = z.infer<typeof ErasureInput>;

/** What starts the erasing of a whole tenant. */
export const TenantErasureInput = z.object({ tenantId: TenantId });
export type TenantErasureInput = z.infer<typeof TenantErasureInput>;
