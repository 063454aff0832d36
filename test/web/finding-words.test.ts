import { describe, expect, it } from 'vitest';
import {
  thenInWords,
  verdictInWords,
  verdictSince,
} from '../../web/src/parts/finding/finding-words.ts';

const at = '2026-11-18T03:04:12.000Z';
const fails = { status: 'fail', message: 'Versioning was never enabled.', at } as const;
const passes = { status: 'pass', at } as const;

describe('the verdict in words', () => {
  it.each([
    [
      'fails',
      { status: 'fail', verdict: fails, change: 'new' },
      /^Versioning was never enabled\.$/,
    ],
    ['passes', { status: 'pass', verdict: passes, change: 'changed' }, /^Nothing is wrong/],
    ['was never assessed', { status: 'error', change: 'not-assessed' }, /never assessed/],
    [
      'could not be assessed any more',
      { status: 'error', verdict: passes, change: 'not-assessed' },
      /^When it was last assessed: Nothing is wrong/,
    ],
    [
      'is gone',
      { status: 'fail', verdict: fails, change: 'resolved' },
      /^The resource is gone.* When it was last assessed: Versioning/,
    ],
    [
      'is suppressed',
      {
        status: 'suppressed',
        verdict: fails,
        change: 'new',
        suppressed: { reason: 'A sandbox.', owner: 'Ada' },
      },
      /^Versioning was never enabled\. Suppressed: A sandbox\.$/,
    ],
  ] as const)('of what %s', (_, finding, said) => {
    expect(verdictInWords(finding)).toMatch(said);
  });
});

describe('since when it fails', () => {
  const entry = (
    day: number,
    change: 'new' | 'changed' | 'reopened' | 'resolved' | 'not-assessed',
    verdict?: typeof fails | typeof passes,
  ) => ({
    change,
    changedAt: `2026-11-${day}T03:00:00.000Z`,
    ...(verdict && { verdict }),
  });

  it.each([
    ['is its only change', [entry(20, 'new', fails)], 20],
    [
      'is the first change with the verdict, whatever the message became',
      [entry(22, 'changed', fails), entry(20, 'changed', fails), entry(18, 'new', passes)],
      20,
    ],
    [
      'goes on through what could not be assessed',
      [entry(22, 'not-assessed', fails), entry(20, 'new', fails)],
      20,
    ],
    [
      'begins anew behind a time in which it was gone',
      [entry(24, 'reopened', fails), entry(22, 'resolved', fails), entry(20, 'new', fails)],
      24,
    ],
    [
      'begins behind what was never assessed',
      [entry(24, 'changed', fails), entry(22, 'not-assessed')],
      24,
    ],
  ])('%s', (_, history, day) => {
    expect(verdictSince(history)).toEqual({
      at: `2026-11-${day}T03:00:00.000Z`,
      isAtLeast: false,
    });
  });

  it('is at least so long where the beginning of the history is not read, or has expired', () => {
    const history = [entry(24, 'changed', fails), entry(22, 'not-assessed', fails)];

    expect(verdictSince(history)).toEqual({ at: '2026-11-22T03:00:00.000Z', isAtLeast: true });
    expect(verdictSince([...history, entry(20, 'new', passes)])?.isAtLeast).toBe(false);
  });

  it('is nothing of what was never assessed, or is gone', () => {
    expect(verdictSince([entry(24, 'not-assessed')])).toBeUndefined();
    expect(verdictSince([entry(24, 'resolved', fails)])).toBeUndefined();
    expect(verdictSince([])).toBeUndefined();
  });
});

it.each([
  [{ verdict: fails, assessment: { state: 'assessed' }, change: 'new' }, fails.message],
  [
    { verdict: passes, assessment: { state: 'assessed' }, change: 'changed' },
    'Nothing is wrong with this resource.',
  ],
  [
    {
      verdict: passes,
      assessment: {
        state: 'error',
        category: 'permission',
        code: 'AccessDenied',
        operation: 's3:GetBucketVersioning',
        message: 'No.',
        since: at,
      },
      change: 'not-assessed',
    },
    'A permission is missing: s3:GetBucketVersioning, AccessDenied',
  ],
] as const)('the history says of %j what it was', (entry, said) => {
  expect(thenInWords(entry)).toBe(said);
});
