import * as z from 'zod';
import { AccountId, TenantId } from '../ids.ts';

/** What erase-account is invoked with. */
export const ErasureInput = z.object({ tenantId: TenantId, accountId: AccountId });
export type ErasureInput = z.infer<typeof ErasureInput>;

/** What starts the erasing of a whole tenant. */
export const TenantErasureInput = z.object({ tenantId: TenantId });
export type TenantErasureInput = z.infer<typeof TenantErasureInput>;
