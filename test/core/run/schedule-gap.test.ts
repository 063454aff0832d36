import { describe, expect, it } from 'vitest';
import { assessBy, longestGap } from '../../../functions/core/run/schedule-gap.ts';
import { sampleTask } from '../../support/run-samples.ts';

const hours = (expression: string) => longestGap(expression) / 3_600_000;

describe('longestGap', () => {
  it.each([
    ['cron(0 3 * * ? *)', 24],
    ['cron(0 3,15 * * ? *)', 24],
    ['cron(0/15 * ? * * *)', 24],
    ['cron(0 3 ? * MON *)', 7 * 24],
    ['cron(0 3 ? * 2 *)', 7 * 24],
    ['cron(0 3 ? * MON-FRI *)', 3 * 24],
    ['cron(0 3 ? * 2-6 *)', 3 * 24],
    ['cron(0 3 ? * MON,THU *)', 4 * 24],
    ['cron(0 3 ? * SAT-SUN *)', 6 * 24],
    ['cron(0 3 ? * 6L *)', 31 * 24],
    ['cron(0 3 ? * 2#1 *)', 31 * 24],
    ['cron(0 3 1 * ? *)', 31 * 24],
    ['cron(0 3 L * ? *)', 31 * 24],
    ['cron(0 3 1 1 ? *)', 366 * 24],
    ['rate(12 hours)', 12],
    ['rate(1 day)', 24],
    ['rate(90 minutes)', 1.5],
  ])('%s leaves at most %d hours', (expression, most) => {
    expect(hours(expression)).toBe(most);
  });
});

describe('assessBy', () => {
  const lastRun = new Date('2026-11-21T03:00:00Z');

  it('asks about a daily task after 26 hours', () => {
    expect(assessBy(sampleTask(), lastRun)).toBe('2026-11-22T05:00:00.000Z');
  });

  it('never asks about a paused task, or one that nobody scheduled', () => {
    expect(assessBy(sampleTask({ enabled: false }), lastRun)).toBeUndefined();
    const { schedule: _, ...onDemand } = sampleTask();
    expect(assessBy(onDemand, lastRun)).toBeUndefined();
  });
});
