import { describe, expect, it } from 'vitest';
import { saveAccount } from '../../../functions/data/accounts/accounts.ts';
import { watched, watchIndex } from '../../../functions/data/store/key.ts';
import { readTask, saveTask } from '../../../functions/data/tasks/tasks.ts';
import { demandTenant, markTenantDeleting } from '../../../functions/data/tenants/tenants.ts';
import { intendSchedule } from '../../../functions/use-cases/tasks/intend-schedule.ts';
import { scheduleTask } from '../../../functions/use-cases/tasks/schedule-task.ts';
import {
  otherAccountId,
  sampleAccount,
  sampleTask,
  taskId,
  tenantId,
} from '../../support/runs/run-samples.ts';
import { createWatched } from '../../support/runs/watched-world.ts';

const minute = 60_000;
const hour = 60 * minute;

describe('a run that says it is running', () => {
  it.each([
    ['timed out', { status: 'TIMED_OUT' }],
    ['failed', { status: 'FAILED', error: 'States.Runtime' }],
    ['succeeded', { status: 'SUCCEEDED' }],
    ['is unknown to Step Functions', undefined],
  ])('and in truth %s is closed, and told about', async (_, known) => {
    const world = await createWatched(known);
    await world.forgotten();
    await world.wait(40 * minute);

    await world.watch();

    expect(await world.lastExecution()).toMatchObject({
      status: 'failed',
      result: { category: 'platform' },
    });
    expect(world.told).toHaveLength(1);
    expect(world.metrics.StuckExecutions).toBe(1);
  });

  it('and does run is left alone', async () => {
    const world = await createWatched({ status: 'RUNNING' });
    await world.forgotten();
    await world.wait(2 * hour);

    await world.watch();

    expect((await world.lastExecution()).status).toBe('running');
    expect(world.metrics.StuckExecutions).toBe(0);
  });

  it('for longer than any run may is stuck', async () => {
    const world = await createWatched({ status: 'RUNNING' });
    await world.forgotten();
    await world.wait(7 * hour);

    await world.watch();

    expect(world.metrics.StuckExecutions).toBe(1);
  });
});

describe('a task', () => {
  const scheduled = async (world: Awaited<ReturnType<typeof createWatched>>) => {
    const { table } = world.store;
    const task = await readTask(table, tenantId, taskId);
    if (!task) throw new Error('There is one.');
    await scheduleTask({ ...world, table }, tenantId, task);
  };

  it('that was assessed is not late, and 27 hours later it is', async () => {
    const world = await createWatched();
    await scheduled(world);
    await world.run();

    await world.watch();
    expect(world.metrics.StaleTasks).toBe(0);

    await world.wait(27 * hour);
    await world.watch();
    expect(world.metrics.StaleTasks).toBe(100);
  });

  it('that is late because its schedule is gone gets it back', async () => {
    const world = await createWatched();
    await scheduled(world);
    world.schedules.clear();
    await world.wait(27 * hour);

    await world.watch();

    expect([...world.schedules.keys()]).toEqual(['acme.daily']);
    expect(world.metrics.SchedulesRepaired).toBe(1);
  });

  it('that is late although its schedule is there is left to the operator', async () => {
    const world = await createWatched();
    await scheduled(world);
    const before = world.schedules.get('acme.daily');
    await world.wait(27 * hour);

    await world.watch();

    expect(world.schedules.get('acme.daily'), 'not told again').toBe(before);
    expect(world.metrics).toMatchObject({ SchedulesRepaired: 0, StaleTasks: 100 });
  });

  it('whose schedule is half made gets it whole', async () => {
    const world = await createWatched();
    const { table } = world.store;
    const task = await readTask(table, tenantId, taskId);
    await intendSchedule(table, { tenantId }, task ?? sampleTask(), new Date(world.clock.now()));
    await world.wait(10 * minute);

    await world.watch();

    expect([...world.schedules.keys()]).toEqual(['acme.daily']);
    expect(await readTask(table, tenantId, taskId)).toMatchObject({ scheduling: 'scheduled' });
    expect(world.metrics.SchedulesRepaired).toBe(1);
  });
});

describe('an account that is being deleted', () => {
  const deletingSince = (time: string) => ({
    ...sampleAccount({ accountId: otherAccountId, state: 'deleting', version: 0 }),
    deletingSince: time,
  });

  it.each([
    [
      'for longer than erasing may take is erased again',
      31,
      [{ tenantId, accountId: otherAccountId }],
    ],
    ['since a moment ago is left to whoever erases it', 29, []],
  ])('%s', async (_, minutes, expected) => {
    const world = await createWatched();
    const since = new Date(world.clock.now() - minutes * minute).toISOString();
    await saveAccount(world.store.table, tenantId, deletingSince(since));

    await world.watch();

    expect(world.erasures).toEqual(expected);
  });
});

describe('a tenant that is being deleted', () => {
  it.each([
    ['for longer than one attempt takes is erased again', 31, [{ tenantId }]],
    ['since a moment ago is left to whoever erases it', 29, []],
  ])('%s', async (_, minutes, expected) => {
    const world = await createWatched();
    const { table } = world.store;
    const since = new Date(world.clock.now() - minutes * minute);
    await markTenantDeleting(table, await demandTenant(table, tenantId), since);

    await world.watch();

    expect(world.erasures).toEqual(expected);
  });
});

it('fails when it cannot repair, after it has looked at everything else', async () => {
  const world = await createWatched({ status: 'TIMED_OUT' });
  const { table } = world.store;
  const task = await readTask(table, tenantId, taskId);
  await intendSchedule(table, { tenantId }, task ?? sampleTask(), new Date(world.clock.now()));
  await saveTask(table, tenantId, sampleTask({ taskId: 'other' as never, version: 0 }));
  await world.forgotten();
  await world.wait(40 * minute);
  world.breakScheduler();

  await expect(world.watch()).rejects.toThrow('Some repairs failed.');

  expect((await world.lastExecution()).status).toBe('failed');
  expect(world.metrics).toMatchObject({ SchedulesRepaired: 0, StaleTasks: 0 });
});

it('looks at everything else where an item cannot be read, and gives no number of what it did not see', async () => {
  const world = await createWatched({ status: 'TIMED_OUT' });
  const { table } = world.store;
  const since = new Date(world.clock.now() - hour);
  const task = await readTask(table, tenantId, taskId);
  await scheduleTask({ ...world, table }, tenantId, task ?? sampleTask());
  await markTenantDeleting(table, await demandTenant(table, tenantId), since);
  const key = { PK: `T#${tenantId}`, SK: 'EX#unreadable' };
  await table.put({ ...key, tenantId, ...watchIndex(watched.running, since.toISOString(), key) });

  await expect(world.watch()).rejects.toThrow('Some repairs failed.');

  expect(world.erasures).toEqual([{ tenantId }]);
  expect(world.metrics).toMatchObject({ SchedulesRepaired: 0, StaleTasks: 0 });
  expect(world.metrics).not.toHaveProperty('StuckExecutions');
});
