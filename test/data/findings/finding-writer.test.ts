import { describe, expect, it } from 'vitest';
import { openFindingWriter } from '../../../functions/data/findings/finding-writer.ts';
import {
  listFindingHistory,
  readFinding,
  selectOpenFindings,
} from '../../../functions/data/findings/findings.ts';
import { resourceHash } from '../../../functions/data/findings/keys.ts';
import { countByOperation } from '../../support/fakes/fake-store.ts';
import {
  type AccountState,
  check,
  executionAt,
  owner,
  type RegionState,
  stepsOf,
} from '../../support/findings/account-state.ts';
import {
  createFindingStore,
  runAt,
  storedFindings,
  storedHistory,
  writeFindings,
} from '../../support/findings/write-findings.ts';

const days = (count: number) =>
  new Date(Date.parse('2026-11-01T03:00:00.000Z') + count * 86_400_000).toISOString();

/** One run a day. */
async function run(...states: readonly AccountState[]) {
  const store = createFindingStore();
  const results = [];
  for (const [day, state] of states.entries()) {
    results.push(await writeFindings(store.connect(), runAt(days(day)), state));
  }
  return { store, results, last: results.at(-1) };
}

const one = (state: RegionState): AccountState => ({ 'eu-west-1': state });
const all = { limit: 1000, reads: 1000, takes: () => true };
const bucket = (resourceId: string) => ({
  ...owner,
  checkId: check.id,
  region: 'eu-west-1',
  resource: resourceHash(resourceId),
});

describe('a finding', () => {
  it('is kept with its verdict, and says since when, while it cannot be assessed', async () => {
    const { store } = await run(
      one({ resources: { a: 'fail: open' } }),
      one({ resources: { a: 'error: AccessDenied' } }),
      one({ resources: { a: 'error: Throttling' } }),
    );

    const finding = await readFinding(store.connect().table, bucket('a'));

    expect(finding).toMatchObject({
      verdict: { status: 'fail', message: 'open', at: days(0) },
      assessment: {
        state: 'error',
        category: 'permission',
        code: 'Throttling',
        operation: 's3:GetBucketPolicy',
        since: days(1),
      },
      change: 'not-assessed',
      changedAt: days(2),
      firstSeenAt: days(0),
      executionId: executionAt(days(2)),
    });
  });

  it('has a new time of not being assessed after it was assessed again', async () => {
    const { store } = await run(
      one({ resources: { a: 'error: AccessDenied' } }),
      one({ resources: { a: 'pass' } }),
      one({ resources: { a: 'error: AccessDenied' } }),
    );

    const finding = await readFinding(store.connect().table, bucket('a'));

    expect(finding?.assessment).toMatchObject({ since: days(2) });
  });

  it('goes, comes back with its age, and has all of it in its history', async () => {
    const { store, results } = await run(
      one({ resources: { a: 'fail: open' } }),
      one({ resources: {} }),
      one({ resources: { a: 'fail: open' } }),
      one({ resources: { a: 'pass' } }),
    );
    const { table } = store.connect();

    const history = await listFindingHistory(table, bucket('a'), { limit: 10 });

    expect(history.items.map(({ change }) => change)).toEqual([
      'changed',
      'reopened',
      'resolved',
      'new',
    ]);
    expect(await readFinding(table, bucket('a'))).toMatchObject({ firstSeenAt: days(0) });
    expect(results.map(({ changes }) => changes.reopened)).toEqual([0, 0, 1, 0]);
  });

  it('is new again when it comes back after its row was forgotten', async () => {
    const store = createFindingStore();
    await writeFindings(
      store.connect(),
      runAt(days(0)),
      one({ resources: { a: 'pass', b: 'pass' } }),
    );
    await writeFindings(store.connect(), runAt(days(1)), one({ resources: { b: 'pass' } }));
    await writeFindings(store.connect(), runAt(days(80)), one({ resources: { b: 'pass' } }));
    store.dynamodb.expire(new Date(days(92)));

    const { changes } = await writeFindings(
      store.connect(),
      runAt(days(92)),
      one({ resources: { a: 'fail: open', b: 'pass' } }),
    );

    expect(changes).toMatchObject({ new: 1, unchanged: 1 });
    expect(storedFindings(store)).toEqual({ 'eu-west-1 a': 'fail: open', 'eu-west-1 b': 'pass' });
  });

  it('keeps what others say of it', async () => {
    const store = createFindingStore();
    const { table } = store.connect();
    const suppressed = { reason: 'public website', owner: 'web' };
    await writeFindings(store.connect(), runAt(days(0)), one({ resources: { a: 'fail: open' } }));
    const item = store.dynamodb.versions().find(({ SK }) => String(SK).startsWith(`${check.id}#`));
    await table.update({ PK: String(item?.PK), SK: String(item?.SK) }, { set: { suppressed } });

    await writeFindings(
      store.connect(),
      runAt(days(1)),
      one({ resources: { a: 'fail: wide open' } }),
    );

    expect(await readFinding(table, bucket('a'))).toMatchObject({
      suppressed,
      verdict: { message: 'wide open' },
    });
  });

  it('stands among the open ones exactly while it fails or is not assessed', async () => {
    const open = async (...states: readonly AccountState[]) => {
      const { store } = await run(...states);
      const { table } = store.connect();
      const { findings } = await selectOpenFindings(
        table,
        { tenantId: owner.tenantId, severity: 'medium' },
        all,
      );
      return findings.map(({ resource }) => resource?.id ?? '-');
    };

    expect(await open(one({ resources: { a: 'pass', b: 'fail: open' } }))).toEqual(['b']);
    expect(await open(one({ resources: { a: 'error: X' } }))).toEqual(['a']);
    expect(await open(one({ resources: { a: 'fail: open' } }), one({ resources: {} }))).toEqual([]);
    expect(
      await open(one({ resources: { a: 'fail: open' } }), one({ resources: { a: 'pass' } })),
    ).toEqual([]);
    expect(await open(one({ listError: 'X' }))).toEqual(['-']);
    expect(await open(one({ listError: 'X' }), one({ resources: {} }))).toEqual([]);
  });

  it('changes its place among the open ones with its severity', async () => {
    const store = createFindingStore();
    const failing = one({ resources: { a: 'fail: open' } });
    await writeFindings(store.connect(), runAt(days(0)), failing);

    await writeFindings(store.connect(), runAt(days(1), { severityOf: () => 'critical' }), failing);

    const { table } = store.connect();
    const medium = await selectOpenFindings(
      table,
      { tenantId: owner.tenantId, severity: 'medium' },
      all,
    );
    const critical = await selectOpenFindings(
      table,
      { tenantId: owner.tenantId, severity: 'critical' },
      all,
    );
    expect([medium.findings.length, critical.findings.length]).toEqual([0, 1]);
  });
});

