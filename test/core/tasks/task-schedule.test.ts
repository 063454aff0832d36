import { describe, expect, it } from 'vitest';
import { TaskId, TenantId } from '../../../functions/core/ids.ts';
import { Task } from '../../../functions/core/tasks/task.ts';
import {
  dailySchedule,
  flexibleMinutes,
  intendedSchedule,
  nextRuns,
  scheduleName,
  settledScheduling,
} from '../../../functions/core/tasks/task-schedule.ts';
import { sampleTask } from '../../support/runs/run-samples.ts';

const tenant = (id: string) => TenantId.parse(id);
const task = (id: string) => TaskId.parse(id);

describe('scheduleName', () => {
  it('says whose schedule it is', () => {
    expect(scheduleName(tenant('acme'), task('daily'))).toBe('acme.daily');
  });

  it('is one that Scheduler takes, however long the ids are', () => {
    const long = tenant('t'.repeat(40));
    const names = ['a', 'b'].map((end) => scheduleName(long, task(`${'k'.repeat(39)}${end}`)));

    for (const name of names) expect(name).toMatch(/^[0-9a-zA-Z-_.]{1,64}$/);
    expect(new Set(names).size).toBe(2);
  });
});

describe('dailySchedule', () => {
  const tenants = Array.from({ length: 500 }, (_, index) => tenant(`tenant-${index}`));

  it('is at the same time for a tenant, and a valid schedule', () => {
    expect(dailySchedule(tenant('acme'))).toEqual(dailySchedule(tenant('acme')));
    const schedule = dailySchedule(tenant('acme'));
    expect(Task.parse({ ...sampleTask(), schedule })).toMatchObject({ schedule });
  });

  it('spreads tenants over four hours', () => {
    const times = Map.groupBy(tenants, (each) => dailySchedule(each).expression);

    expect(times.size).toBeGreaterThan(180);
    for (const [expression] of times)
      expect(expression).toMatch(/^cron\(\d{1,2} [1-4] \* \* \? \*\)$/);
  });
});

it.each([
  ['cron(0 3 * * ? *)', 15],
  ['cron(0 3 ? * MON *)', 15],
  ['cron(0 3,15 * * ? *)', 0],
  ['cron(0 * * * ? *)', 0],
  ['rate(1 hour)', 0],
  ['rate(2 days)', 15],
  ['at(2026-12-01T06:00:00)', 0],
])('%s may be moved by %d minutes', (expression, minutes) => {
  expect(
    flexibleMinutes(intendedSchedule({ schedule: { expression, timeZone: 'UTC' }, enabled: true })),
  ).toBe(minutes);
});

describe('nextRuns', () => {
  const now = new Date('2026-11-21T12:00:00Z');

  it('says when Scheduler will run the task', () => {
    expect(nextRuns(sampleTask(), now, 2)).toEqual([
      new Date('2026-11-22T03:00:00Z'),
      new Date('2026-11-23T03:00:00Z'),
    ]);
  });

  it('says nothing for a task that is paused, or on demand', () => {
    expect(nextRuns(sampleTask({ enabled: false }), now, 2)).toEqual([]);
    const { schedule: _, ...onDemand } = sampleTask();
    expect(nextRuns(onDemand, now, 2)).toEqual([]);
  });
});

describe('what a task says of its schedule', () => {
  it.each([
    ['scheduled', sampleTask()],
    ['paused', sampleTask({ enabled: false })],
    ['none', { ...sampleTask(), schedule: undefined }],
  ])('is "%s"', (scheduling, each) => {
    expect(settledScheduling(intendedSchedule(each as never))).toBe(scheduling);
  });
});
