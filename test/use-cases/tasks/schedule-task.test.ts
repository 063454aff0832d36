import { describe, expect, it } from 'vitest';
import type { Task } from '../../../functions/core/tasks/task.ts';
import { openTable } from '../../../functions/data/store/open-table.ts';
import { VersionConflictError } from '../../../functions/data/store/versioned.ts';
import {
  readSchedule,
  readTask,
  unconfirmedSchedules,
} from '../../../functions/data/tasks/tasks.ts';
import { tenantKey } from '../../../functions/data/tenants/keys.ts';
import { noCounts } from '../../../functions/data/tenants/tenant-counts.ts';
import { applySchedule } from '../../../functions/use-cases/tasks/apply-schedule.ts';
import { deleteTask } from '../../../functions/use-cases/tasks/delete-task.ts';
import { intendSchedule } from '../../../functions/use-cases/tasks/intend-schedule.ts';
import { scheduleTask } from '../../../functions/use-cases/tasks/schedule-task.ts';
import { createFakeDynamoDB, type Intercept } from '../../support/fakes/fake-dynamodb.ts';
import { createFakeScheduler } from '../../support/fakes/fake-scheduler.ts';
import { sampleTask, sampleTenant, taskId, tenantId } from '../../support/runs/run-samples.ts';

const now = new Date('2026-11-21T12:00:00Z');
const later = new Date('2026-11-21T13:00:00Z');
/** A clock that stands still. */
const at = (time: Date) => ({ now: () => time.getTime() });
const unsaved = (own: Partial<Task> = {}) => sampleTask({ version: 0, scheduling: 'none', ...own });

function connect(before?: () => void) {
  const dynamodb = createFakeDynamoDB();
  dynamodb.plant({ ...sampleTenant(), ...noCounts, ...tenantKey(tenantId) });
  const { scheduler, schedules } = createFakeScheduler(before);
  const open = (intercept?: Intercept) =>
    openTable('table', { client: dynamodb.connect(intercept) });
  const table = open();
  return {
    table,
    open,
    scheduler,
    schedules,
    save: (task: Task) => scheduleTask({ table, scheduler, clock: at(now) }, tenantId, task),
    task: () => readTask(table, tenantId, taskId),
    mirror: () => readSchedule(table, tenantId, taskId),
    half: () => Array.fromAsync(unconfirmedSchedules(table, later)),
    /** What the watchdog does. */
    async repair() {
      for (const { tenantId: tenant, entity } of await this.half()) {
        await applySchedule({ table, scheduler, clock: at(now) }, tenant, entity);
      }
    },
  };
}

describe('scheduleTask', () => {
  it('makes the schedule, and says so', async () => {
    const world = connect();

    const saved = await world.save(unsaved());

    expect(world.schedules.get('acme.daily')).toEqual({
      schedule: { expression: 'cron(0 3 * * ? *)', timeZone: 'UTC' },
      enabled: true,
      flexibleMinutes: 15,
      input: JSON.stringify({
        tenantId: 'acme',
        taskId: 'daily',
        occurrence: '<aws.scheduler.scheduled-time>',
        trigger: 'schedule',
      }),
    });
    expect(saved).toEqual(await world.task());
    expect(saved).toMatchObject({ scheduling: 'scheduled', assessBy: '2026-11-22T05:00:00.000Z' });
    expect(await world.half()).toEqual([]);
  });

  it('pauses, resumes and changes it', async () => {
    const world = connect();
    const first = await world.save(unsaved());

    const paused = await world.save({ ...first, enabled: false });
    expect(world.schedules.get('acme.daily')?.enabled).toBe(false);
    expect(paused).toMatchObject({ scheduling: 'paused' });
    expect(paused.assessBy).toBeUndefined();

    const schedule = { expression: 'rate(1 hour)', timeZone: 'UTC' };
    const changed = await world.save({ ...paused, enabled: true, schedule });
    expect(world.schedules.get('acme.daily')).toMatchObject({ enabled: true, schedule });
    expect(changed).toMatchObject({ assessBy: '2026-11-21T15:00:00.000Z' });
  });

  it('removes it from a task that is on demand from now on', async () => {
    const world = connect();
    const { schedule: _, ...onDemand } = await world.save(unsaved());

    const saved = await world.save(onDemand);

    expect(world.schedules.size).toBe(0);
    expect(await world.mirror()).toBeUndefined();
    expect(saved.scheduling).toBe('none');
    expect(saved).toEqual(await world.task());
  });

  it('makes none for a task that never had one', async () => {
    const world = connect();
    const { schedule: _, ...onDemand } = unsaved();

    expect(await world.save(onDemand)).toMatchObject({ scheduling: 'none' });

    expect(await world.mirror()).toBeUndefined();
  });

  it('refuses a task that somebody else has changed', async () => {
    const world = connect();
    const read = await world.save(unsaved());
    await world.save({ ...read, enabled: false });

    await expect(world.save({ ...read, name: 'Mine' })).rejects.toThrow(VersionConflictError);

    expect(world.schedules.get('acme.daily')?.enabled).toBe(false);
  });
});

