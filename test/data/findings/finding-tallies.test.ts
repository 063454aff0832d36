import { describe, expect, it } from 'vitest';
import { BusyError } from '../../../functions/core/errors.ts';
import { sumTallies } from '../../../functions/core/findings/finding-tally.ts';
import { AccountId } from '../../../functions/core/ids.ts';
import { accountKey } from '../../../functions/data/accounts/keys.ts';
import {
  listAccountTallies,
  noteAssessed,
  readCheckTallies,
} from '../../../functions/data/findings/finding-tallies.ts';
import type { FindingWriterOptions } from '../../../functions/data/findings/finding-writer.ts';
import {
  checkTalliesKey,
  findingPartition,
  watermarkKey,
} from '../../../functions/data/findings/keys.ts';
import { openTable } from '../../../functions/data/store/open-table.ts';
import { createRetryRule } from '../../../functions/platform/calls/retry.ts';
import type { Intercept } from '../../support/fakes/fake-dynamodb.ts';
import { countByOperation, createFakeClock } from '../../support/fakes/fake-store.ts';
import {
  type AccountState,
  check,
  owner,
  type RegionState,
} from '../../support/findings/account-state.ts';
import {
  baselines,
  createFindingStore,
  expectCounted,
  runAt,
  standingTallies,
  storedHistory,
  writeFindings,
} from '../../support/findings/write-findings.ts';
import { accountId, sampleAccount, tenantId } from '../../support/runs/run-samples.ts';

const days = (count: number) =>
  new Date(Date.parse('2026-11-01T03:00:00.000Z') + count * 86_400_000).toISOString();
const one = (state: RegionState): AccountState => ({ 'eu-west-1': state });

/** One run a day. */
async function run(
  ...states: readonly (readonly [AccountState, Partial<FindingWriterOptions>?])[]
) {
  const store = createFindingStore();
  for (const [day, [state, own]] of states.entries()) {
    await writeFindings(store.connect(), runAt(days(day), own), state);
  }
  return store;
}

describe('what is counted when the writer of a service has finished', () => {
  it('is what passes, fails and was not assessed, but not what is gone', async () => {
    const store = await run(
      [one({ resources: { a: 'fail: open', b: 'pass', c: 'pass', gone: 'fail: open' } })],
      [one({ resources: { a: 'fail: open', b: 'pass', c: 'error: AccessDenied' } })],
    );

    const { byCheck, ofService } = await standingTallies(store);

    const severities = { medium: { pass: 1, fail: 1, error: 1, blocked: 0, stale: 0, implied: 0 } };
    expect(byCheck).toEqual({ [check.id]: severities });
    expect(ofService).toEqual({ service: 's3', severities, asOf: days(1) });
    await expectCounted(store);
  });

  it('says of whole lists that they could not be read, and keeps what was known behind them', async () => {
    const store = await run(
      [one({ resources: { a: 'fail: open', b: 'pass' } })],
      [one({ listError: 'AccessDenied' })],
    );

    const { byCheck } = await standingTallies(store);

    expect(byCheck[check.id]).toEqual({
      // What was known behind the list is from before.
      medium: { pass: 1, fail: 1, error: 1, blocked: 1, stale: 2, implied: 0 },
    });
    await expectCounted(store);
  });

  it('counts as not assessed what a list that broke off had not reached', async () => {
    const store = await run(
      [one({ resources: { a: 'fail: open', b: 'pass' } })],
      [one({ resources: { a: 'fail: open' }, listError: 'Throttled' })],
    );

    expect((await standingTallies(store)).byCheck[check.id]).toEqual({
      medium: { pass: 0, fail: 1, error: 2, blocked: 1, stale: 0, implied: 0 },
    });
    await expectCounted(store);
  });

  it('is nothing, and not unknown, where there is nothing', async () => {
    const store = await run([one({ resources: {} })]);

    const { byCheck, ofService } = await standingTallies(store);

    expect(byCheck).toEqual({});
    expect(ofService).toEqual({ service: 's3', severities: {}, asOf: days(0) });
  });

  it('is under the new severity once a finding was judged under it, and only then', async () => {
    const store = await run(
      [
        {
          'eu-west-1': { resources: { a: 'fail: open' } },
          'us-east-1': { resources: { b: 'pass' } },
        },
      ],
      // The other region is not asked: its finding still says how severe it was.
      [
        one({ resources: { a: 'fail: open' } }),
        { severityOf: () => 'critical', regions: ['eu-west-1'] },
      ],
    );

    expect((await standingTallies(store)).byCheck[check.id]).toEqual({
      critical: { pass: 0, fail: 1, error: 0, blocked: 0, stale: 0, implied: 0 },
      medium: { pass: 1, fail: 0, error: 0, blocked: 0, stale: 0, implied: 0 },
    });
    await expectCounted(store);
  });

  it('is under the new severity too where the same list breaks off again', async () => {
    const broken = one({ resources: { a: 'pass' }, listError: 'Throttled' });
    const store = await run(
      [one({ resources: { a: 'pass', b: 'pass' } })],
      [broken],
      [broken, { severityOf: () => 'low' }],
    );

    expect((await standingTallies(store)).byCheck[check.id]).toEqual({
      low: { pass: 1, fail: 0, error: 2, blocked: 1, stale: 0, implied: 0 },
    });
    await expectCounted(store);
  });

  it('is not written again while it is the same, though findings changed', async () => {
    const store = await run([one({ resources: { a: 'fail: open', b: 'pass' } })]);
    const process = store.connect();

    await writeFindings(
      process,
      runAt(days(1)),
      one({ resources: { a: 'pass', b: 'fail: open' } }),
    );

    expect(countByOperation(process.requests)).not.toHaveProperty('TransactWriteItems');
    await expectCounted(store);
  });
});

