import { describe, expect, it } from 'vitest';
import { ExecutionId, TaskId } from '../../../functions/core/ids.ts';
import type { Execution } from '../../../functions/core/runs/execution.ts';
import { emptyResult } from '../../../functions/core/runs/outcome.ts';
import type { Task } from '../../../functions/core/tasks/task.ts';
import { planLimits } from '../../../functions/core/tenants/plan-limits.ts';
import {
  createExecution,
  readExecution,
  unfollowedExecutions,
} from '../../../functions/data/runs/executions.ts';
import { readWaiting, unstartedRuns } from '../../../functions/data/tasks/chains.ts';
import { saveTenant } from '../../../functions/data/tenants/tenants.ts';
import { followEnd } from '../../../functions/use-cases/runs/follow-end.ts';
import { intendSchedule } from '../../../functions/use-cases/tasks/intend-schedule.ts';
import { createFakeStateMachine } from '../../support/fakes/fake-state-machine.ts';
import { createFakeClock, createFakeStore, Killed } from '../../support/fakes/fake-store.ts';
import {
  sampleExecution,
  sampleTask,
  sampleTenant,
  tenantId,
} from '../../support/runs/run-samples.ts';

const now = '2026-11-26T12:00:00.000Z';
const id = (name: string) => TaskId.parse(`task-${name}`);

/** Tasks of which some run after others, and how their runs end. */
async function createChains(
  waits: Readonly<Record<string, Task['after']>>,
  names: readonly string[],
  counts: { readonly scheduledRuns: number } = { scheduledRuns: 0 },
) {
  const store = createFakeStore();
  const { table } = store.connect();
  const clock = createFakeClock(now);
  const machine = createFakeStateMachine();
  await saveTenant(table, sampleTenant({ version: 0 }), { tasks: 0, ...counts });
  for (const name of names) {
    const { schedule: _, ...task } = sampleTask({ taskId: id(name), name, version: 0 });
    const after = waits[name];
    await intendSchedule(table, { tenantId }, { ...task, ...(after && { after }) }, new Date(now));
  }
  let count = 0;
  const on = (own = table) => ({ table: own, clock, stateMachine: machine.stateMachine });
  return {
    store,
    table,
    clock,
    machine,
    follow: (executionId: ExecutionId, own = table) => followEnd(on(own), tenantId, executionId),
    /** A run of a task that has ended, and that nobody has followed yet. */
    async ended(name: string, status: 'passed' | 'failed' | 'stopped' = 'passed') {
      count += 1;
      const executionId = ExecutionId.parse(`01KB${String(count).padStart(22, '0')}`);
      const endedAt = new Date(clock.now()).toISOString();
      clock.move(60_000);
      const result = { ...emptyResult('', endedAt, 0), status };
      const execution: Execution = sampleExecution({
        executionId,
        taskId: id(name),
        taskName: name,
        startedAt: endedAt,
        status,
        result,
      });
      await createExecution(table, tenantId, execution);
      return executionId;
    },
    async end(name: string, status?: 'passed' | 'failed' | 'stopped') {
      const executionId = await this.ended(name, status);
      await this.follow(executionId);
      return executionId;
    },
    /** What Step Functions was told to start. */
    starts: () =>
      machine.started.map((name) =>
        JSON.parse(machine.executions.get(machine.stateMachine.arnOf(name))?.input ?? ''),
      ),
    waiting: (name: string) => readWaiting(table, tenantId, id(name)),
    finish(name: string) {
      for (const [arn, { input }] of machine.executions) {
        if (JSON.parse(input ?? '{}').taskId === id(name)) {
          machine.executions.set(arn, { status: 'SUCCEEDED', ...(input && { input }) });
        }
      }
    },
  };
}

const waitsFor = (on: 'success' | 'end', ...names: readonly string[]) => ({
  tasks: names.map(id),
  on,
});

