import { checks } from '../../functions/checks/registry.generated.ts';
import { statusOf } from '../../functions/core/findings/finding.ts';
import type { AccountId, TenantId } from '../../functions/core/tenancy/tenancy.ts';
import { listFindings } from '../../functions/data/findings.ts';
import type { Table } from '../../functions/data/table.ts';

/** What the stored findings of an account add to the counts of an execution. */
export interface FindingTally {
  /** Checks that have something to say about the account. */
  readonly checks: number;
  readonly suppressed: number;
}

const services = [...new Set(checks.map(({ resource }) => resource.service))];

export async function tallyFindings(
  table: Table,
  tenantId: TenantId,
  accountId: AccountId,
  now: Date,
): Promise<FindingTally> {
  const seen = new Set<string>();
  let suppressed = 0;
  for (const service of services) {
    let cursor: string | undefined;
    do {
      const owner = { tenantId, accountId, service };
      const page = await listFindings(table, owner, { limit: 500, cursor });
      for (const finding of page.items) {
        if (finding.change === 'resolved') continue;
        seen.add(finding.checkId);
        if (statusOf(finding, now) === 'suppressed') suppressed += 1;
      }
      cursor = page.cursor;
    } while (cursor);
  }
  return { checks: seen.size, suppressed };
}
