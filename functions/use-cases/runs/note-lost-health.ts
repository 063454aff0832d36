import { lostHealth } from '../../core/health/lost-health.ts';
import { apiOfHealthService } from '../../core/health/service-health.ts';
import type { TenantId } from '../../core/ids.ts';
import type { Execution } from '../../core/runs/execution.ts';
import { byRank } from '../../core/runs/failure-notice.ts';
import { lossOf } from '../../core/runs/outcome.ts';
import type { ShardRow } from '../../core/runs/shard.ts';
import { shortened } from '../../core/text.ts';
import { readAccount } from '../../data/accounts/accounts.ts';
import { listServiceHealth, saveLostHealth } from '../../data/health/service-health.ts';
import type { Table } from '../../data/store/table.ts';
import { serviceOf } from '../../platform/calls/service-names.ts';

/**
 * Notes of each service that a shard of a health check was lost with that nobody assessed it: what an earlier run saw
 * would else stand as if it were so still. What a shard wrote before it was lost, and what a later run wrote, stands.
 * May be repeated.
 *
 * @param shards All of the execution, as they ended.
 */
export async function noteLostHealth(
  table: Table,
  tenantId: TenantId,
  { executionId, type }: Pick<Execution, 'executionId' | 'type'>,
  { shards, now }: { readonly shards: readonly ShardRow[]; readonly now: Date },
): Promise<void> {
  if (type !== 'health_check') return;
  const silent = shards.filter(({ state }) => state === 'lost' || state === 'failed');
  for (const [accountId, rows] of Map.groupBy(silent, (row) => row.accountId)) {
    const account = await readAccount(table, tenantId, accountId);
    if (!account || account.state === 'deleting') continue;
    const known = await listServiceHealth(table, tenantId, accountId);
    for (const row of rows) {
      for (const service of row.services) {
        const before = known.find((one) => one.service === service);
        if (before && before.executionId >= executionId) continue;
        const api = serviceOf(apiOfHealthService(service));
        const { regions } = row;
        const lost = { accountId, service, api, regions, executionId, error: reasonOf(row), now };
        await saveLostHealth(table, tenantId, lostHealth(lost, before), account.externalId);
      }
    }
  }
}

/** Why a shard said nothing of a service. */
function reasonOf(row: ShardRow) {
  const loss = lossOf(row);
  const [error = loss] = row.state === 'lost' ? [loss] : byRank(row.errors);
  const { category, operation, awsCode, message } = error;
  return {
    category,
    operation,
    ...(awsCode !== undefined && { awsCode }),
    message: shortened(message, 300),
  };
}
