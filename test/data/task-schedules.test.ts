import { describe, expect, it } from 'vitest';
import type { Task } from '../../functions/core/tasks/task.ts';
import { openTable } from '../../functions/data/store/open-table.ts';
import { VersionConflictError } from '../../functions/data/store/versioned.ts';
import {
  applySchedule,
  deleteScheduledTask,
  intendSchedule,
  saveScheduledTask,
} from '../../functions/data/task-schedules.ts';
import { readSchedule, readTask, unconfirmedSchedules } from '../../functions/data/tasks/tasks.ts';
import { tenantKey } from '../../functions/data/tenants/keys.ts';
import { noCounts } from '../../functions/data/tenants/tenant-counts.ts';
import { createFakeDynamoDB, type Intercept } from '../support/fake-dynamodb.ts';
import { createFakeScheduler } from '../support/fake-scheduler.ts';
import { sampleTask, sampleTenant, taskId, tenantId } from '../support/run-samples.ts';

const now = new Date('2026-11-21T12:00:00Z');
const later = new Date('2026-11-21T13:00:00Z');
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
    save: (task: Task) => saveScheduledTask(table, scheduler, tenantId, task, now),
    task: () => readTask(table, tenantId, taskId),
    mirror: () => readSchedule(table, tenantId, taskId),
    half: () => Array.fromAsync(unconfirmedSchedules(table, later)),
    /** What the watchdog does. */
    async repair() {
      for (const { tenantId: tenant, entity } of await this.half()) {
        await applySchedule(table, scheduler, tenant, entity);
      }
    },
  };
}

describe('saveScheduledTask', () => {
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

      const saving = saveScheduledTask(
        dying,
        world.scheduler,
        tenantId,
        { ...before, ...change },
        now,
      );
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

describe('deleteScheduledTask', () => {
  it('leaves neither task nor schedule nor mirror', async () => {
    const world = connect();
    const saved = await world.save(unsaved());

    await deleteScheduledTask(world.table, world.scheduler, tenantId, saved, later);

    expect(await world.task()).toBeUndefined();
    expect(await world.mirror()).toBeUndefined();
    expect(world.schedules.size).toBe(0);
  });

  it('refuses a task that somebody else has changed', async () => {
    const world = connect();
    const read = await world.save(unsaved());
    await world.save({ ...read, enabled: false });

    const deleting = deleteScheduledTask(world.table, world.scheduler, tenantId, read, later);

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

      const deleting = deleteScheduledTask(dying, world.scheduler, tenantId, saved, now);
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

    await applySchedule(world.table, world.scheduler, tenantId, second.mirror);
    await applySchedule(world.table, world.scheduler, tenantId, first.mirror);

    expect(world.schedules.get('acme.daily')?.enabled).toBe(false);
    expect(await world.task()).toMatchObject({ scheduling: 'paused' });
  });

  it('leave none behind when one of them removed it', async () => {
    const world = connect();
    const { task, mirror } = await intendSchedule(world.table, { tenantId }, unsaved(), now);
    if (!mirror) throw new Error('It has a schedule.');

    await deleteScheduledTask(world.table, world.scheduler, tenantId, task, now);
    await applySchedule(world.table, world.scheduler, tenantId, mirror);

    expect(world.schedules.size).toBe(0);
    expect(await world.mirror()).toBeUndefined();
  });
});