describe('several services of an account, and several accounts', () => {
  const other = AccountId.parse('333333333333');

  it('do not disturb one another', async () => {
    const store = createFindingStore();
    store.dynamodb.plant({
      ...sampleAccount({ accountId: other }),
      ...accountKey(tenantId, other),
    });
    const state = one({ resources: { a: 'fail: open' } });
    await Promise.all(
      ['s3', 'sqs', 's3-outposts'].flatMap((service) =>
        [accountId, other].map((account) =>
          writeFindings(store.connect(), runAt(days(0), { service, accountId: account }), state),
        ),
      ),
    );

    const accounts = await listAccountTallies(store.connect().table, tenantId);

    expect(accounts.map((account) => account.accountId)).toEqual([accountId, other].sort());
    for (const { services } of accounts) {
      expect(services.map(({ service }) => service).sort()).toEqual(['s3', 's3-outposts', 'sqs']);
      const sum = sumTallies(services.map(({ severities }) => severities));
      expect(sum).toEqual({
        medium: { pass: 0, fail: 3, error: 0, blocked: 0, stale: 0, implied: 0 },
      });
    }
  });

  it('are read by check a few whole services at a time, however large', async () => {
    const store = createFindingStore();
    const { table } = store.connect();
    const tally = { low: { pass: 1, fail: 0, error: 0, blocked: 0, stale: 0, implied: 0 } };
    // Each service is two items of 0.4 MB: two services do not fit in one answer of a Query.
    const checks = Object.fromEntries(
      Array.from({ length: 4_600 }, (_, n) => [`check-${n}-${'x'.repeat(20)}`, tally]),
    );
    for (const service of ['ec2', 's3', 'sqs']) {
      for (const account of [accountId, other]) {
        const key = checkTalliesKey({ tenantId, accountId: account, service });
        store.dynamodb.plant({ ...key, accountId: account, service, checks });
      }
    }

    const pages = [];
    let service: string | undefined;
    do {
      const at = service === undefined ? undefined : { service, isDone: true };
      const { items, isLast } = await readCheckTallies(table, tenantId, { at });
      pages.push(items.map((item) => item.service));
      service = isLast ? undefined : items.at(-1)?.service;
    } while (service);

    // The second is read on, to know that its service is whole, and comes upon the end.
    expect(pages).toEqual([
      ['ec2', 'ec2'],
      ['s3', 's3', 'sqs', 'sqs'],
    ]);
  });

  it('say when each was assessed last: when it changed, or when a run ended that found it the same', async () => {
    const store = await run([one({ resources: { a: 'pass' } })]);
    const { table } = store.connect();
    const asOf = async () => (await standingTallies(store)).ofService?.asOf;

    await noteAssessed(table, tenantId, accountId, [{ at: days(3), services: ['ec2', 's3'] }]);
    expect(await asOf()).toBe(days(3));
    await writeFindings(store.connect(), runAt(days(4)), one({ resources: {} }));
    expect(await asOf()).toBe(days(4));
  });

  it('are not made by whoever says when they were assessed', async () => {
    const { table } = createFindingStore().connect();

    expect(await noteAssessed(table, tenantId, accountId, [])).toBe(false);
    expect(await listAccountTallies(table, tenantId)).toEqual([]);
  });
});

