import { describe, expect, it } from 'vitest';
import { resolvedDigest } from '../../../functions/core/findings/baseline.ts';
import {
  assessedIn,
  countAssessed,
  sumTallies,
  tallyChecks,
  tallyDay,
} from '../../../functions/core/findings/finding-tally.ts';
import { AccountId, ExecutionId } from '../../../functions/core/ids.ts';

const counts = (pass: number, fail: number, error: number, blocked = 0) => ({
  pass,
  fail,
  error,
  blocked,
});

describe('tallyChecks', () => {
  it('counts each check over its regions, by the severities of its findings', () => {
    const gone = resolvedDigest(new Date('2026-11-21T00:00:00.000Z'));

    expect(
      tallyChecks({
        'b#eu-west-1': { x: 'pPRINTh', y: 'fPRINTh', '-': 'ePRINTh', z: gone },
        'b#us-east-1': { x: 'uPRINTh', y: 'pPRINTl' },
        'a#global': { x: 'ePRINTc', '-': gone },
        'c#global': { x: gone },
      }),
    ).toEqual({
      a: { critical: counts(0, 0, 1) },
      b: { high: counts(1, 1, 2, 1), low: counts(1, 0, 0) },
    });
  });

  it.each(['fPRINT', 'xPRINTh', ''])('refuses to guess at %j', (digest) => {
    expect(() => tallyChecks({ 'a#global': { x: digest } })).toThrow(/has no s/);
  });
});

describe('sumTallies', () => {
  it('adds up, by severity in order of weight', () => {
    const sum = sumTallies([
      { low: counts(1, 2, 3, 1) },
      { low: counts(1, 0, 1, 1), critical: counts(0, 1, 0) },
    ]);

    expect(sum).toEqual({ critical: counts(0, 1, 0), low: counts(2, 2, 4, 2) });
    expect(Object.keys(sum)).toEqual(['critical', 'low']);
  });
});

describe('assessedIn', () => {
  it('names the latest run of each service, and no service that never was assessed', () => {
    const executionId = ExecutionId.parse('01JCZA4K6Y2W8R0Q5V7T9X3B1D');
    const lastRuns = (...times: readonly string[]) =>
      times.map((at) => ({ executionId, at, checks: ['a'], regions: ['global'] }));
    const [monday, tuesday] = ['2026-11-16T03:00:00.000Z', '2026-11-17T03:00:00.000Z'] as const;

    expect(
      assessedIn([
        { service: 'sqs', lastRuns: lastRuns(tuesday) },
        { service: 's3', lastRuns: lastRuns(tuesday, monday) },
        { service: 'ec2', lastRuns: lastRuns(monday) },
        { service: 'sns', lastRuns: [] },
      ]),
    ).toEqual([
      { at: monday, services: ['ec2'] },
      { at: tuesday, services: ['s3', 'sqs'] },
    ]);
  });
});

describe('countAssessed', () => {
  const accountId = AccountId.parse('222222222222');
  const asOf = '2026-11-21T03:00:00.000Z';
  const of = (...standings: readonly ReturnType<typeof counts>[]) => ({
    accountId,
    services: standings.map((low, index) => ({ service: `s${index}`, severities: { low }, asOf })),
  });

  it.each([
    ['something passes', of(counts(1, 0, 0)), 1],
    ['something fails, and all else is an error', of(counts(0, 0, 9), counts(0, 1, 0)), 1],
    ['nothing but errors stands', of(counts(0, 0, 9, 9), counts(0, 0, 3)), 0],
    ['nothing stands, since its lists are empty', of(counts(0, 0, 0)), 1],
    ['no run was over it yet', { accountId, services: [] }, 0],
  ] as const)('takes an account in which %s', (_, account, count) => {
    expect(countAssessed([account])).toBe(count);
  });
});

describe('tallyDay', () => {
  it('says of how many accounts anything is known', () => {
    const asOf = '2026-11-21T03:00:00.000Z';
    const service = { service: 's3', severities: { low: counts(1, 0, 0) }, asOf };
    const accountId = AccountId.parse('222222222222');

    expect(
      tallyDay([{ accountId, services: [service, service] }], 3, new Date('2026-11-21T23:59:59Z')),
    ).toEqual({
      day: '2026-11-21',
      asOf: '2026-11-21T23:59:59.000Z',
      severities: { low: counts(2, 0, 0) },
      accounts: { assessed: 1, all: 3 },
    });
  });
});
