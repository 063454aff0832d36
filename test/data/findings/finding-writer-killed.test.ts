import { describe, expect, it } from 'vitest';
import { openFindingWriter } from '../../../functions/data/findings/finding-writer.ts';
import type { Intercept } from '../../support/fakes/fake-dynamodb.ts';
import { type FakeStore, Killed, killedAfter } from '../../support/fakes/fake-store.ts';
import {
  type AccountState,
  contradictions,
  stepsOf,
} from '../../support/findings/account-state.ts';
import {
  baselines,
  createFindingStore,
  dueHistory,
  expectCounted,
  releasing,
  runAt,
  storedFindings,
  storedHistory,
  writeFindings,
} from '../../support/findings/write-findings.ts';
import { writesOf } from '../../support/moments.ts';

type Findings = Readonly<Record<string, string>>;

const yesterday = '2026-11-20T03:00:00.000Z';
const today = '2026-11-21T03:00:00.000Z';
const later = '2026-11-21T04:00:00.000Z';
const evening = '2026-11-21T20:00:00.000Z';
const tomorrow = '2026-11-22T03:00:00.000Z';

const before: AccountState = {
  'eu-west-1': {
    resources: { a: 'pass', b: 'fail: open', c: 'pass', d: 'error: AccessDenied', e: 'pass' },
  },
  'us-east-1': { resources: { f: 'fail: open', g: 'pass' }, listError: 'Throttled' },
};

/** The account after all that can happen to a finding has happened to one. */
const after: AccountState = {
  'eu-west-1': {
    resources: {
      a: 'pass',
      b: 'pass',
      c: 'error: AccessDenied',
      d: 'fail: open',
      new: 'fail: open',
    },
  },
  'us-east-1': { resources: { g: 'fail: open' } },
};

const meanwhile: Readonly<Record<string, AccountState>> = {
  'nothing changed': after,
  'everything went back': before,
  'everything changed again': {
    'eu-west-1': { resources: { a: 'fail: shut', b: 'fail: shut', new: 'pass', e: 'fail: shut' } },
    'us-east-1': { listError: 'AccessDenied' },
  },
};

async function expectSound(store: FakeStore, truth: AccountState, stood: Findings) {
  const { watermark, trusted, actual } = await baselines(store);
  expect(trusted).toEqual(actual);
  expect(watermark?.marker).toBeUndefined();
  expect(watermark?.uncommittedFrom).toBeUndefined();
  expect(contradictions(truth, storedFindings(store), stood)).toEqual([]);
  expect(storedHistory(store)).toEqual(dueHistory(store));
  await expectCounted(store);

  const calm = store.connect();
  await writeFindings(calm, runAt(tomorrow), truth);
  expect(calm.requests.filter(({ isWrite }) => isWrite)).toHaveLength(2);
}

interface SecondRun {
  readonly name: string;
  /** What the run before it found; none, where it is the first. */
  readonly first?: AccountState;
  readonly writesInFlight: number;
}

const secondRuns: readonly SecondRun[] = [
  { name: 'a first run', writesInFlight: 1 },
  { name: 'a later run', first: before, writesInFlight: 1 },
  { name: 'a later run with several writes in flight', first: before, writesInFlight: 4 },
];

/** One run after another. */
async function runTwice(store: FakeStore, run: SecondRun, intercept: Intercept) {
  if (run.first) await writeFindings(store.connect(), runAt(yesterday), run.first);
  const { writesInFlight } = run;
  await writeFindings(store.connect(intercept), runAt(today, { writesInFlight }), after);
}

const deaths = await Promise.all(
  secondRuns.map(async (run) => {
    const writes = await writesOf((intercept) => runTwice(createFindingStore(), run, intercept));
    return writes.map((nth) => ({ ...run, nth }));
  }),
);

describe.each(Object.entries(meanwhile))('killed after any write, and then %s', (_, third) => {
  it.each(deaths.flat())(
    'loses, doubles and distorts nothing of $name, killed after write $nth',
    async ({ nth, ...run }) => {
      const store = createFindingStore();
      const { intercept, isDead } = killedAfter(nth);
      await runTwice(store, run, intercept).catch((error: unknown) => {
        if (!(error instanceof Killed) && !isDead()) throw error;
      });
      const stood = storedFindings(store);

      await writeFindings(store.connect(), runAt(later), third);

      expect(isDead()).toBe(true);
      await expectSound(store, third, stood);
    },
  );
});

/** The run of today in two entries, each of which may be killed. */
async function writeInTwoEntries(store: FakeStore, intercept: Intercept) {
  const steps = [...stepsOf(after)];
  const half = Math.ceil(steps.length / 2);
  const first = await openFindingWriter(store.connect(intercept), runAt(today));
  const resume = await releasing(first, async () => {
    for (const step of steps.slice(0, half)) await first.take(step);
    return first.suspend();
  });
  const second = await openFindingWriter(store.connect(intercept), runAt(today, { resume }));
  await releasing(second, async () => {
    // What the first entry took last is read again: a cursor stands at the begin of a page.
    for (const step of steps.slice(half - 1)) await second.take(step);
    await second.finish();
  });
}

const writesOfTwoEntries = await writesOf(async (intercept) => {
  const store = createFindingStore();
  await writeFindings(store.connect(), runAt(yesterday), before);
  await writeInTwoEntries(store, intercept);
});

describe.each(writesOfTwoEntries)('killed after write %i of two entries', (nth) => {
  it.each(Object.entries(meanwhile))('keeps every finding right when then %s', async (_, third) => {
    const store = createFindingStore();
    await writeFindings(store.connect(), runAt(yesterday), before);
    const { intercept, isDead } = killedAfter(nth);
    await Promise.allSettled([writeInTwoEntries(store, intercept)]);

    const stood = storedFindings(store);
    await writeFindings(store.connect(), runAt(later), third);

    expect(isDead()).toBe(true);
    await expectSound(store, third, stood);
  });
});

const oneToTen = Array.from({ length: 10 }, (_, before) => before + 1);

describe.each(oneToTen.slice(1))('killed after write %i', (nth) => {
  it.each(oneToTen)(
    'and the next run after its write %i, writes the history of both',
    async (again) => {
      const store = createFindingStore();
      await writeFindings(store.connect(), runAt(yesterday), before);
      const first = store.connect(killedAfter(nth).intercept);
      await Promise.allSettled([writeFindings(first, runAt(today), after)]);
      const second = store.connect(killedAfter(again).intercept);
      await Promise.allSettled([writeFindings(second, runAt(later), before)]);

      const stood = storedFindings(store);
      await writeFindings(store.connect(), runAt(evening), after);

      await expectSound(store, after, stood);
    },
  );
});