describe('what a release wrote that did not count', () => {
  it('is counted by the next run, and no finding changes by that', async () => {
    const state = one({ resources: { a: 'fail: open', b: 'pass', c: 'error: AccessDenied' } });
    const store = await run([one({ resources: { a: 'pass', gone: 'pass' } })], [state]);
    const history = storedHistory(store);
    for (const { digest, ...finding } of store.dynamodb.inPartition(findingPartition(owner))) {
      const isGone = String(digest).startsWith('~');
      store.dynamodb.plant({ ...finding, digest: isGone ? digest : String(digest).slice(0, -2) });
    }
    const { table } = store.connect();
    const key = watermarkKey(owner);
    const { counted, ...watermark } = (await table.get(key)) ?? {};
    store.dynamodb.plant({ ...watermark, ...key });
    await table.delete(checkTalliesKey(owner));

    const { changes } = await writeFindings(store.connect(), runAt(days(2)), state);

    expect(counted).toEqual(expect.any(String));
    expect(changes).toMatchObject({ unchanged: 3, new: 0, changed: 0, 'not-assessed': 0 });
    expect(storedHistory(store)).toEqual(history);
    await expectCounted(store);
    // From then on by the snapshot again.
    const { baseline } = await writeFindings(store.connect(), runAt(days(3)), state);
    expect(baseline).toBe('snapshot');
  });
});

// DynamoDB cancels a transaction that meets another one on the same item, here that of another service:
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-conflict-handling
describe('a writer that meets another one on the item of the account', () => {
  /** Refuses so many transactions. */
  function conflicting(times: number): Intercept {
    let left = times;
    return async ({ operation }, perform) => {
      if (operation !== 'TransactWriteItems' || left === 0) return perform();
      left -= 1;
      const CancellationReasons = ['None', 'None', 'TransactionConflict'].map((Code) => ({ Code }));
      throw Object.assign(new Error('Transaction cancelled'), {
        name: 'TransactionCanceledException',
        CancellationReasons,
      });
    };
  }

  const later = one({ resources: { a: 'pass' } });

  async function meet(times: number) {
    const store = await run([one({ resources: { a: 'fail: open' } })]);
    const clock = createFakeClock(days(1));
    const table = openTable('roundsman', {
      client: store.dynamodb.connect(conflicting(times)),
      retry: createRetryRule({ clock, delayBudget: Number.POSITIVE_INFINITY }),
    });
    const { bucket } = store.connect();
    return { store, table, run: () => writeFindings({ table, bucket }, runAt(days(1)), later) };
  }

  it('writes again, a few times, each of them counted', async () => {
    const { store, table, run: meeting } = await meet(4);

    await meeting();

    expect(table.usage()).toMatchObject({ repeats: 4 });
    await expectCounted(store);
  });

  it('fails in the end, with the earlier counts whole, and the next run counts', async () => {
    const { store, run: meeting } = await meet(5);

    await expect(meeting()).rejects.toBeInstanceOf(BusyError);
    const { byCheck, ofService } = await standingTallies(store);
    const { watermark } = await baselines(store);

    expect(byCheck[check.id]).toEqual({
      medium: { pass: 0, fail: 1, error: 0, blocked: 0, stale: 0, implied: 0 },
    });
    expect(ofService).toMatchObject({ severities: byCheck[check.id], asOf: days(0) });
    expect(watermark?.uncommittedFrom).toBeDefined();
    await writeFindings(store.connect(), runAt(days(2)), later);
    await expectCounted(store);
  });
});
