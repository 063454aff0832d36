import { describe, expect, it } from 'vitest';
import {
  healthState,
  noCalls,
  outcomeOf,
  together,
} from '../../../functions/core/health/service-health.ts';
import { coverageStates } from '../../../functions/core/scan/ledger.ts';
import { sampleRegionHealth } from '../../support/health-samples.ts';

const counts = (pass: number, fail = 0, error = 0) => ({ pass, fail, error });

describe('the state of a service in a region', () => {
  it.each([
    ['all was answered and nothing is wrong', { answered: 3 }, counts(5), 'healthy'],
    ['all was answered and nothing is there', { answered: 3 }, counts(0), 'healthy'],
    ['something is in a bad state', { answered: 3 }, counts(5, 1), 'impaired'],
    [
      'something bad is known beside what nobody may ask',
      { answered: 3, denied: 1 },
      counts(5, 1, 2),
      'impaired',
    ],
    ['one of its calls is denied', { answered: 3, denied: 1 }, counts(5), 'not-assessed'],
    [
      'all of its calls are denied: AWS was reached',
      { denied: 4 },
      counts(0, 0, 4),
      'not-assessed',
    ],
    ['one of its calls failed', { answered: 3, unanswered: 1 }, counts(5), 'not-assessed'],
    ['it was throttled', { answered: 3, postponed: 1 }, counts(5), 'not-assessed'],
    ['it was throttled throughout', { postponed: 2, unanswered: 1 }, counts(0), 'not-assessed'],
    ['an item has a word that nobody knows', { answered: 3 }, counts(5, 0, 1), 'not-assessed'],
    ['no call was answered', { unanswered: 2 }, counts(0, 0, 2), 'unreachable'],
    [
      'no call was answered, and one was denied',
      { unanswered: 2, denied: 1 },
      counts(0, 0, 3),
      'not-assessed',
    ],
    ['it is not switched on', { notEnabled: 1 }, counts(0), 'not-enabled'],
    ['part of it is not switched on', { notEnabled: 1, answered: 1 }, counts(0), 'healthy'],
    ['the region is switched off', { regionOff: 2 }, counts(0), 'region-off'],
    ['AWS does not offer it there', { notOffered: 2 }, counts(0), 'not-offered'],
    ['nobody asked', {}, counts(0), 'not-assessed'],
  ] as const)('where %s', (_, calls, said, state) => {
    expect(healthState({ ...noCalls, ...calls }, said)).toBe(state);
  });

  it('is healthy by no state of the ledger that leaves anything unread', () => {
    const states = coverageStates.map((state) => {
      const calls = { ...noCalls, answered: 1 };
      calls[outcomeOf[state]] += 1;
      return [state, healthState(calls, counts(1))] as const;
    });

    expect(states.filter(([, state]) => state !== 'healthy').map(([state]) => state)).toEqual([
      'denied',
      'throttled',
      'service',
      'authentication',
      'platform',
    ]);
  });
});

describe('what several services of findings saw of one API', () => {
  it('is as bad as the worst of them, since that one is', () => {
    const bad = sampleRegionHealth({
      state: 'impaired',
      since: '2026-11-25T03:00:00.000Z',
      counts: counts(1, 2),
    });

    const both = together([sampleRegionHealth({}), bad]);

    expect(both).toMatchObject({ state: 'impaired', since: bad.since, counts: counts(2, 2) });
  });

  it('is unreachable only where none of them was answered', () => {
    const silent = sampleRegionHealth({
      state: 'unreachable',
      calls: { ...noCalls, unanswered: 1 },
      counts: counts(0, 0, 1),
    });

    expect(together([silent, silent]).state).toBe('unreachable');
    expect(together([silent, sampleRegionHealth({})]).state).toBe('not-assessed');
  });

  it('was assessed when the first of them was, and took as long as the slowest', () => {
    const slow = sampleRegionHealth({
      assessedAt: '2026-11-24T03:00:00.000Z',
      latency: { calls: 1, median: 900, max: 900 },
    });

    const both = together([
      sampleRegionHealth({ latency: { calls: 5, median: 40, max: 80 } }),
      slow,
    ]);

    expect(both.assessedAt).toBe(slow.assessedAt);
    expect(both.latency).toEqual({ calls: 5, median: 40, max: 900 });
  });
});
