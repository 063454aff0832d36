import type { Account } from '../../core/accounts/account.ts';
import type { AnyCheck } from '../../core/check.ts';
import {
  createHealthTally,
  type HealthTally,
  type SuspendedHealth,
} from '../../core/health/health-tally.ts';
import { seenHealth } from '../../core/health/seen-health.ts';
import type { TenantId } from '../../core/ids.ts';
import type { Execution } from '../../core/runs/execution.ts';
import type { ShardRow } from '../../core/runs/shard.ts';
import type { Ledger } from '../../core/scan/ledger.ts';
import { removedAccount } from '../../data/findings/marker.ts';
import { readServiceHealth, saveServiceHealth } from '../../data/health/service-health.ts';
import type { Store } from '../../data/store/store.ts';
import { untilUnchanged } from '../../data/store/versioned.ts';
import { serviceOf } from '../../platform/calls/service-names.ts';

/** What a shard of a health check sees of its services: how they are, and how long they take to answer. */
export interface ShardHealth extends Pick<HealthTally, 'take' | 'answered' | 'suspend'> {
  /** Writes what was seen of each service. Throws an AuthenticationError once the account is being deleted. */
  save(): Promise<void>;
}

export interface ShardHealthOptions {
  readonly store: Pick<Store, 'table'>;
  readonly tenantId: TenantId;
  readonly account: Account;
  readonly execution: Pick<Execution, 'executionId' | 'startedAt'>;
  readonly row: Pick<ShardRow, 'regions'>;
  /** The checks of the shard, by its services and the scope of the run. */
  readonly checks: readonly AnyCheck[];
  readonly ledger: Ledger;
  /** What the shard's entry before saw. */
  readonly from?: SuspendedHealth | undefined;
}

export function createShardHealth(options: ShardHealthOptions): ShardHealth {
  const { tenantId, account, checks, ledger } = options;
  const { table } = options.store;
  const { executionId, startedAt } = options.execution;
  const { regions } = options.row;
  const { accountId, externalId } = account;
  const tally = createHealthTally(serviceOf, options.from);
  const byService = Map.groupBy(checks, ({ resource }): string => resource.service);
  return {
    ...tally,
    async save() {
      const since = new Date(startedAt);
      for (const [service, own] of byService) {
        const said = { service, checks: own, regions, ledger: ledger.rows(), since };
        await untilUnchanged(async () => {
          const before = await readServiceHealth(table, tenantId, { accountId, service });
          const known = before?.regions ?? [];
          const health = {
            accountId,
            service,
            executionId,
            regions: seenHealth({ seen: tally.regionsOf({ ...said, known }), regions }, known),
            version: before?.version ?? 0,
          };
          if (!(await saveServiceHealth(table, tenantId, health, externalId))) {
            throw removedAccount({ accountId, executionId });
          }
        });
      }
    },
  };
}