describe('the cost of a run', () => {
  const many = (count: number, isChanged: (index: number) => boolean = () => false) =>
    one({
      resources: Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `bucket-${index}`,
          isChanged(index) ? 'fail: open' : 'pass',
        ]),
      ),
    });

  it('is two writes, one object read and no Query where nothing changed', async () => {
    const { store } = await run(many(300));
    const process = store.connect();

    await writeFindings(process, runAt(days(1)), many(300));

    expect(countByOperation(process.requests)).toEqual({ GetItem: 2, GetObject: 1, PutItem: 2 });
  });

  it('grows with what changed, not with what there is', async () => {
    const { store } = await run(many(1000));
    const process = store.connect();

    await writeFindings(
      process,
      runAt(days(1)),
      many(1000, (index) => index % 100 === 0),
    );

    expect(countByOperation(process.requests)).toEqual({
      GetItem: 2,
      GetObject: 1,
      PutItem: 1,
      UpdateItem: 10,
      BatchWriteItem: 1,
      PutObject: 1,
      // The watermark with the counts, which are others now.
      TransactWriteItems: 1,
    });
  });

  it('is the same for a thousand findings whose list is denied as for one', async () => {
    const { store } = await run(many(1000));
    const process = store.connect();

    await writeFindings(process, runAt(days(1)), one({ listError: 'AccessDenied' }));

    expect(countByOperation(process.requests)).toMatchObject({
      UpdateItem: 1,
      PutItem: 1,
      TransactWriteItems: 1,
    });
  });
});

describe('a shard that is entered again', () => {
  const state = one({ resources: { a: 'fail: open', b: 'pass', c: 'pass' } });

  it('counts every resource once, and resolves only what no entry saw', async () => {
    const { store } = await run(one({ resources: { a: 'pass', b: 'pass', old: 'pass' } }));
    const steps = [...stepsOf(state)];
    const first = await openFindingWriter(store.connect(), runAt(days(1)));
    for (const step of steps.slice(0, 2)) await first.take(step);
    const resume = await first.suspend();

    const second = await openFindingWriter(store.connect(), runAt(days(1), { resume }));
    for (const step of steps.slice(1)) await second.take(step);
    const { counts, changes } = await second.finish();

    expect(counts).toEqual({ pass: 2, fail: 1, error: 0 });
    expect(changes).toMatchObject({ new: 1, changed: 1, unchanged: 1, resolved: 1 });
    expect(storedFindings(store)).toEqual({
      'eu-west-1 a': 'fail: open',
      'eu-west-1 b': 'pass',
      'eu-west-1 c': 'pass',
      'eu-west-1 old': 'resolved pass',
    });
  });

  it('refuses to go on from a state that was gone on from already', async () => {
    const store = createFindingStore();
    const first = await openFindingWriter(store.connect(), runAt(days(0)));
    const resume = await first.suspend();
    await openFindingWriter(store.connect(), runAt(days(0), { resume }));

    const again = openFindingWriter(store.connect(), runAt(days(0), { resume }));

    await expect(again).rejects.toThrow(/no longer holds the marker/);
  });
});