describe('a task that runs after another', () => {
  it('is started by its end, and both say so', async () => {
    const world = await createChains({ second: waitsFor('success', 'first') }, ['first', 'second']);

    const cause = await world.end('first');

    const [start] = world.starts();
    const first = { executionId: cause, taskId: id('first'), taskName: 'first' };
    expect(start).toMatchObject({
      taskId: id('second'),
      trigger: 'after',
      occurrence: start.executionId,
      after: [first],
    });
    expect(await readExecution(world.table, tenantId, cause)).toMatchObject({
      started: [{ executionId: start.executionId, taskId: id('second'), taskName: 'second' }],
    });
    expect(
      await Array.fromAsync(unfollowedExecutions(world.table, new Date('2027-01-01'))),
    ).toEqual([]);
  });

  it('is started once, however often the end is told', async () => {
    const world = await createChains({ second: waitsFor('success', 'first') }, ['first', 'second']);
    const cause = await world.end('first');
    world.finish('second');

    await world.follow(cause);
    await Promise.all([world.follow(cause), world.follow(cause)]);

    expect(world.starts()).toHaveLength(1);
  });

  it.each([
    ['success', 'failed', 0],
    ['success', 'stopped', 0],
    ['end', 'failed', 1],
    ['end', 'stopped', 1],
  ] as const)('on %s, where it %s: %d', async (on, status, count) => {
    const world = await createChains({ second: waitsFor(on, 'first') }, ['first', 'second']);

    await world.end('first', status);

    expect(world.starts()).toHaveLength(count);
  });

  it('and joins two is started when both have ended since', async () => {
    const join = waitsFor('success', 'left', 'right');
    const world = await createChains({ join }, ['left', 'right', 'join']);

    await world.end('left');
    await world.end('left');
    expect(world.starts()).toEqual([]);
    await world.end('right');
    world.finish('join');
    await world.end('right');

    expect(world.starts()).toHaveLength(1);
    expect(world.starts()[0].after).toHaveLength(2);
  });

  it('while a run of it is in progress starts when that has ended', async () => {
    const world = await createChains({ second: waitsFor('success', 'first') }, ['first', 'second']);
    await world.end('first');

    await world.end('first');

    expect(world.starts()).toHaveLength(1);
    expect(await world.waiting('second')).toMatchObject({
      problem: { because: 'run-in-progress' },
    });
    world.finish('second');
    await world.end('second');
    expect(world.starts()).toHaveLength(2);
    expect(await world.waiting('second')).not.toHaveProperty('problem');
  });

  it('says why it could not start where the plan permits no more runs', async () => {
    const spent = { scheduledRuns: planLimits.team.runsADay };
    const chain = { second: waitsFor('success', 'first') };
    const world = await createChains(chain, ['first', 'second'], spent);

    await world.end('first');

    const { problem, start } = await world.waiting('second');

    expect(problem).toMatchObject({ because: 'too-many-requests' });
    expect(problem?.detail).toContain('executions on demand');
    expect(start, 'given up').toBeUndefined();
  });

  it('starts once, whatever kills whoever follows the end', async () => {
    let isDone = false;
    for (let survived = 0; !isDone; survived += 1) {
      const world = await createChains({ second: waitsFor('success', 'first') }, [
        'first',
        'second',
      ]);
      const cause = await world.ended('first');
      let writes = 0;
      const dying = world.store.connect(async ({ operation }, run) => {
        if (!/Put|Update|Transact|Delete/.test(operation)) return run();
        writes += 1;
        if (writes > survived) throw new Killed();
        return run();
      });

      const following = world.follow(cause, dying.table);

      isDone = await following.then(
        () => true,
        () => false,
      );
      const unfollowed = await Array.fromAsync(
        unfollowedExecutions(world.table, new Date('2027-01-01')),
      );
      expect(unfollowed.length, 'the watchdog finds it').toBe(isDone ? 0 : 1);
      await world.follow(cause);
      expect(world.starts(), `killed after ${survived} writes`).toHaveLength(1);
      expect(await Array.fromAsync(unstartedRuns(world.table, new Date('2027-01-01')))).toEqual([]);
    }
  });
});
