import { describe, expect, it } from 'vitest';
import { type Baseline, resolvedDigest } from '../../../functions/core/findings/baseline.ts';
import {
  assessedIn,
  countAssessed,
  type Standing,
  sumTallies,
  tallyChecks,
  tallyDay,
} from '../../../functions/core/findings/finding-tally.ts';
import { AccountId, ExecutionId } from '../../../functions/core/ids.ts';

const counts = (pass: number, fail: number, error: number, own: Partial<Standing> = {}) => ({
  pass,
  fail,
  error,
  blocked: 0,
  stale: 0,
  implied: 0,
  ...own,
});
const plain = { impliedBy: () => [], isBlind: () => false };

describe('tallyChecks', () => {
  it('counts each check over its regions, by the severities of its findings', () => {
    const gone = resolvedDigest(new Date('2026-11-21T00:00:00.000Z'));

    expect(
      tallyChecks(
        {
          'b#eu-west-1': { x: 'pPRINT:h', y: 'fPRINT:h', '-': 'ePRINT:h', z: gone },
          'b#us-east-1': { x: 'uPRINT:h', y: 'pPRINT:l' },
          'a#global': { x: 'ePRINT:c', '-': gone },
          'c#global': { x: gone },
        },
        { ...plain, isBlind: ({ checkId, region }) => checkId === 'b' && region === 'eu-west-1' },
      ),
    ).toEqual({
      a: { critical: counts(0, 0, 1) },
      b: { high: counts(1, 1, 2, { blocked: 1, stale: 2 }), low: counts(1, 0, 0) },
    });
  });

  // The last of them ends in a print that looks like a severity.
  it.each(['fPRINT', 'xPRINT:h', 'fPRINT:x', '', 'fPRINTh'])('refuses to guess at %j', (digest) => {
    expect(() => tallyChecks({ 'a#global': { x: digest } }, plain)).toThrow(/has no s/);
  });

  describe('of what fails, what follows', () => {
    const impliedBy = (checkId: string) =>
      ({ 'ssh-closed': ['all-closed'], listed: ['public'], blocked: ['public', 'listed'] })[
        checkId
      ] ?? [];
    const implied = (known: Baseline) =>
      Object.fromEntries(
        Object.entries(tallyChecks(known, { ...plain, impliedBy })).map(([id, { low }]) => [
          id,
          [low?.fail, low?.implied],
        ]),
      );

    it('follows from another check of the same resource', () => {
      expect(
        implied({
          'all-closed#eu-west-1': { open: 'f1:l', fine: 'p1:l' },
          'ssh-closed#eu-west-1': { open: 'f2:l', fine: 'p2:l', other: 'f3:l' },
          'used#eu-west-1': { open: 'f4:l' },
        }),
      ).toEqual({ 'all-closed': [1, 0], 'ssh-closed': [2, 1], used: [1, 0] });
    });

    it('has its cause in no other region', () => {
      const known = {
        'all-closed#eu-west-1': { a: 'f1:l' },
        'ssh-closed#us-east-1': { a: 'f2:l' },
      };

      expect(implied(known)['ssh-closed']).toEqual([1, 0]);
    });

    it('has one cause for a whole chain', () => {
      expect(
        implied({
          'blocked#eu-west-1': { a: 'f1:l' },
          'listed#eu-west-1': { a: 'f2:l' },
          'public#eu-west-1': { a: 'f3:l' },
        }),
      ).toEqual({ blocked: [1, 1], listed: [1, 1], public: [1, 0] });
    });

    it.each([
      ['passes', 'p1:l'],
      ['could not be assessed', 'e1:l'],
      ['was not reached', 'u1:l'],
      ['is resolved', '~1a2b'],
    ])('is itself the cause while the one it would follow from %s', (_, cause) => {
      const known = { 'all-closed#eu-west-1': { a: cause }, 'ssh-closed#eu-west-1': { a: 'f1:l' } };

      expect(implied(known)['ssh-closed']).toEqual([1, 0]);
    });
  });
});

describe('sumTallies', () => {
  it('adds up, by severity in order of weight', () => {
    const sum = sumTallies([
      { low: counts(1, 2, 3, { blocked: 1, stale: 3, implied: 1 }) },
      { low: counts(1, 0, 1, { blocked: 1, implied: 1 }), critical: counts(0, 1, 0) },
    ]);

    expect(sum).toEqual({
      critical: counts(0, 1, 0),
      low: counts(2, 2, 4, { blocked: 2, stale: 3, implied: 2 }),
    });
    expect(Object.keys(sum)).toEqual(['critical', 'low']);
  });
});

describe('assessedIn', () => {
  it('names the oldest run of each service, and no service that never was assessed', () => {
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
      { at: monday, services: ['ec2', 's3'] },
      { at: tuesday, services: ['sqs'] },
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
    ['nothing but errors stands', of(counts(0, 0, 9, { blocked: 9 }), counts(0, 0, 3)), 0],
    ['all verdicts are from before', of(counts(5, 4, 9, { blocked: 9, stale: 9 })), 0],
    ['one verdict is not from before', of(counts(5, 4, 9, { blocked: 9, stale: 8 })), 1],
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
