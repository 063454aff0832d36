import { describe, expect, it } from 'vitest';
import { lastPointWithin, sumOfLastDays } from '../../../functions/core/judgement/metrics.ts';

const now = new Date('2026-11-21T06:00:00Z');
const endingAt = (time: string, value: number) => {
  const end = new Date(time);
  return { begin: new Date(end.getTime() - 900_000), end, value };
};

describe('sumOfLastDays', () => {
  it('leaves out what ended before', () => {
    const points = [
      endingAt('2026-11-20T06:00:00Z', 100),
      endingAt('2026-11-20T06:00:01Z', 20),
      endingAt('2026-11-21T06:00:00Z', 3),
    ];
    expect(sumOfLastDays({ points }, 1, now)).toBe(23);
    expect(sumOfLastDays({ points }, 2, now)).toBe(123);
  });

  it('is zero where nothing was reported', () => {
    expect(sumOfLastDays({ points: [] }, 1, now)).toBe(0);
  });
});

describe('lastPointWithin', () => {
  const old = endingAt('2026-11-21T05:00:00Z', 1);
  const recent = endingAt('2026-11-21T05:00:01Z', 2);

  it('is the last of all', () => {
    expect(lastPointWithin({ points: [old, recent] }, 1, now)).toBe(recent);
  });

  it('is none where the last is older', () => {
    expect(lastPointWithin({ points: [old] }, 1, now)).toBeUndefined();
  });
});