describe('killed', () => {
  const changes: readonly (readonly [string, Partial<Task>])[] = [
    ['a new schedule', {}],
    ['a change', { schedule: { expression: 'rate(1 hour)', timeZone: 'UTC' } }],
    ['a pause', { enabled: false }],
  ];
  // The writes of the store and the call of Scheduler, in this order: 1 transaction, 1 call, 2 updates.
  const steps = [1, 2, 3, 4];
  const cases = changes.flatMap(([name, change]) =>
    steps.map((step) => [name, step, change] as const),
  );

  it.each(cases)(
    'in %s before step %d, it is whole once the watchdog came',
    async (_, step, change) => {
      let left = Number.POSITIVE_INFINITY;
      const die = () => {
        left -= 1;
        if (left < 0) throw new Error('killed');
      };
      const world = connect(die);
      const before = Object.keys(change).length > 0 ? await world.save(unsaved()) : unsaved();
      const dying = world.open(async ({ isWrite }, run) => {
        if (isWrite) die();
        return run();
      });
      left = step - 1;

      const scheduling = { ...world, table: dying, clock: at(now) };
      const saving = scheduleTask(scheduling, tenantId, { ...before, ...change });
      await expect(saving).rejects.toThrow('killed');
      left = Number.POSITIVE_INFINITY;
      const between = await world.task();
      const wasStored = step > 1;
      if (step === 2 || step === 3) expect(between?.scheduling).toBe('scheduling');
      await world.repair();

      const task = await world.task();
      if (!wasStored) {
        expect(task).toEqual(before.version === 0 ? undefined : before);
        return;
      }
      expect(await world.half()).toEqual([]);
      expect(world.schedules.get('acme.daily')).toMatchObject({
        schedule: task?.schedule,
        enabled: task?.enabled,
      });
    },
  );
});

describe('deleteTask', () => {
  it('leaves neither task nor schedule nor mirror', async () => {
    const world = connect();
    const saved = await world.save(unsaved());

    await deleteTask({ ...world, clock: at(later) }, tenantId, saved);

    expect(await world.task()).toBeUndefined();
    expect(await world.mirror()).toBeUndefined();
    expect(world.schedules.size).toBe(0);
  });

  it('refuses a task that somebody else has changed', async () => {
    const world = connect();
    const read = await world.save(unsaved());
    await world.save({ ...read, enabled: false });

    const deleting = deleteTask({ ...world, clock: at(later) }, tenantId, read);

    await expect(deleting).rejects.toThrow(VersionConflictError);
    expect(world.schedules.size).toBe(1);
  });

  it.each([1, 2, 3, 4])(
    'killed before step %d, it is whole once the watchdog came',
    async (step) => {
      let left = Number.POSITIVE_INFINITY;
      const die = () => {
        left -= 1;
        if (left < 0) throw new Error('killed');
      };
      const world = connect(die);
      const saved = await world.save(unsaved());
      const dying = world.open(async ({ isWrite }, run) => {
        if (isWrite) die();
        return run();
      });
      left = step - 1;

      const deleting = deleteTask({ ...world, table: dying, clock: at(now) }, tenantId, saved);
      await expect(deleting).rejects.toThrow('killed');
      left = Number.POSITIVE_INFINITY;
      await world.repair();

      const isStored = step > 1;
      expect((await world.task()) === undefined).toBe(isStored);
      expect(world.schedules.size).toBe(isStored ? 0 : 1);
      expect(await world.half()).toEqual([]);
    },
  );
});

describe('two changes at once', () => {
  it('leave Scheduler with the later intention, whoever reaches it last', async () => {
    const world = connect();
    const first = await intendSchedule(world.table, { tenantId }, unsaved(), now);
    const second = await intendSchedule(
      world.table,
      { tenantId },
      { ...first.task, enabled: false },
      now,
    );
    if (!first.mirror || !second.mirror) throw new Error('Both have a schedule.');

    await applySchedule({ ...world, clock: at(now) }, tenantId, second.mirror);
    await applySchedule({ ...world, clock: at(now) }, tenantId, first.mirror);

    expect(world.schedules.get('acme.daily')?.enabled).toBe(false);
    expect(await world.task()).toMatchObject({ scheduling: 'paused' });
  });

  it('leave none behind when one of them removed it', async () => {
    const world = connect();
    const { task, mirror } = await intendSchedule(world.table, { tenantId }, unsaved(), now);
    if (!mirror) throw new Error('It has a schedule.');

    await deleteTask({ ...world, clock: at(now) }, tenantId, task);
    await applySchedule({ ...world, clock: at(now) }, tenantId, mirror);

    expect(world.schedules.size).toBe(0);
    expect(await world.mirror()).toBeUndefined();
  });

  it('leave none behind when one of them removed it, and the other cannot say so to Scheduler', async () => {
    let told = 0;
    const world = connect(() => {
      told += 1;
      if (told === 3) throw new Error('Scheduler is down.');
    });
    const { task, mirror } = await intendSchedule(world.table, { tenantId }, unsaved(), now);
    if (!mirror) throw new Error('It has a schedule.');
    await deleteTask({ ...world, clock: at(now) }, tenantId, task);

    await expect(applySchedule({ ...world, clock: at(now) }, tenantId, mirror)).rejects.toThrow(
      'Scheduler is down.',
    );
    expect([...world.schedules.keys()], 'made, and of no task').toEqual(['acme.daily']);
    await world.repair();

    expect(world.schedules.size).toBe(0);
    expect(await world.mirror()).toBeUndefined();
  });
});
