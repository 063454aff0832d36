import { describe, expect, it } from 'vitest';
import { createTasks } from '../../support/api/tasks-api.ts';

const berlin = { timeZone: 'Europe/Berlin' };
const once = { every: 'once', on: '2026-12-01', at: '06:30', ...berlin };
const weekends = { days: ['saturday', 'sunday'], from: '00:00', to: '00:00', ...berlin };
const holidays = { fromDate: '2026-11-23', toDate: '2026-11-24', ...berlin };

describe('a task that runs once', () => {
  it('is told to Scheduler as that moment, and then says that its schedule has ended', async () => {
    const world = await createTasks();

    const task = await world.create({ schedule: once });

    expect(task).toMatchObject({
      schedule: once,
      scheduling: 'scheduled',
      nextRuns: ['2026-12-01T05:30:00.000Z'],
      mayStartLaterByMinutes: 0,
    });
    expect(world.schedules.get(`acme.${task.taskId}`)?.schedule).toMatchObject({
      expression: 'at(2026-12-01T06:30:00)',
      timeZone: 'Europe/Berlin',
    });
    world.clock.move(12 * 24 * 3_600_000);
    const after = await world.call('GET', `/tasks/${task.taskId}`);
    expect(after.body).toMatchObject({ schedule: once, scheduling: 'ended', nextRuns: [] });
  });

  it('and has run is not told to Scheduler again when it is renamed', async () => {
    const world = await createTasks();
    const { taskId, version } = await world.create({ schedule: once });
    world.clock.move(12 * 24 * 3_600_000);
    world.schedules.clear();

    const { status } = await world.call('PATCH', `/tasks/${taskId}`, {
      body: { name: 'Renamed', version },
    });

    expect(status).toBe(200);
    expect([...world.schedules.keys()]).toEqual([]);
  });

  it.each([
    ['a moment that is over', { on: '2026-11-20' }, 'body.schedule', 'This moment is over'],
    ['a day that there is not', { on: '2027-02-29' }, 'body.schedule.on', 'there is such a day'],
    ['a time that clocks skip', { on: '2027-03-28', at: '02:30' }, 'body.schedule', 'clocks skip'],
    ['a year that Scheduler does not have', { on: '2200-01-01' }, 'body.schedule.on', '2199'],
  ])('is refused %s', async (_, own, where, what) => {
    const { call } = await createTasks();
    const body = { name: 'Once', type: 'checks', schedule: { ...once, ...own } };

    const answer = await call('POST', '/tasks', { body });

    expect(answer.status).toBe(400);
    expect(answer.body.faults).toEqual([{ where, what: expect.stringContaining(what) }]);
  });
});

describe('windows in which a task does not run', () => {
  it('are left out of its next runs, and have Scheduler start it at the very minute', async () => {
    const world = await createTasks();

    const task = await world.create({ notDuring: [weekends, holidays] });

    expect(task).toMatchObject({
      notDuring: [weekends, holidays],
      // It is Saturday; Monday and Tuesday are holidays.
      nextRuns: [
        '2026-11-25T05:00:00.000Z',
        '2026-11-26T05:00:00.000Z',
        '2026-11-27T05:00:00.000Z',
      ],
      mayStartLaterByMinutes: 0,
    });
    expect(world.schedules.get(`acme.${task.taskId}`)?.flexibleMinutes).toBe(0);
    expect(await world.stored(task.taskId)).toMatchObject({ assessBy: '2026-11-25T07:00:00.000Z' });
  });

  it('are replaced as a whole, stay when nothing is said of them, and go with null', async () => {
    const { create, call } = await createTasks();
    const { taskId } = await create({ notDuring: [weekends] });
    const change = async (own: object, version: number) =>
      (await call('PATCH', `/tasks/${taskId}`, { body: { ...own, version } })).body.notDuring;

    expect(await change({ name: 'Renamed' }, 1)).toEqual([weekends]);
    expect(await change({ notDuring: [holidays] }, 2)).toEqual([holidays]);
    expect(await change({ notDuring: null, catchUp: 'run-once' }, 3)).toBeNull();
    expect((await call('GET', `/tasks/${taskId}`)).body).toMatchObject({
      catchUp: 'run-once',
      mayStartLaterByMinutes: 15,
    });
  });

  it('that leave out every run are refused, also in a preview and in a change', async () => {
    const { create, call } = await createTasks();
    const always = { ...weekends, days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] };
    const notDuring = [weekends, always];
    const schedule = { every: 'day', at: '06:00', ...berlin };
    const { taskId } = await create();

    const answers = [
      await call('POST', '/tasks', {
        body: { name: 'Never', type: 'checks', schedule, notDuring },
      }),
      await call('POST', '/tasks/preview', { body: { schedule, notDuring } }),
      await call('PATCH', `/tasks/${taskId}`, { body: { notDuring, version: 1 } }),
    ];

    for (const { status, body } of answers) {
      expect(status).toBe(400);
      expect(body.faults).toEqual([
        {
          where: 'body.notDuring',
          what: expect.stringContaining('The schedule is never due outside'),
        },
      ]);
    }
  });

  it('are previewed', async () => {
    const { call } = await createTasks();
    const schedule = { every: 'day', at: '06:00', ...berlin };

    const { body } = await call('POST', '/tasks/preview', {
      body: { schedule, notDuring: [holidays] },
    });

    expect(body.nextRuns.slice(0, 2)).toEqual([
      '2026-11-22T05:00:00.000Z',
      '2026-11-25T05:00:00.000Z',
    ]);
    expect(body.mayStartLaterByMinutes).toBe(0);
  });

  it.each([
    ['neither hours nor days', [{ timeZone: 'UTC' }], 'body.notDuring.0'],
    [
      'a zone that there is not',
      [{ ...weekends, timeZone: 'Mars/Base' }],
      'body.notDuring.0.timeZone',
    ],
    ['days in the wrong order', [{ ...holidays, toDate: '2026-11-01' }], 'body.notDuring.0'],
    ['none, but a list', [], 'body.notDuring'],
  ])('of %s are refused where they stand', async (_, notDuring, where) => {
    const { call } = await createTasks();
    const body = { name: 'Never', type: 'checks', notDuring };

    const answer = await call('POST', '/tasks', { body });

    expect(answer.status).toBe(400);
    expect(answer.body.faults[0].where).toBe(where);
  });
});
