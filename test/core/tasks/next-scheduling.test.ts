import { describe, expect, it } from 'vitest';
import {
  endedMirror,
  nextDeletion,
  nextScheduling,
} from '../../../functions/core/tasks/next-scheduling.ts';
import type { ScheduleMirror, Task } from '../../../functions/core/tasks/task.ts';
import { sampleTask, tenantId } from '../../support/runs/run-samples.ts';

const now = new Date('2026-11-21T12:00:00.000Z');
const daily = { expression: 'cron(0 3 * * ? *)', timeZone: 'UTC' };
const hourly = { expression: 'rate(1 hour)', timeZone: 'UTC' };

const task = (own: Partial<Task> = {}) => sampleTask({ schedule: daily, version: 3, ...own });

const known = (own: Partial<ScheduleMirror> = {}): ScheduleMirror => ({
  taskId: task().taskId,
  name: 'an.older.name',
  intended: { state: 'present', schedule: daily, enabled: true },
  intention: 4,
  confirmed: 4,
  updatedAt: '2026-11-20T12:00:00.000Z',
  version: 8,
  ...own,
});

describe('a task that is saved', () => {
  it('begins its schedule with the first intention, under its own name', () => {
    const next = nextScheduling(tenantId, task({ version: 0 }), undefined, now);

    expect(next.mirror).toEqual({
      taskId: 'daily',
      name: 'acme.daily',
      intended: { state: 'present', schedule: daily, enabled: true },
      intention: 1,
      confirmed: 0,
      updatedAt: now.toISOString(),
      version: 0,
    });
    expect(next.task).toMatchObject({ scheduling: 'scheduling', version: 0 });
    expect(next.task.assessBy).toBe('2026-11-22T05:00:00.000Z');
    expect(next.growth).toEqual({ tasks: 1, scheduledRuns: 1 });
  });

  it('keeps the name that the schedule was made under, and its version', () => {
    const { mirror, growth } = nextScheduling(tenantId, task(), known(), now);

    expect(mirror).toMatchObject({
      name: 'an.older.name',
      intention: 5,
      confirmed: 4,
      version: 8,
      updatedAt: now.toISOString(),
    });
    expect(growth).toEqual({ tasks: 0, scheduledRuns: 0 });
  });

  it('is due as it was while its schedule stays the same', () => {
    const assessBy = '2026-11-21T05:00:00.000Z';

    expect(nextScheduling(tenantId, task({ assessBy }), known(), now).task.assessBy).toBe(assessBy);
  });

  it.each<[string, Partial<Task>, string | undefined, number]>([
    ['has another schedule', { schedule: hourly }, '2026-11-21T15:00:00.000Z', 23],
    ['is paused', { enabled: false }, undefined, -1],
  ])('is due anew when it %s', (_, change, due, scheduledRuns) => {
    const read = task({ assessBy: '2026-11-21T05:00:00.000Z', ...change });

    const next = nextScheduling(tenantId, read, known(), now);

    expect(next.task.assessBy).toBe(due);
    expect(next.growth).toEqual({ tasks: 0, scheduledRuns });
    expect(next.read).toBe(read);
  });

  it('has Scheduler hold nothing any more when it is on demand from now on', () => {
    const { schedule: _, ...onDemand } = task();

    const next = nextScheduling(tenantId, onDemand, known(), now);

    expect(next.mirror?.intended).toEqual({ state: 'absent' });
    expect(next.task.scheduling).toBe('scheduling');
    expect(next.growth).toEqual({ tasks: 0, scheduledRuns: -1 });
  });

  it('needs no mirror when it never had a schedule', () => {
    const { schedule: _, ...onDemand } = task({ version: 0 });

    const next = nextScheduling(tenantId, onDemand, undefined, now);

    expect(next).not.toHaveProperty('mirror');
    expect(next.task.scheduling).toBe('none');
    expect(next.growth).toEqual({ tasks: 1, scheduledRuns: 0 });
  });
});

describe('a task that is deleted', () => {
  it('gives back its place and its runs, and ends its schedule', () => {
    const next = nextDeletion(known({ intended: present(hourly) }), now);

    expect(next.growth).toEqual({ tasks: -1, scheduledRuns: -24 });
    expect(next.mirror).toEqual(endedMirror(known(), now));
    expect(next.mirror).toMatchObject({ intended: { state: 'absent' }, intention: 5, version: 8 });
  });

  it('without a schedule leaves nothing to tell', () => {
    expect(nextDeletion(undefined, now)).toEqual({ growth: { tasks: -1, scheduledRuns: -0 } });
  });
});

const present = (schedule: NonNullable<Task['schedule']>) =>
  ({ state: 'present', schedule, enabled: true }) as const;