describe('what must not be trusted', () => {
  it('a snapshot that is not what was stored fails the run; the next one reads the findings', async () => {
    const { store } = await run(one({ resources: { a: 'pass', b: 'pass' } }));
    const [key = ''] = store.s3.objects.keys();
    store.s3.objects.set(key, new Uint8Array([1, 2, 3]));
    const state = one({ resources: { a: 'fail: open' } });

    const broken = writeFindings(store.connect(), runAt(days(1)), state);
    await expect(broken).rejects.toThrow(/is not what was stored/);
    const { baseline } = await writeFindings(store.connect(), runAt(days(2)), state);

    expect(baseline).toBe('findings');
    expect(storedFindings(store)).toEqual({
      'eu-west-1 a': 'fail: open',
      'eu-west-1 b': 'resolved pass',
    });
  });

  it('a baseline that does not agree with a finding fails the run and is made anew', async () => {
    const { store } = await run(one({ resources: { a: 'pass' } }));
    const { table } = store.connect();
    const item = store.dynamodb.versions().find(({ SK }) => String(SK).startsWith(`${check.id}#`));
    await table.delete({ PK: String(item?.PK), SK: String(item?.SK) });
    const state = one({ resources: { a: 'fail: open' } });

    const broken = writeFindings(store.connect(), runAt(days(1)), state);
    await expect(broken).rejects.toThrow(/does not agree/);
    await writeFindings(store.connect(), runAt(days(2)), state);

    expect(storedFindings(store)).toEqual({ 'eu-west-1 a': 'fail: open' });
  });
});

describe('a writer that gives up', () => {
  it('leaves the snapshot as the baseline if it wrote nothing', async () => {
    const { store } = await run(one({ resources: { a: 'pass' } }));
    const writer = await openFindingWriter(store.connect(), runAt(days(1)));
    await writer.release();

    const { baseline } = await writeFindings(
      store.connect(),
      runAt(days(1)),
      one({ resources: { a: 'pass' } }),
    );

    expect(baseline).toBe('snapshot');
  });

  it('frees the marker at once, and makes the findings the baseline', async () => {
    const { store } = await run(one({ resources: { a: 'pass' } }));
    const writer = await openFindingWriter(store.connect(), runAt(days(1)));
    for (const step of stepsOf(one({ resources: { a: 'fail: open' } }))) await writer.take(step);
    await writer.release();

    const state = one({ resources: { a: 'pass' } });
    const { baseline } = await writeFindings(store.connect(), runAt(days(2)), state);

    expect(baseline).toBe('findings');
    expect(storedHistory(store)).toEqual({ 'eu-west-1 a': ['pass', 'fail: open', 'pass'] });
  });
});

describe('a finding that is observed twice while its first write is under way', () => {
  it('is what was said last, in the table and in its history', async () => {
    const store = createFindingStore();
    const late = new Set(['UpdateItem', 'BatchWriteItem']);
    const process = store.connect(async ({ operation }, run) => {
      const turns = late.delete(operation) ? 500 : 0;
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      return run();
    });
    const others = (turn: number) =>
      Object.fromEntries(
        Array.from({ length: turn * 40 }, (_, index) => [`b${turn}-${index}`, 'pass' as const]),
      );
    const writer = await openFindingWriter(process, runAt(days(0), { writesInFlight: 16 }));

    const said = ['pass', 'fail: shut', 'fail: open'] as const;
    for (const [turn, a] of said.entries()) {
      for (const step of stepsOf(one({ resources: { a, ...others(turn) } }))) {
        await writer.take(step);
      }
    }
    await writer.finish();

    expect(storedFindings(store)).toMatchObject({ 'eu-west-1 a': 'fail: open' });
    expect(storedHistory(store)).toMatchObject({ 'eu-west-1 a': ['fail: open'] });
  });
});
