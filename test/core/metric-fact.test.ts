import { describe, expect, it } from 'vitest';
import { faultOfWindow, windowOf } from '../../functions/core/metric-fact.ts';

// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricStat.html
describe('the window of a metric', () => {
  it.each([
    [1, 60],
    [14, 60],
    [14, 86_400],
    [15, 300],
    [62, 300],
    [63, 3600],
    [454, 86_400],
  ])('is one that CloudWatch answers whole: %i days by %i seconds', (days, periodSeconds) => {
    expect(faultOfWindow({ days, periodSeconds })).toBeUndefined();
  });

  it.each([
    [1, 30, 'multiples of 60 seconds'],
    [15, 60, 'multiples of 300 seconds'],
    [63, 300, 'multiples of 3600 seconds'],
    [1, 7 * 3600, 'has to divide a day'],
    [1, 2 * 86_400, 'has to divide a day'],
    [455, 86_400, 'keeps no data'],
    [0, 60, 'keeps no data'],
  ])(
    'is refused where it would be answered in part: %i days by %i seconds',
    (days, periodSeconds, why) => {
      expect(faultOfWindow({ days, periodSeconds })).toContain(why);
    },
  );

  it('begins with the period of the same time, so many days earlier', () => {
    const now = new Date('2026-11-21T12:34:56Z');

    expect(windowOf({ days: 7, periodSeconds: 3600 }, now).StartTime).toEqual(
      new Date('2026-11-14T12:00:00Z'),
    );
    expect(windowOf({ days: 7, periodSeconds: 86_400 }, now)).toEqual({
      StartTime: new Date('2026-11-14T00:00:00Z'),
      EndTime: now,
    });
  });
});
