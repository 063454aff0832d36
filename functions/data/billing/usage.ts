import { UsageMonth } from '../../core/billing/usage.ts';
import type { TenantId } from '../../core/ids.ts';
import type { Table } from '../store/table.ts';
import { usageKey } from './keys.ts';

/** `closeExecution` writes it. @param month `yyyy-mm`; all zero if nothing was used. */
export async function readUsage(
  table: Table,
  tenant: TenantId,
  month: string,
): Promise<UsageMonth> {
  return UsageMonth.parse((await table.get(usageKey(tenant, month))) ?? { month });
}
