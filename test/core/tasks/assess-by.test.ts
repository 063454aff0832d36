import { describe, expect, it } from 'vitest';
import { assessBy } from '../../../functions/core/tasks/assess-by.ts';
import { sampleTask } from '../../support/runs/run-samples.ts';

const hour = 3_600_000;
const lastRun = new Date('2026-11-21T03:20:00Z'); // a Saturday

const due = (expression: string, took = 0) =>
  assessBy(sampleTask({ schedule: { expression, timeZone: 'UTC' } }), lastRun, took);

describe('assessBy', () => {
  it.each([
    ['cron(0 3 * * ? *)', '2026-11-22T05:00'],
    ['cron(0 3,15 * * ? *)', '2026-11-21T17:00'],
    ['cron(0 * * * ? *)', '2026-11-21T06:00'],
    ['cron(0 3 ? * MON-FRI *)', '2026-11-23T05:00'],
    ['cron(0 3 1 * ? *)', '2026-12-01T05:00'],
    ['cron(0 3 29 2 ? *)', '2028-02-29T05:00'],
    ['rate(12 hours)', '2026-11-21T17:20'],
    ['rate(1 day)', '2026-11-22T05:20'],
    ['rate(90 minutes)', '2026-11-21T06:50'],
  ])('%s: two hours after the next run', (expression, time) => {
    expect(due(expression)).toBe(`${time}:00.000Z`);
  });

  it('gives the next run as much time as the last one took', () => {
    expect(due('cron(0 3 * * ? *)', 3 * hour)).toBe('2026-11-22T08:00:00.000Z');
  });

  it('never asks about a paused task, one that nobody scheduled, or one whose schedule is over', () => {
    expect(assessBy(sampleTask({ enabled: false }), lastRun)).toBeUndefined();
    const { schedule: _, ...onDemand } = sampleTask();
    expect(assessBy(onDemand, lastRun)).toBeUndefined();
    expect(due('cron(0 3 * * ? 2025)')).toBeUndefined();
  });
});
