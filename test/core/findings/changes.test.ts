import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../functions/core/errors.ts';
import { createComparison } from '../../../functions/core/findings/changes.ts';
import { operationKey } from '../../../functions/core/scan/plan.ts';
import type { Severity } from '../../../functions/core/severity.ts';
import {
  type AccountState,
  check,
  type RegionState,
  regions,
  stepsOf,
} from '../../support/findings/account-state.ts';

const now = new Date('2026-11-21T03:00:00.000Z');

interface Run {
  readonly hasRegions?: boolean;
  readonly regions?: readonly string[];
  readonly now?: Date;
  readonly severity?: Severity;
}

/** Compares one state after another, and says what the last one wrote: `a new`, `b resolved`. */
function changesOf(states: readonly AccountState[], run: Run = {}) {
  const options = {
    now: run.now ?? now,
    regions: run.regions ?? regions,
    severityOf: () => run.severity ?? 'medium',
    prints: { resource: (id: string) => id, content: (text: string) => text },
  } as const;
  let baseline = {};
  let last = { written: [] as string[], comparison: createComparison({}, options) };
  for (const state of states) {
    const comparison = createComparison(baseline, options);
    const written: string[] = [];
    for (const { observations, end, unit } of stepsOf(state)) {
      for (const observation of observations) {
        const change = comparison.observe(observation);
        if (change) written.push(nameOf(change));
      }
      const operations = [operationKey('s3', 'ListBuckets', unit.region)];
      const { hasRegions } = run;
      const listing = { checkIds: [check.id], region: unit.region, operations, hasRegions };
      if (end) comparison.ended({ ...listing, end });
    }
    written.push(...[...comparison.finish()].map(nameOf));
    baseline = comparison.baseline();
    last = { written: written.sort(), comparison };
  }
  return last;
}

function nameOf(change: { kind: string; region: string; resource: string; change?: string }) {
  const { region, resource, kind } = change;
  const where = region === 'eu-west-1' ? '' : `${region} `;
  return `${where}${resource} ${change.change ?? kind}`;
}

const one = (state: RegionState): AccountState => ({ 'eu-west-1': state });
const written = (...states: readonly AccountState[]) => changesOf(states).written;

describe('what is written', () => {
  it.each<[string, readonly AccountState[], readonly string[]]>([
    ['what is there for the first time', [one({ resources: { a: 'pass' } })], ['a new']],
    [
      'nothing about what stayed the same',
      [
        one({ resources: { a: 'fail: x', b: 'error: X' } }),
        one({ resources: { a: 'fail: x', b: 'error: X' } }),
      ],
      [],
    ],
    [
      'another verdict, another message',
      [
        one({ resources: { a: 'pass', b: 'fail: x' } }),
        one({ resources: { a: 'fail: x', b: 'fail: y' } }),
      ],
      ['a changed', 'b changed'],
    ],
    [
      'an error over a verdict, and over nothing',
      [one({ resources: { a: 'pass' } }), one({ resources: { a: 'error: X', b: 'error: X' } })],
      ['a not-assessed', 'b not-assessed'],
    ],
    [
      'the end of an error',
      [one({ resources: { a: 'error: X' } }), one({ resources: { a: 'pass' } })],
      ['a changed'],
    ],
    [
      'what is gone from a list that was read to its end',
      [one({ resources: { a: 'pass', b: 'pass' } }), one({ resources: { a: 'pass' } })],
      ['b gone'],
    ],
    [
      'what is gone once, and then no more',
      [one({ resources: { a: 'pass' } }), one({}), one({})],
      [],
    ],
    [
      'what came back',
      [one({ resources: { a: 'pass' } }), one({}), one({ resources: { a: 'pass' } })],
      ['a reopened'],
    ],
    [
      'one row where nothing could be listed, and nothing about what was known',
      [one({ resources: { a: 'pass', b: 'pass' } }), one({ listError: 'X' })],
      ['- not-assessed'],
    ],
    [
      'nothing while the list still fails for the same reason',
      [one({ listError: 'X' }), one({ listError: 'X' })],
      [],
    ],
    [
      'that the list can be read again',
      [one({ listError: 'X' }), one({ resources: { a: 'pass' } })],
      ['- gone', 'a new'],
    ],
    [
      'what a list that broke off had not reached',
      [
        one({ resources: { a: 'pass', b: 'pass' } }),
        one({ resources: { a: 'pass' }, listError: 'X' }),
      ],
      ['- not-assessed', 'b unseen'],
    ],
    [
      'that once, and then no more',
      [
        one({ resources: { a: 'pass', b: 'pass' } }),
        one({ resources: { a: 'pass' }, listError: 'X' }),
        one({ resources: { a: 'pass' }, listError: 'X' }),
      ],
      [],
    ],
    [
      'nothing about what was gone before a list broke off',
      [
        one({ resources: { a: 'pass', b: 'pass' } }),
        one({ resources: { a: 'pass' } }),
        one({ resources: { a: 'pass' }, listError: 'X' }),
      ],
      ['- not-assessed'],
    ],
    [
      'nothing about a region outside the scope',
      [
        { 'eu-west-1': { resources: { a: 'pass' } }, 'us-east-1': { resources: { b: 'pass' } } },
        one({ resources: { a: 'pass' } }),
      ],
      [],
    ],
    [
      'nothing about a region that was not asked',
      [one({ resources: { a: 'pass' } }), one({ end: 'region-disabled' })],
      [],
    ],
    [
      'nothing gone where a list ended but something could not be named',
      [
        one({ resources: { a: 'pass', b: 'pass' } }),
        one({ resources: { a: 'pass' }, listError: 'X', end: 'listed' }),
      ],
      ['- not-assessed'],
    ],
  ])('%s', (_, states, expected) => {
    expect(written(...states)).toEqual(expected);
  });

  it.each([
    ['is gone where the global list, which stands for its region, lacks it', false, ['a gone']],
    ['stands where its region has a list of its own, which was not read', true, []],
  ])('a finding of a region %s', (_, hasRegions, expected) => {
    const global = { resources: { g: 'pass' } } as const;
    const states: readonly AccountState[] = [
      { global, 'eu-west-1': { resources: { a: 'pass' } } },
      { global, 'eu-west-1': { end: 'region-disabled' } },
    ];

    expect(changesOf(states, { hasRegions }).written).toEqual(expected);
  });

  it('a finding of another severity', () => {
    const state = one({ resources: { a: 'pass' } });
    const { comparison } = changesOf([state]);
    const stricter = createComparison(comparison.baseline(), {
      now,
      regions,
      severityOf: () => 'critical',
      prints: { resource: (id) => id, content: (text) => text },
    });

    const changes = [...stepsOf(state)].flatMap(({ observations }) =>
      observations.map(stricter.observe),
    );

    expect(changes).toMatchObject([{ change: 'changed', content: { severity: 'critical' } }]);
  });
});

