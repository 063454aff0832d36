import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { noChanges, noErrors } from '../../../functions/core/findings/counts.ts';
import type { ExecutionResult } from '../../../functions/core/runs/execution.ts';
import { saveAccount } from '../../../functions/data/accounts/accounts.ts';
import { readUsage } from '../../../functions/data/billing/usage.ts';
import {
  listExecutionChanges,
  listFindings,
  selectOpenFindings,
} from '../../../functions/data/findings/findings.ts';
import { listWatermarks } from '../../../functions/data/findings/watermarks.ts';
import {
  claimNotice,
  closeExecution,
  createExecution,
  listTaskExecutions,
  openExecutions,
} from '../../../functions/data/runs/executions.ts';
import { listShardRows, saveShard } from '../../../functions/data/runs/shards.ts';
import { openBucket } from '../../../functions/data/store/bucket.ts';
import { openTable } from '../../../functions/data/store/open-table.ts';
import type { Store } from '../../../functions/data/store/store.ts';
import { createFakeStore } from '../../support/fakes/fake-store.ts';
import { type AccountState, executionAt, owner } from '../../support/findings/account-state.ts';
import { runAt, writeFindings } from '../../support/findings/write-findings.ts';
import {
  executionId,
  sampleAccount,
  sampleExecution,
  sampleShard,
  taskId,
  tenantId,
} from '../../support/runs/run-samples.ts';
import { as } from '../support/aws.ts';
import { putStack } from '../support/stack.ts';

const keys = (prefix: string) => [
  { AttributeName: `${prefix}PK`, KeyType: 'HASH' },
  { AttributeName: `${prefix}SK`, KeyType: 'RANGE' },
];
const indexes = ['GSI1', 'GSI2'];

async function emulatedStore(): Promise<Store> {
  const { Table = '', Bucket = '' } = await putStack('store', {
    Table: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        KeySchema: keys(''),
        AttributeDefinitions: ['', ...indexes]
          .flatMap(keys)
          .map(({ AttributeName }) => ({ AttributeName, AttributeType: 'S' })),
        BillingMode: 'PAY_PER_REQUEST',
        GlobalSecondaryIndexes: indexes.map((IndexName) => ({
          IndexName,
          KeySchema: keys(IndexName),
          Projection: { ProjectionType: 'ALL' },
        })),
      },
    },
    Bucket: { Type: 'AWS::S3::Bucket', Properties: {} },
  });
  const dynamodb = DynamoDBDocumentClient.from(new DynamoDBClient(as()));
  const s3 = new S3Client({ ...as(), forcePathStyle: true });
  return {
    table: openTable(Table, { client: dynamodb }),
    bucket: openBucket(Bucket, { client: s3 }),
  };
}

const many = (count: number, said: (index: number) => 'pass' | 'fail: open') =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`b${index}`, said(index)]));

const days: readonly AccountState[] = [
  {
    'eu-west-1': {
      resources: { a: 'pass', b: 'fail: open', c: 'error: X', ...many(60, () => 'pass') },
    },
    'us-east-1': { listError: 'Denied' },
  },
  {
    'eu-west-1': {
      resources: { a: 'error: Y', c: 'pass', ...many(60, (i) => (i % 2 ? 'pass' : 'fail: open')) },
    },
    'us-east-1': { resources: { z: 'pass' } },
  },
  { 'eu-west-1': { resources: { a: 'pass' }, listError: 'Broke' }, 'us-east-1': {} },
  {
    'eu-west-1': { resources: { a: 'pass', b: 'fail: open' } },
    'us-east-1': { resources: { z: 'pass' } },
  },
];

const result: ExecutionResult = {
  status: 'passed',
  endedAt: '2026-11-21T03:10:00.000Z',
  counts: { pass: 2, fail: 0, error: 0 },
  changes: noChanges(),
  errorCounts: noErrors(),
  errors: [],
  runErrors: [],
  coverageFell: [],
  shards: { done: 1, failed: 0, skipped: 0, lost: 0 },
  calls: 7,
  repeats: 0,
  repeatDelayMilliseconds: 0,
  storeRepeats: 0,
  refusedInvocations: 0,
};
const usage = {
  executions: 1,
  failedExecutions: 0,
  evaluations: 2,
  calls: 7,
  repeats: 0,
  shardMilliseconds: 900,
};
/** Too long for an item. */
const ledger = Array.from({ length: 1000 }, (_, index) => ({
  region: 'eu-west-1',
  operation: `s3:GetBucketPolicy${index}`,
  state: 'ok' as const,
  count: 1,
}));

const all = { limit: 20, reads: 20, takes: () => true };

/** What every kind of request answers. */
async function answers(store: Store) {
  const { table } = store;
  await saveAccount(table, tenantId, sampleAccount({ version: 0 }));
  const runs = [];
  for (const [day, state] of days.entries()) {
    const options = runAt(`2026-11-0${day + 1}T03:00:00.000Z`, { writesInFlight: 16 });
    runs.push(await writeFindings(store, options, state));
  }
  const first = await listFindings(table, owner, { limit: 7 });
  const shard = sampleShard({ ledger });
  return {
    runs,
    findings: await listFindings(table, owner, { limit: 1000 }),
    pages: [first, await listFindings(table, owner, { limit: 7, cursor: first.cursor })],
    open: await selectOpenFindings(table, { tenantId, severity: 'medium' }, all),
    changes: await listExecutionChanges(table, tenantId, executionAt('2026-11-02T03:00:00.000Z'), {
      limit: 100,
    }),
    watermarks: await listWatermarks(table, tenantId),
    created: [
      await createExecution(table, tenantId, sampleExecution()),
      await createExecution(table, tenantId, sampleExecution()),
    ],
    running: await Array.fromAsync(openExecutions(table, new Date('2027-01-01'))),
    notices: [
      await claimNotice(table, tenantId, executionId, new Date('2026-11-21')),
      await claimNotice(table, tenantId, executionId, new Date('2026-11-21')),
    ],
    closed: [
      await closeExecution(table, tenantId, executionId, { result, usage }),
      await closeExecution(table, tenantId, executionId, { result, usage }),
    ],
    stillRunning: await Array.fromAsync(openExecutions(table, new Date('2027-01-01'))),
    ofTask: await listTaskExecutions(table, tenantId, taskId, { limit: 10 }),
    usage: await readUsage(table, tenantId, '2026-11'),
    saved: [
      await saveShard(store, tenantId, { ...shard, entries: 2 }),
      await saveShard(store, tenantId, { ...shard, entries: 1 }),
    ],
    shards: await listShardRows(store, tenantId, executionId),
  };
}

/** Errors' messages name a request. */
const comparable = (answer: unknown) =>
  JSON.parse(JSON.stringify(answer).replaceAll(/request [0-9A-Z]{26}/g, 'request'));

it('the emulated table and bucket answer as those in memory do', async () => {
  const inMemory = comparable(await answers(createFakeStore().connect()));

  const emulated = comparable(await answers(await emulatedStore()));

  expect(emulated).toEqual(inMemory);
});
