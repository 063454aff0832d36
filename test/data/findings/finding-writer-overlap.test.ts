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
function interruptedAfter(
  nth: number,
  happens: () => Promise<void>,
): Intercept & { came?: boolean } {
  let requests = 0;
  const intercept: Intercept & { came?: boolean } = async (_, run) => {
    const answer = run();
    requests += 1;
    if (requests === nth) {
      intercept.came = true;
      await happens();
    }
    return answer;
  };
  return intercept;
}

async function expectSound(store: FakeStore, stood: Readonly<Record<string, string>>) {
  await writeFindings(store.connect(), runAt(tomorrow), seenBySecond);
  const { trusted, actual, watermark } = await baselines(store);
  expect(trusted).toEqual(actual);
  expect(watermark?.marker).toBeUndefined();
  expect(contradictions(seenBySecond, storedFindings(store), stood)).toEqual([]);
  expect(storedHistory(store)).toEqual(dueHistory(store));
  await expectCounted(store);
}

describe('a second run that comes while one writes', () => {
  it('is refused with the name of the first, and writes nothing, whenever it comes', async () => {
    let refusals = 0;
    for (let nth = 1; ; nth += 1) {
      const store = createFindingStore();
      await writeFindings(store.connect(), runAt(yesterday), before);
      const second = store.connect();
      let refusal: unknown;
      const intercept = interruptedAfter(nth, async () => {
        const run = writeFindings(second, runAt(meanwhile), seenBySecond);
        refusal = await run.then(
          () => undefined,
          (error: unknown) => error,
        );
      });

      await writeFindings(store.connect(intercept), runAt(today), seenByFirst);

      if (!intercept.came) break;
      if (refusal) {
        refusals += 1;
        expect(refusal).toBeInstanceOf(MarkerHeldError);
        expect(refusal).toMatchObject({ holder: executionAt(today), category: 'platform' });
        expect(second.requests.filter(({ isWrite }) => isWrite)).toEqual([]);
      }
      await expectSound(store, storedFindings(store));
    }
    expect(refusals).toBeGreaterThan(5);
  });

  it('takes over once the first must be dead, and the first can write no more', async () => {
    let failures = 0;
    for (let nth = 1; ; nth += 1) {
      const store = createFindingStore();
      await writeFindings(store.connect(), runAt(yesterday), before);
      const clock = createFakeClock(today);
      const intercept = interruptedAfter(nth, async () => {
        clock.move(deadline + 60_001 - clock.now());
        const own = { clock, deadline: clock.now() + 900_000 };
        await writeFindings(store.connect(), runAt(meanwhile, own), seenBySecond);
      });

      const first = writeFindings(
        store.connect(intercept),
        runAt(today, { clock, deadline }),
        seenByFirst,
      );
      const failure = await first.then(
        () => undefined,
        (error: unknown) => error,
      );

      if (!intercept.came) break;
      const isOver = (await baselines(store)).watermark?.fence === 2;
      if (!isOver) expect(failure === undefined || failure instanceof PlatformError).toBe(true);
      const stood = storedFindings(store);
      if (failure) {
        failures += 1;
        expect(contradictions(seenBySecond, stood, stood)).toEqual([]);
      }
      await expectSound(store, stood);
    }
    expect(failures).toBeGreaterThan(5);
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
