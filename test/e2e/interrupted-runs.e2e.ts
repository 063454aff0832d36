import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../functions/core/findings/finding.ts';
import type { ExecutionId } from '../../functions/core/ids.ts';
import { historyPartition } from '../../functions/data/findings/keys.ts';
import { readWatermark, saveWatermark } from '../../functions/data/findings/watermarks.ts';
import { queryAll } from '../../functions/data/store/query-all.ts';
import { emulators, until } from './support/aws.ts';
import { functionName, store } from './support/platform.ts';
import {
  endOf,
  findingsOf,
  isOf,
  newExecutionId,
  rowsOf,
  runToEnd,
  startRun,
} from './support/runs.ts';
import { createTenant, type TestTenant } from './support/tenants.ts';

const service = 'sqs';
const create = (name: string) => createTenant(name, { services: [service] });

/** What the tenant's findings say, whoever wrote them and when. */
async function said(tenant: TestTenant) {
  const findings = await findingsOf(tenant, service);
  const { accountId } = tenant;
  return findings
    .map(({ checkId, region, resource, severity, verdict, assessment, operations }: Finding) => ({
      checkId,
      region,
      resource: resource?.id.replace(accountId, 'account'),
      severity,
      status: verdict?.status,
      message: verdict?.status === 'fail' && verdict.message.replaceAll(accountId, 'account'),
      assessment,
      operations,
    }))
    .sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
}

const keyOf = ({ checkId, region, resource }: Record<string, unknown>) =>
  [checkId, region, resource].join(' ');

/** How many rows of history there are, by finding. */
async function historyOf({ tenantId, accountId }: TestTenant) {
  const partition = historyPartition({ tenantId, accountId, service });
  const rows = await Array.fromAsync(queryAll(store.table, { partition, consistent: true }));
  const byFinding = Map.groupBy(rows, ({ SK }) => String(SK).split('#').slice(0, -1).join('#'));
  return [...byFinding.values()].map(({ length }) => length);
}

const watermarkOf = ({ tenantId, accountId }: TestTenant) =>
  readWatermark(store.table, { tenantId, accountId, service });

/** Lets the marker end as if the time had passed after which whoever holds it is certainly gone. */
async function letMarkerExpire(tenant: TestTenant): Promise<void> {
  const watermark = await watermarkOf(tenant);
  if (!watermark?.marker) return;
  const marker = { ...watermark.marker, until: Date.now() - 1 };
  await saveWatermark(store.table, tenant, { ...watermark, marker }, watermark.fence);
}

interface Moment {
  /** What the shard is about to do. */
  readonly action: string;
  /** How often it has done it before. */
  readonly after: number;
}

/** Runs the tenant's task and kills its one shard at the moment. */
async function killedRun(tenant: TestTenant, { action, after }: Moment): Promise<ExecutionId> {
  const executionId = newExecutionId();
  const caller = `*/roundsman-${executionId}`;
  const hold = await emulators.hold({ account: emulators.accountId, action, caller, after });
  const run = await startRun(tenant, { executionId, occurrence: executionId });
  await until('the shard is about to write', async () => (await hold.count()) || undefined);

  const killed = await emulators.killInvocations(functionName('run-shard'), isOf(run));
  const end = await endOf(run);
  await hold.release();

  expect(killed).toBe(1);
  expect(end).toMatchObject({ status: 'FAILED', error: 'PlatformError' });
  const { shards } = await rowsOf(tenant, run);
  expect(shards.map(({ state }) => state)).toEqual(['lost']);
  return executionId;
}

let undisturbed: Awaited<ReturnType<typeof said>>;

beforeAll(async () => {
  const tenant = await create('undisturbed');
  const end = await runToEnd(tenant);
  undisturbed = await said(tenant);
  expect(end.status).toBe('SUCCEEDED');
  expect(await historyOf(tenant)).toEqual(undisturbed.map(() => 1));
});

// A shard of one service begins its row, takes the marker together with a look at its account, updates findings, adds
// their history in batches, stores the snapshot, puts the watermark without the marker together with the counts, and its
// row together with its ledger.
const moments: readonly (readonly [string, Moment])[] = [
  ['between two findings', { action: 'dynamodb:UpdateItem', after: 4 }],
  ['before the history of its findings', { action: 'dynamodb:BatchWriteItem', after: 0 }],
  ['before the snapshot', { action: 's3:PutObject', after: 0 }],
  ['before the watermark', { action: 'dynamodb:PutItem', after: 1 }],
  ['before its row says how it ended', { action: 'dynamodb:PutItem', after: 2 }],
];

describe.concurrent('a Lambda killed in the middle of a shard', () => {
  it.each(moments)('loses and doubles nothing: %s', async (_, moment) => {
    const tenant = await create('killed');
    const rerunOf = await killedRun(tenant, moment);
    await letMarkerExpire(tenant);

    const again = await runToEnd(tenant, { trigger: 'rerun', rerunOf });
    const after = await runToEnd(tenant);

    expect(again.status).toBe('SUCCEEDED');
    expect(await said(tenant)).toEqual(undisturbed);
    expect(await historyOf(tenant)).toEqual(undisturbed.map(() => 1));
    const watermark = await watermarkOf(tenant);
    expect(watermark).not.toHaveProperty('marker');
    expect(watermark).not.toHaveProperty('uncommittedFrom');
    const { result } = await rowsOf(tenant, after);
    expect(result?.changes).toMatchObject({ unchanged: undisturbed.length, new: 0, changed: 0 });
  });

  it('keeps others from writing until it is certainly gone', async () => {
    const tenant = await create('held');
    const holder = await killedRun(tenant, { action: 's3:PutObject', after: 0 });

    const second = await runToEnd(tenant);

    expect(second).toMatchObject({ status: 'FAILED', error: 'PlatformError' });
    const { result } = await rowsOf(tenant, second);
    expect(result?.errors).toHaveLength(1);
    expect(result?.errors[0]?.message).toContain(`Execution ${holder} is writing the findings of`);
    expect(result?.counts).toMatchObject({ pass: 0, fail: 0 });
  });
});
