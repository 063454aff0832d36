import { assessedIn, tallyDay } from '../../core/findings/finding-tally.ts';
import type { AccountId, TenantId } from '../../core/ids.ts';
import {
  listAccountTallies,
  noteAssessed,
  saveDayTally,
} from '../../data/findings/finding-tallies.ts';
import { listWatermarks } from '../../data/findings/watermarks.ts';
import type { Table } from '../../data/store/table.ts';
import { readCounted } from '../../data/tenants/tenants.ts';

/**
 * Notes how recent the counts of a run's accounts are, and what the tenant's day comes to with them. However the
 * run ended: what it assessed counts, and the day says of how many accounts anything is known.
 *
 * May be repeated. A day shows what was noted of it last.
 *
 * @param accounts Of the run.
 * @param now When the run ended.
 */
export async function noteTallies(
  table: Table,
  tenantId: TenantId,
  accounts: readonly AccountId[],
  now: Date,
): Promise<void> {
  for (const accountId of accounts) {
    const watermarks = await listWatermarks(table, tenantId, accountId);
    await noteAssessed(table, tenantId, accountId, assessedIn(watermarks));
  }
  const tallies = await listAccountTallies(table, tenantId);
  const tenant = await readCounted(table, tenantId);
  // It was erased meanwhile: nothing of it is to come back.
  if (!tenant) return;
  await saveDayTally(table, tenantId, tallyDay(tallies, tenant.counts.accounts, now));
}
