import { expect, it } from 'vitest';
import { healthChecks } from '../../../functions/core/health/health-checks.ts';
import type { HealthState, RegionHealth } from '../../../functions/core/health/service-health.ts';
import { createLedger } from '../../../functions/core/scan/ledger.ts';
import { saveAccount } from '../../../functions/data/accounts/accounts.ts';
import {
  readServiceHealth,
  saveServiceHealth,
} from '../../../functions/data/health/service-health.ts';
import { createShardHealth } from '../../../functions/run/run-shard/shard-health.ts';
import { createFakeStore } from '../../support/fakes/fake-store.ts';
import { sampleRegionHealth } from '../../support/health-samples.ts';
import {
  accountId,
  at,
  earlierExecutionId,
  executionId,
  sampleAccount,
  tenantId,
} from '../../support/runs/run-samples.ts';

const service = 'health-athena';
const checks = healthChecks.filter(({ resource }) => resource.service === service);

const seen = (region: string, state: HealthState, assessedAt: string): RegionHealth =>
  sampleRegionHealth({ region, state, assessedAt });

/** A shard of this run, in one region, that is about to write; another run writes first. */
async function overtakenBy(...others: readonly RegionHealth[]) {
  const { table } = createFakeStore().connect();
  const account = await saveAccount(table, tenantId, sampleAccount({ version: 0 }));
  let isFirst = true;
  const overtaken: typeof table = {
    ...table,
    async writeTogether(writes) {
      if (isFirst) {
        isFirst = false;
        const owner = { accountId, service, executionId: earlierExecutionId };
        const health = { ...owner, regions: others, version: 0 };
        expect(await saveServiceHealth(table, tenantId, health, account.externalId)).toBe(true);
      }
      return table.writeTogether(writes);
    },
  };
  const shard = createShardHealth({
    store: { table: overtaken },
    tenantId,
    account,
    execution: { executionId, startedAt: at },
    row: { regions: ['eu-west-1'] },
    checks,
    ledger: createLedger(),
  });
  await shard.save();
  const health = await readServiceHealth(table, tenantId, { accountId, service });
  return health?.regions.map(({ region, state }) => `${region} ${state}`).sort();
}

it('loses no region that another run wrote between its reading and its writing', async () => {
  const before = '2026-11-21T02:59:00.000Z';

  expect(
    await overtakenBy(seen('eu-west-1', 'healthy', before), seen('us-east-1', 'impaired', before)),
  ).toEqual(['eu-west-1 not-assessed', 'us-east-1 impaired']);
});

it('leaves what another run assessed after it, though it began before', async () => {
  expect(await overtakenBy(seen('eu-west-1', 'healthy', '2026-11-21T03:01:00.000Z'))).toEqual([
    'eu-west-1 healthy',
  ]);
});
