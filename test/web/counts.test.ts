import { describe, expect, it } from 'vitest';
import { serviceRows } from '../../web/src/parts/counted/service-rows.ts';
import {
  addUp,
  causesOf,
  failsOf,
  isCounted,
  knownFailsOf,
  knownTotalOf,
  totalOf,
  worstFirst,
} from '../../web/src/parts/counts.ts';

const standing = (pass: number, fail: number, error: number, stale = 0, implied = 0) => ({
  pass,
  fail,
  error,
  stale,
  implied,
});
type Counts = Parameters<typeof addUp>[0][number];

describe('counts by severity', () => {
  it('are added up under each severity', () => {
    const sum = addUp([
      { critical: standing(1, 2, 3, 1, 2), low: standing(5, 0, 0) },
      { critical: standing(10, 20, 30, 0, 5), high: standing(0, 7, 0) },
    ]);

    expect(sum).toEqual({
      critical: standing(11, 22, 33, 1, 7),
      high: standing(0, 7, 0),
      low: standing(5, 0, 0),
    });
  });

  it('have the totals of a status over all severities, and the failures of one', () => {
    const counts = { critical: standing(1, 2, 3), medium: standing(10, 20, 30) };

    expect(totalOf(counts, 'pass')).toBe(11);
    expect(totalOf(counts, 'fail')).toBe(22);
    expect(totalOf(counts, 'error')).toBe(33);
    expect(failsOf(counts, 'medium')).toBe(20);
    expect(failsOf(counts, 'high')).toBe(0);
  });

  it.each<[string, Counts, number | undefined, number | undefined, number | undefined]>([
    ['all of it was judged', { high: standing(3, 2, 0) }, 2, 0, 3],
    ['none of it fails', { high: standing(3, 0, 0) }, 0, 0, 3],
    ['a part was judged', { high: standing(3, 0, 9), low: standing(0, 0, 1) }, 0, undefined, 3],
    ['none was judged', { high: standing(0, 0, 9) }, undefined, undefined, undefined],
    ['nothing is counted', {}, 0, 0, 0],
  ])('say how many fail and pass only where that is known: %s', (_, counts, high, low, passes) => {
    expect(knownFailsOf(counts, 'high')).toBe(high);
    expect(knownFailsOf(counts, 'low')).toBe(low);
    expect(knownTotalOf(counts, 'pass')).toBe(passes);
    expect(knownTotalOf(counts, 'error')).toBe(totalOf(counts, 'error'));
  });

  it('tell causes from what follows from them', () => {
    const counts = { critical: standing(0, 9, 0, 0, 8) };

    expect(causesOf(counts, 'critical')).toBe(1);
    expect(causesOf(counts, 'high')).toBe(0);
  });

  it.each<[string, Counts, string, Counts]>([
    [
      'one critical failure',
      { critical: standing(0, 1, 0) },
      'many high ones',
      { high: standing(0, 50, 0) },
    ],
    ['more of the same', { high: standing(0, 2, 0) }, 'fewer', { high: standing(0, 1, 9) }],
    [
      'what was not assessed',
      { low: standing(0, 0, 1) },
      'what passes',
      { low: standing(99, 0, 0) },
    ],
  ])('put %s before %s', (_one, worse, _other, better) => {
    expect([better, worse].sort(worstFirst)).toEqual([worse, better]);
  });
});

it('by service are rows, the worst first and then by name, each with what its figures lead to', () => {
  const items = [
    { key: 'sqs', severities: { low: standing(1, 0, 0) } },
    { key: 'kms', severities: { low: standing(1, 0, 0) } },
    { key: 's3', severities: { high: standing(0, 1, 0) } },
  ];

  expect(serviceRows(items).map(({ key, of }) => [key, of])).toEqual([
    ['s3', { service: 's3' }],
    ['kms', { service: 'kms' }],
    ['sqs', { service: 'sqs' }],
  ]);
  expect(serviceRows(items, { account: '1' })[0]?.of).toEqual({ account: '1', service: 's3' });
});

it('of a tenant that nobody could enter are counts: all of it is not assessed', () => {
  const lockedOut = { key: '1', blocked: 3, severities: {} };

  expect(isCounted({ items: [lockedOut] })).toBe(true);
  expect(isCounted({ items: [] })).toBe(false);
});