describe('a listing of the whole account', () => {
  const known = { [`${check.id}#eu-west-1`]: { a: 'p' }, [`${check.id}#us-east-1`]: { b: 'p' } };
  const goneAfter = (chosen: readonly string[]) => {
    const comparison = createComparison(known, {
      now,
      regions: chosen,
      severityOf: () => 'medium',
      prints: { resource: (id) => id, content: (text) => text },
    });
    comparison.ended({ checkIds: [check.id], region: 'global', operations: [], end: 'listed' });
    return [...comparison.finish()].map(({ resource }) => resource);
  };

  it('resolves what is gone from any region of the run', () => {
    expect(goneAfter(regions)).toEqual(['a', 'b']);
  });

  it('says nothing about items of regions that the run leaves out', () => {
    expect(goneAfter(['us-east-1'])).toEqual(['b']);
  });
});

describe('a finding that is observed twice in a run', () => {
  const twice = (first: RegionState['resources'], second: RegionState['resources']) => {
    const { comparison } = changesOf([]);
    const steps = [first, second].flatMap((resources) => [
      ...stepsOf(one({ resources: resources ?? {} })),
    ]);
    const changes = steps.flatMap(({ observations }) => observations.map(comparison.observe));
    return { changes: changes.map((change) => change && nameOf(change)), comparison };
  };

  it('counts once, and is written once if it says the same', () => {
    const { changes, comparison } = twice({ a: 'pass' }, { a: 'pass' });

    expect(changes).toEqual(['a new', undefined]);
    expect(comparison.counts).toEqual({ pass: 1, fail: 0, error: 0 });
    expect(comparison.changes).toMatchObject({ new: 1, unchanged: 0 });
  });

  it('is what was said last', () => {
    const { changes, comparison } = twice({ a: 'error: X' }, { a: 'fail: open' });

    expect(changes).toEqual(['a not-assessed', 'a changed']);
    expect(comparison.counts).toEqual({ pass: 0, fail: 1, error: 0 });
    expect(comparison.changes).toMatchObject({ changed: 1, 'not-assessed': 0 });
  });
});

describe('several errors that name no resource', () => {
  it('are one row, the same in whatever order they came', () => {
    const rowOf = (codes: readonly string[]) => {
      const { comparison } = changesOf([]);
      for (const listError of codes) {
        for (const { observations } of stepsOf(one({ listError })))
          observations.map(comparison.observe);
      }
      return [...comparison.finish()];
    };

    expect(rowOf(['B', 'A'])).toMatchObject([{ content: { outcome: { failure: { code: 'A' } } } }]);
    expect(rowOf(['A', 'B'])).toMatchObject([{ content: { outcome: { failure: { code: 'A' } } } }]);
  });
});

describe('a comparison that contradicts itself', () => {
  it('is our own fault: a listing failed and nobody said why', () => {
    const { comparison } = changesOf([one({ resources: { a: 'pass' } })]);
    comparison.ended({ checkIds: [check.id], region: 'eu-west-1', operations: [], end: 'failed' });

    expect(() => [...comparison.finish()]).toThrow(PlatformError);
  });
});

describe('findings that are gone', () => {
  it('are forgotten after 90 days, and that is a change of the baseline', () => {
    const gone = changesOf([one({ resources: { a: 'pass' } }), one({})]).comparison.baseline();
    const at = (days: number) =>
      createComparison(gone, {
        now: new Date(now.getTime() + days * 86_400_000),
        regions,
        severityOf: () => 'medium',
        prints: { resource: (id) => id, content: (text) => text },
      });

    expect(at(89).isChanged()).toBe(false);
    expect(at(89).baseline()).toEqual(gone);
    expect(at(90).isChanged()).toBe(true);
    expect(at(90).baseline()).toEqual({});
  });
});
