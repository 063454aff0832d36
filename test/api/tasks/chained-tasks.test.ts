import { describe, expect, it } from 'vitest';
import { createTasks } from '../../support/api/tasks-api.ts';

type World = Awaited<ReturnType<typeof createTasks>>;

const waitsFor = (...tasks: readonly string[]) => ({ tasks, on: 'success' });
const chained = ({ create }: World, name: string, ...before: readonly string[]) =>
  create({ name, schedule: null, ...(before.length > 0 && { after: waitsFor(...before) }) });

describe('a task that runs after others', () => {
  it('is stored without a schedule, and says for whom it waits', async () => {
    const world = await createTasks();
    const first = await world.create({ name: 'First' });
    const idle = await chained(world, 'Idle');

    const second = await chained(world, 'Second', first.taskId, idle.taskId);

    expect(second).toMatchObject({
      after: waitsFor(first.taskId, idle.taskId),
      schedule: null,
      nextRuns: [],
    });
    expect([...world.schedules.keys()]).toEqual([`acme.${first.taskId}`]);
    expect((await world.call('GET', `/tasks/${second.taskId}`)).body.waiting).toEqual({
      for: [
        { taskId: first.taskId, taskName: 'First', is: 'awaited' },
        { taskId: idle.taskId, taskName: 'Idle', is: 'unscheduled' },
      ],
    });
    await world.call('POST', `/tasks/${first.taskId}/pause`);
    const { waiting } = (await world.call('GET', `/tasks/${second.taskId}`)).body;
    expect(waiting.for[0].is).toBe('paused');
  });

  it('has no schedule as well', async () => {
    const world = await createTasks();
    const first = await world.create({ name: 'First' });
    const schedule = { every: 'day', at: '06:00', timeZone: 'UTC' };
    const body = { name: 'Both', type: 'checks', schedule, after: waitsFor(first.taskId) };

    const made = await world.call('POST', '/tasks', { body });
    const changed = await world.call('PATCH', `/tasks/${first.taskId}`, {
      body: { after: waitsFor(first.taskId), version: 1 },
    });

    for (const { status, body: problem } of [made, changed]) {
      expect(status).toBe(400);
      expect(problem.faults[0]).toMatchObject({
        where: 'body.after',
        what: expect.stringContaining('not both'),
      });
    }
  });

  it.each([
    ['no task', { tasks: [], on: 'success' }, 'body.after.tasks'],
    ['a task twice', { tasks: ['daily', 'daily'], on: 'success' }, 'body.after.tasks.1'],
    ['a task that there is not', { tasks: ['nobody'], on: 'success' }, 'body.after.tasks.0'],
    ['another end', { tasks: ['nobody'], on: 'failure' }, 'body.after.on'],
  ])('names not %s', async (_, wanted, where) => {
    const { call } = await createTasks();
    const body = { name: 'Second', type: 'checks', after: wanted };

    const answer = await call('POST', '/tasks', { body });

    expect(answer).toMatchObject({ status: 400, body: { faults: [{ where }] } });
  });

  it('does not wait for itself, by whatever way: the way is told by names', async () => {
    const world = await createTasks();
    const a = await chained(world, 'A');
    const b = await chained(world, 'B', a.taskId);
    const c = await chained(world, 'C', b.taskId);

    const answer = await world.call('PATCH', `/tasks/${a.taskId}`, {
      body: { after: waitsFor(c.taskId), version: 1 },
    });

    expect(answer.status).toBe(400);
    expect(answer.body.faults).toEqual([
      {
        where: 'body.after.tasks',
        what: 'The task would wait for itself: A after C after B after A. Take one of them out.',
      },
    ]);
  });

  it('is refused where two are made to wait for each other at once: one of them is', async () => {
    const world = await createTasks();
    const [a, b] = [await chained(world, 'A'), await chained(world, 'B')];
    const wait = (one: typeof a, other: typeof a) =>
      world.call('PATCH', `/tasks/${one.taskId}`, {
        body: { after: waitsFor(other.taskId), version: 1 },
      });

    const answers = await Promise.all([wait(a, b), wait(b, a)]);

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400]);
  });

  it('holds those that it waits for: they are not deleted, until it waits no more', async () => {
    const world = await createTasks();
    const first = await chained(world, 'First');
    const second = await chained(world, 'Second', first.taskId);
    const remove = () => world.call('DELETE', `/tasks/${first.taskId}`);

    const refused = await remove();

    expect(refused.status).toBe(409);
    expect(refused.body.detail).toContain('Others run after this task: Second.');
    await world.call('PATCH', `/tasks/${second.taskId}`, { body: { after: null, version: 1 } });
    expect((await remove()).status).toBe(204);
  });

  it('and is made while the one before is deleted leaves one of the two undone', async () => {
    const world = await createTasks();
    const first = await chained(world, 'First');
    const body = { name: 'Second', type: 'checks', after: waitsFor(first.taskId) };

    const [made, deleted] = await Promise.all([
      world.call('POST', '/tasks', { body }),
      world.call('DELETE', `/tasks/${first.taskId}`),
    ]);

    expect([
      [201, 409],
      [400, 204],
    ]).toContainEqual([made.status, deleted.status]);
  });
});
