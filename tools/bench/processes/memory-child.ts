import { AccountId, ExecutionId, TenantId } from '../../../functions/core/ids.ts';
import { createLedger } from '../../../functions/core/scan/ledger.ts';
import { scan } from '../../../functions/core/scan/scan.ts';
import {
  type FindingWriter,
  openFindingWriter,
} from '../../../functions/data/findings/finding-writer.ts';
import { openBucket } from '../../../functions/data/store/bucket.ts';
import { openTable } from '../../../functions/data/store/open-table.ts';
import { madeUpAws, madeUpChecks } from '../runs/many-resources.ts';
import { forgetfulObjects, forgetfulTable } from './forgetful-store.ts';

// Judges so many resources of one kind in one region, as a stream, and says how much of the heap was
// in use at most when everything that nobody needs was gone.

const [, , count = '10', storing = 'judged'] = process.argv;
const collect = globalThis.gc;

const accountId = AccountId.parse('222222222222');
const service = 'things';
const checkIds = Array.from({ length: 5 }, (_, index) => `things-thing-good-in-way-${index}`);
const checks = madeUpChecks([{ service, checkIds }]);
const regions = ['us-east-1'];
const now = new Date('2026-11-21T03:00:00Z');

const writer = storing === 'stored' ? await openWriter() : undefined;
let steps = 0;
let judgements = 0;
let mostLive = 0;
for await (const step of scan(
  { accountId, partition: 'aws', regions, checks, now },
  madeUpAws(accountId, Number(count)),
  createLedger(),
)) {
  await writer?.take(step);
  judgements += step.observations.length;
  if (steps % 1_000 === 0) mostLive = Math.max(mostLive, live());
  steps += 1;
}
mostLive = Math.max(mostLive, live());
await writer?.finish();
console.log(JSON.stringify({ judgements, mostLive }));

function live(): number {
  collect?.();
  return process.memoryUsage().heapUsed;
}

function openWriter(): Promise<FindingWriter> {
  const table = openTable('table', { client: forgetfulTable() });
  const bucket = openBucket('bucket', { client: forgetfulObjects() });
  return openFindingWriter(
    { table, bucket },
    {
      tenantId: TenantId.parse('acme'),
      accountId,
      service,
      externalId: '6a1c1d0e-7f6e-4a53-9d0e-3f1c2b4a5d6e',
      executionId: ExecutionId.parse('01JD0000000000000000000000'),
      now,
      regions,
      severityOf: () => 'medium',
      impliedBy: () => [],
      deadline: Date.now() + 900_000,
    },
  );
}
