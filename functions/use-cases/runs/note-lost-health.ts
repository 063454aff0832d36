import { lostHealth } from '../../core/health/lost-health.ts';
import { apiOfHealthService } from '../../core/health/service-health.ts';
import type { TenantId } from '../../core/ids.ts';
import type { Execution } from '../../core/runs/execution.ts';
import { byRank } from '../../core/runs/failure-notice.ts';
import { lossOf } from '../../core/runs/outcome.ts';
import type { ShardRow } from '../../core/runs/shard.ts';
import { shortened } from '../../core/text.ts';
import { readAccount } from '../../data/accounts/accounts.ts';
import { readServiceHealth, saveServiceHealth } from '../../data/health/service-health.ts';
import type { Table } from '../../data/store/table.ts';
import { untilUnchanged } from '../../data/store/versioned.ts';
import { serviceOf } from '../../platform/calls/service-names.ts';

/**
 * Notes of each service that a shard of a health check was lost with that nobody assessed it: what an earlier run saw
 * would else stand as if it were so still. What the shard wrote before it was lost stands, and what another run
 * assessed since this one began.
 * May be repeated.
 *
 * @param shards All of the execution, as they ended.
 */
export async function noteLostHealth(
  table: Table,
  tenantId: TenantId,
  { executionId, type, startedAt }: Pick<Execution, 'executionId' | 'type' | 'startedAt'>,
  { shards, now }: { readonly shards: readonly ShardRow[]; readonly now: Date },
): Promise<void> {
  if (type !== 'health_check') return;
  const silent = shards.filter(({ state }) => state === 'lost' || state === 'failed');
  for (const [accountId, rows] of Map.groupBy(silent, (row) => row.accountId)) {
    const account = await readAccount(table, tenantId, accountId);
    if (!account || account.state === 'deleting') continue;
    for (const row of rows) {
      for (const service of row.services) {
        const api = serviceOf(apiOfHealthService(service));
        const about = { accountId, service, api, regions: row.regions, executionId };
        const lost = { ...about, since: startedAt, error: reasonOf(row), now };
        await untilUnchanged(async () => {
          const health = lostHealth(lost, await readServiceHealth(table, tenantId, about));
          if (health) await saveServiceHealth(table, tenantId, health, account.externalId);
        });
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
