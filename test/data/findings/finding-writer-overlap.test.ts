import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../functions/core/errors.ts';
import { MarkerHeldError } from '../../../functions/data/findings/marker.ts';
import type { Intercept } from '../../support/fakes/fake-dynamodb.ts';
import { createFakeClock, type FakeStore } from '../../support/fakes/fake-store.ts';
import {
  type AccountState,
  contradictions,
  executionAt,
} from '../../support/findings/account-state.ts';
import {
  baselines,
  createFindingStore,
  dueHistory,
  expectCounted,
  runAt,
  storedFindings,
  storedHistory,
  writeFindings,
} from '../../support/findings/write-findings.ts';
import { momentsOf } from '../../support/moments.ts';

const yesterday = '2026-11-20T03:00:00.000Z';
const today = '2026-11-21T03:00:00.000Z';
const meanwhile = '2026-11-21T03:05:00.000Z';
const tomorrow = '2026-11-22T03:00:00.000Z';
const deadline = Date.parse(today) + 900_000;

const before: AccountState = {
  'eu-west-1': { resources: { a: 'pass', b: 'fail: open', c: 'pass', d: 'pass' } },
};
const seenByFirst: AccountState = {
  'eu-west-1': { resources: { a: 'fail: open', b: 'pass', d: 'error: AccessDenied', e: 'pass' } },
};
const seenBySecond: AccountState = {
  'eu-west-1': { resources: { a: 'pass', b: 'pass', c: 'fail: open', e: 'fail: open' } },
};

/** Lets something happen after the nth request of a process was answered. */
function interruptedAfter(nth: number, happens: () => Promise<void>): Intercept {
  let requests = 0;
  return async (_, run) => {
    const answer = run();
    requests += 1;
    if (requests === nth) await happens();
    return answer;
  };
}

/** The requests of the first run, where no second one comes. */
const requests = await momentsOf(async (intercept) => {
  const store = createFindingStore();
  await writeFindings(store.connect(), runAt(yesterday), before);
  await writeFindings(store.connect(intercept), runAt(today), seenByFirst);
});

async function expectSound(store: FakeStore, stood: Readonly<Record<string, string>>) {
  await writeFindings(store.connect(), runAt(tomorrow), seenBySecond);
  const { trusted, actual, watermark } = await baselines(store);
  expect(trusted).toEqual(actual);
  expect(watermark?.marker).toBeUndefined();
  expect(contradictions(seenBySecond, storedFindings(store), stood)).toEqual([]);
  expect(storedHistory(store)).toEqual(dueHistory(store));
  await expectCounted(store);
}

/** A second run that comes after the nth request of the first, and what it is refused by. */
async function metAfter(nth: number) {
  const store = createFindingStore();
  await writeFindings(store.connect(), runAt(yesterday), before);
  const second = store.connect();
  let refusal: unknown;
  const intercept = interruptedAfter(nth, async () => {
    refusal = await failureOf(writeFindings(second, runAt(meanwhile), seenBySecond));
  });
  await writeFindings(store.connect(intercept), runAt(today), seenByFirst);
  return { store, second, refusal };
}

/** A second run that comes then, when the time of the first is over, and how the first ends. */
async function overtakenAfter(nth: number) {
  const store = createFindingStore();
  await writeFindings(store.connect(), runAt(yesterday), before);
  const clock = createFakeClock(today);
  const intercept = interruptedAfter(nth, async () => {
    clock.move(deadline + 60_001 - clock.now());
    const own = { clock, deadline: clock.now() + 900_000 };
    await writeFindings(store.connect(), runAt(meanwhile, own), seenBySecond);
  });
  const options = runAt(today, { clock, deadline });
  const failure = await failureOf(writeFindings(store.connect(intercept), options, seenByFirst));
  return { store, failure };
}

const failureOf = (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => undefined,
    (error: unknown) => error,
  );

/** After the watermark was read, and the marker taken. */
const afterTheMarker = requests.filter((nth) => nth > 2 && nth < requests.length);

describe('a second run that comes while one writes', () => {
  it.each(requests)(
    'is refused with the name of the first, and writes nothing: after request %i',
    async (nth) => {
      const { store, second, refusal } = await metAfter(nth);

      if (refusal) {
        expect(refusal).toBeInstanceOf(MarkerHeldError);
        expect(refusal).toMatchObject({ holder: executionAt(today), category: 'platform' });
        expect(second.requests.filter(({ isWrite }) => isWrite)).toEqual([]);
      }
      await expectSound(store, storedFindings(store));
    },
  );

  it.each(afterTheMarker)('is refused as soon as the first has the marker: %i', async (nth) => {
    expect((await metAfter(nth)).refusal).toBeInstanceOf(MarkerHeldError);
  });

  it.each(requests)(
    'takes over once the first must be dead, and the first can write no more: after request %i',
    async (nth) => {
      const { store, failure } = await overtakenAfter(nth);

      const isOver = (await baselines(store)).watermark?.fence === 2;
      if (!isOver) expect(failure === undefined || failure instanceof PlatformError).toBe(true);
      const stood = storedFindings(store);
      if (failure) expect(contradictions(seenBySecond, stood, stood)).toEqual([]);
      await expectSound(store, stood);
    },
  );

  it.each(afterTheMarker)('fails the first once it has the marker: %i', async (nth) => {
    expect((await overtakenAfter(nth)).failure).toBeInstanceOf(PlatformError);
  });

  it('is refused although it belongs to the same execution', async () => {
    const store = createFindingStore();
    let refusal: unknown;
    const intercept = interruptedAfter(3, async () => {
      refusal = await writeFindings(store.connect(), runAt(today), before).catch(
        (error: unknown) => error,
      );
    });

    await writeFindings(store.connect(intercept), runAt(today), seenByFirst);

    expect(refusal).toBeInstanceOf(MarkerHeldError);
  });
});

describe('a run whose clock stands still, so that it does not notice that it was taken for dead', () => {
  const takeover = (store: FakeStore, state: AccountState) => {
    const clock = createFakeClock(today);
    clock.move(deadline + 60_001 - clock.now());
    const own = { clock, deadline: clock.now() + 900_000 };
    return writeFindings(store.connect(), runAt(meanwhile, own), state);
  };

  it('cannot write over a finding that the other one wrote', async () => {
    const store = createFindingStore();
    await writeFindings(store.connect(), runAt(yesterday), before);
    // After the watermark was read, the marker taken, the account looked at and the snapshot loaded.
    const intercept = interruptedAfter(4, () =>
      takeover(store, seenBySecond).then(() => undefined),
    );

    const first = writeFindings(store.connect(intercept), runAt(today), {
      'eu-west-1': { resources: { b: 'fail: wide open' } },
    });

    await expect(first).rejects.toThrow(/another execution wrote it/);
    expect(storedFindings(store)['eu-west-1 b']).toBe('pass');
  });

  it('cannot commit its own baseline', async () => {
    const store = createFindingStore();
    await writeFindings(store.connect(), runAt(yesterday), before);
    const process = store.connect();
    await writeFindings(process, runAt(today), seenByFirst);
    const untilCommit = process.requests.length - 1;

    const again = createFindingStore();
    await writeFindings(again.connect(), runAt(yesterday), before);
    const intercept = interruptedAfter(untilCommit, () =>
      takeover(again, seenBySecond).then(() => undefined),
    );
    const first = writeFindings(again.connect(intercept), runAt(today), seenByFirst);

    await expect(first).rejects.toThrow(/no longer holds the marker/);
    await expectSound(again, storedFindings(again));
  });
});
