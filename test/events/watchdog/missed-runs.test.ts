import { describe, expect, it } from 'vitest';
import { RunInput } from '../../../functions/core/runs/run-input.ts';
import { scheduleOf } from '../../../functions/core/tasks/schedule.ts';
import type { Task } from '../../../functions/core/tasks/task.ts';
import { readTask } from '../../../functions/data/tasks/tasks.ts';
import { scheduleTask } from '../../../functions/use-cases/tasks/schedule-task.ts';
import { taskId, tenantId } from '../../support/runs/run-samples.ts';
import { createWatched } from '../../support/runs/watched-world.ts';

const hour = 3_600_000;

/** A watched task that is due at 3:00 each day; it is 3:00 on 21 November. */
async function createScheduled(own: Partial<Task>) {
  const world = await createWatched();
  const { table } = world.store;
  const read = () => readTask(table, tenantId, taskId);
  const known = await read();
  if (!known) throw new Error('There is one.');
  await scheduleTask({ ...world, table }, tenantId, { ...known, ...own });
  return { ...world, task: read, starts: () => [...world.started.values()] };
}

describe('a run that Scheduler did not start', () => {
  it('is started once by the watchdog, in place of all that were missed, and the task says so', async () => {
    const world = await createScheduled({ catchUp: 'run-once' });
    await world.wait(75 * hour);

    await world.watch();
    await world.watch();

    expect(world.starts()).toEqual([
      { tenantId, taskId, occurrence: '2026-11-24T03:00:00Z', trigger: 'catch-up' },
    ]);
    expect(await world.task()).toMatchObject({
      lastMissed: { dueAt: '2026-11-24T03:00:00.000Z', done: 'run' },
    });
    expect(world.metrics.StaleTasks, 'until it has ended').toBe(100);
  });

  it('is not started twice: what Scheduler delivers after all is a duplicate', async () => {
    const world = await createScheduled({ catchUp: 'run-once' });
    await world.wait(27 * hour);
    await world.watch();
    const [input] = world.starts();

    const late = await world.run(RunInput.parse(input));
    const delivered = await world.run({ occurrence: '2026-11-22T03:00:00Z' });

    expect(await world.lastExecution()).toMatchObject({ trigger: 'catch-up', status: 'passed' });
    expect(late.last).toBe('Succeeded');
    expect(delivered.last).toBe('DuplicateDelivery');
    await world.watch();
    expect(world.metrics.StaleTasks).toBe(0);
  });

  it('is left out where the task says so, and that is told', async () => {
    const world = await createScheduled({ catchUp: 'skip' });
    await world.wait(27 * hour);

    await world.watch();

    expect(world.starts()).toEqual([]);
    expect(await world.task()).toMatchObject({
      lastMissed: { dueAt: '2026-11-22T03:00:00.000Z', done: 'skipped' },
    });
  });

  it('that was started and did not end is none', async () => {
    const world = await createScheduled({ catchUp: 'run-once' });
    await world.wait(24 * hour);
    await world.forgotten({ occurrence: '2026-11-22T03:00:00Z' });
    await world.wait(3 * hour);

    await world.watch();

    expect(world.starts()).toEqual([]);
    expect(await world.task()).not.toHaveProperty('lastMissed');
  });

  it('that was to come once is caught up with, and its schedule is not made again', async () => {
    const once = scheduleOf({ every: 'once', on: '2026-11-21', at: '12:00', timeZone: 'UTC' });
    const world = await createScheduled({ catchUp: 'run-once', schedule: once });
    expect([...world.schedules.keys()]).toEqual(['acme.daily']);
    world.schedules.clear(); // Scheduler deletes what it has done.
    await world.wait(27 * hour);

    await world.watch();

    expect(world.starts()).toMatchObject([{ occurrence: '2026-11-21T12:00:00Z' }]);
    expect([...world.schedules.keys()]).toEqual([]);
    expect(world.metrics.SchedulesRepaired).toBe(0);
  });

  it('while the task was not to run was not missed', async () => {
    const window = { fromDate: '2026-11-22', toDate: '2026-11-23', timeZone: 'UTC' };
    const world = await createScheduled({ catchUp: 'run-once', notDuring: [window] });
    await world.wait(48 * hour);

    await world.watch();

    expect(world.metrics.StaleTasks).toBe(0);
    expect(world.starts()).toEqual([]);
  });
});
