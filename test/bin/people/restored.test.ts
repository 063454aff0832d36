import { describe, expect, it } from 'vitest';
import { readWatermark } from '../../../functions/data/findings/watermarks.ts';
import { createPeople } from '../../support/commands/people-world.ts';
import type { FakeStore } from '../../support/fakes/fake-store.ts';
import { type AccountState, owner } from '../../support/findings/account-state.ts';
import {
  baselines,
  createFindingStore,
  runAt,
  storedFindings,
  writeFindings,
} from '../../support/findings/write-findings.ts';

const day = (n: number) => `2026-11-2${n}T03:00:00.000Z`;
const state = (a: 'pass' | 'fail: open', b: 'pass' | 'fail: open'): AccountState => ({
  'eu-west-1': { resources: { a, b } },
});

/** What DynamoDB does: the table as it was, beside a bucket that is as it is. */
async function restore(store: FakeStore, items: ReturnType<FakeStore['dynamodb']['all']>) {
  const keys = store.dynamodb.all().map(({ PK, SK }) => ({ PK: String(PK), SK: String(SK) }));
  await store.connect().table.deleteAll(keys);
  for (const item of items) store.dynamodb.plant(item);
}

/** A table of the first day, restored after two more days in which things changed. */
async function restoredTable() {
  const store = createFindingStore();
  await writeFindings(store.connect(), runAt(day(1)), state('pass', 'fail: open'));
  const backup = store.dynamodb.all();
  await writeFindings(store.connect(), runAt(day(2)), state('fail: open', 'fail: open'));
  await writeFindings(store.connect(), runAt(day(3)), state('fail: open', 'pass'));
  await restore(store, backup);
  return store;
}

const next = (store: FakeStore) =>
  writeFindings(store.connect(), runAt(day(4)), state('fail: open', 'pass'));

describe('after the table was restored to an earlier time', () => {
  it('the next run compares with the findings in it, where the snapshot is a later one', async () => {
    const store = await restoredTable();
    const { run, said } = createPeople({ store });

    expect(await run('restored')).toBe(0);
    const { baseline, changes } = await next(store);

    expect(said()).toBe('roundsman: 1 services of accounts compare with their findings next.');
    expect(baseline).toBe('findings');
    expect(changes).toMatchObject({ changed: 2, new: 0, resolved: 0 });
    expect(storedFindings(store)).toEqual({ 'eu-west-1 a': 'fail: open', 'eu-west-1 b': 'pass' });
    const { trusted, actual, watermark } = await baselines(store);
    expect(trusted).toEqual(actual);
    expect(watermark).not.toHaveProperty('uncommittedFrom');
  });

  it('it would fail without that, visibly and once', async () => {
    const store = await restoredTable();

    await expect(next(store)).rejects.toThrow('is not what was stored');
    expect((await next(store)).baseline).toBe('findings');
  });

  it('is told once, and nothing is told in a dry run', async () => {
    const store = await restoredTable();
    const people = createPeople({ store });
    const { table } = store.connect();

    await people.run('restored', '--dry-run');
    expect(await readWatermark(table, owner)).not.toHaveProperty('uncommittedFrom');
    await people.run('restored');
    await people.run('restored');

    expect(people.lines).toEqual([
      expect.stringContaining('1 services of accounts would compare'),
      expect.stringContaining('1 services of accounts compare'),
      expect.stringContaining('0 services of accounts compare'),
    ]);
  });

  it('is not told of a service that is being written meanwhile', async () => {
    const store = await restoredTable();
    const { run, said } = createPeople({
      store,
      intercept: async ({ isWrite }, make) => {
        const { table } = store.connect();
        const watermark = await readWatermark(table, owner);
        if (isWrite && watermark?.fence === 1) {
          await table.update(
            { PK: `T#${owner.tenantId}#WM`, SK: `ACC#${owner.accountId}#SVC#${owner.service}` },
            { set: { fence: 2 } },
          );
        }
        return make();
      },
    });

    expect(await run('restored')).toBe(1);
    expect(said()).toContain('1 were being written meanwhile');
  });
});
