import { describe, expect, it } from 'vitest';
import { BusyError, PlatformError } from '../../../functions/core/errors.ts';
import { ExecutionId } from '../../../functions/core/ids.ts';
import { saveAccount } from '../../../functions/data/accounts/accounts.ts';
import { createExecution } from '../../../functions/data/runs/executions.ts';
import { markTaskAssessed } from '../../../functions/data/tasks/tasks.ts';
import { tenantKey } from '../../../functions/data/tenants/keys.ts';
import { type ApiRequest, callApi } from '../../support/api/call-api.ts';
import { body, createTasks, daily } from '../../support/api/tasks-api.ts';
import { countByOperation, Killed } from '../../support/fakes/fake-store.ts';
import {
  accountId,
  otherAccountId,
  sampleAccount,
  sampleExecution,
  tenantId,
} from '../../support/runs/run-samples.ts';
import { counted } from '../../support/tenants/tenant-counts.ts';

describe('a new task', () => {
  it('is answered, stored, and known to Scheduler', async () => {
    const world = await createTasks();
    const scope = { accounts: [accountId], severities: ['high'], regions: ['eu-west-1'] };

    const answer = await world.call('POST', '/tasks', { body: { ...body, scope, strict: true } });

    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      taskId: expect.stringMatching(/^[0-9A-Z]{26}$/),
      name: 'Every morning',
      type: 'checks',
      scope,
      schedule: daily,
      after: null,
      notDuring: null,
      catchUp: 'skip',
      enabled: true,
      failFast: false,
      strict: true,
      scheduling: 'scheduled',
      createdAt: '2026-11-21T12:00:00.000Z',
      nextRuns: [
        '2026-11-22T05:00:00.000Z',
        '2026-11-23T05:00:00.000Z',
        '2026-11-24T05:00:00.000Z',
      ],
      mayStartLaterByMinutes: 15,
      version: 1,
    });
    const { taskId } = answer.body;
    expect(world.schedules.get(`acme.${taskId}`)).toMatchObject({
      schedule: { expression: 'cron(0 6 * * ? *)', timeZone: 'Europe/Berlin' },
      enabled: true,
    });
    expect(await world.stored(taskId)).toMatchObject({ assessBy: '2026-11-22T07:00:00.000Z' });
    expect((await world.call('GET', `/tasks/${taskId}`)).body).toEqual(answer.body);
  });

  it('is on demand when it has no schedule, and paused when it says so', async () => {
    const world = await createTasks();

    const onDemand = await world.create({ schedule: null });
    const paused = await world.create({ enabled: false });

    expect(onDemand).toMatchObject({ schedule: null, scheduling: 'none', nextRuns: [] });
    expect(paused).toMatchObject({ schedule: daily, scheduling: 'paused', nextRuns: [] });
    expect([...world.schedules].map(([name, { enabled }]) => [name, enabled])).toEqual([
      [`acme.${paused.taskId}`, false],
    ]);
  });

  it('has its name without blanks around it, and everything in its scope by default', async () => {
    const world = await createTasks();

    expect(await world.create({ name: '  Night\t' })).toMatchObject({ name: 'Night', scope: {} });
  });

  it('refuses an account that is being deleted, as if it were gone', async () => {
    const world = await createTasks();
    const deleting = sampleAccount({ accountId: otherAccountId, state: 'deleting', version: 0 });
    await saveAccount(world.table, tenantId, deleting);

    const answer = await world.call('POST', '/tasks', {
      body: { ...body, scope: { accounts: [accountId, otherAccountId] } },
    });

    expect(answer).toMatchObject({
      status: 400,
      body: { faults: [{ where: 'body.scope.accounts.1' }] },
    });
  });

  it.each<[string, object, string, string]>([
    ['another type', { type: 'check' }, 'body.type', 'There are no tasks of the type "check"'],
    ['no type', { type: undefined }, 'body.type', 'Say the type'],
    ['a blank name', { name: ' ' }, 'body.name', 'one character to see'],
    ['a name of two lines', { name: 'a\r\nb' }, 'body.name', 'one line'],
    ['a name that turns', { name: 'a\u202eb' }, 'body.name', 'one line'],
    ['a member of its own', { taskId: 'mine' }, 'body', 'Unrecognized key'],
    [
      'a foreign account',
      { scope: { accounts: ['444444444444'] } },
      'body.scope.accounts.0',
      'has no account',
    ],
    ['no account at all', { scope: { accounts: [] } }, 'body.scope.accounts', '>=1'],
    [
      'an account twice',
      { scope: { accounts: [accountId, accountId] } },
      'body.scope.accounts.1',
      'named twice',
    ],
    [
      'an unknown region',
      { scope: { regions: ['eu-west-1', 'eu-west-9'] } },
      'body.scope.regions.1',
      'AWS has no region eu-west-9.',
    ],
    [
      'an unknown service',
      { scope: { services: ['s3', 's4'] } },
      'body.scope.services.1',
      'No check judges s4.',
    ],
    [
      'an unknown check',
      { scope: { checks: ['s3-bucket-versioning-enabled', 's3-bucket-shiny'] } },
      'body.scope.checks.1',
      'There is no check s3-bucket-shiny. GET /checks?service=s3',
    ],
    [
      'checks of other services',
      { scope: { services: ['ec2'], checks: ['s3-bucket-versioning-enabled'] } },
      'body.scope',
      'Nothing is in all of its lists',
    ],
    [
      'an unknown severity',
      { scope: { severities: ['grave'] } },
      'body.scope.severities.0',
      'critical',
    ],
    [
      'a time that is none',
      { schedule: { ...daily, at: '25:00' } },
      'body.schedule.at',
      '00:00 to 23:59',
    ],
    [
      'a zone that is none',
      { schedule: { ...daily, timeZone: 'CEST' } },
      'body.schedule.timeZone',
      'no such time zone',
    ],
    [
      'a cron expression that is none',
      { schedule: { cron: '0 6 * * *', timeZone: 'UTC' } },
      'body.schedule.cron',
      'six fields',
    ],
    [
      'runs that are too close',
      { schedule: { cron: '0/5 * * * ? *', timeZone: 'UTC' } },
      'body.schedule.cron',
      'once an hour',
    ],
    [
      'a day that never comes',
      { schedule: { cron: '0 6 31 2 ? *', timeZone: 'UTC' } },
      'body.schedule.cron',
      'never run',
    ],
    [
      'years that are over',
      { schedule: { cron: '0 6 * * ? 2025', timeZone: 'UTC' } },
      'body.schedule.cron',
      'never run',
    ],
  ])('is refused with %s, and nothing is saved', async (_, own, where, what) => {
    const world = await createTasks();

    const answer = await world.call('POST', '/tasks', { body: { ...body, ...own } });

    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    expect(answer.body.faults[0]).toEqual({ where, what: expect.stringContaining(what) });
    expect((await world.call('GET', '/tasks')).body.items).toEqual([]);
    expect(world.schedules.size).toBe(0);
  });

  it('is refused beyond a hundred, unless its first attempt made it one of them', async () => {
    let isBroken = false;
    const world = await createTasks(() => {
      if (isBroken) throw new Error('Scheduler is down.');
    });
    const headers = { 'idempotency-key': 'hundredth' };
    for (let count = 1; count < 100; count += 1) await world.create({ schedule: null });
    isBroken = true;
    expect((await world.call('POST', '/tasks', { body, headers })).status).toBe(500);
    isBroken = false;

    const refused = await world.call('POST', '/tasks', { body });
    const repeated = await world.call('POST', '/tasks', { body, headers });

    expect(refused).toMatchObject({ status: 422, body: { code: 'limit-reached' } });
    expect(repeated).toMatchObject({ status: 201, body: { scheduling: 'scheduled' } });
    expect(world.schedules.size).toBe(1);
  });
});

describe('what a plan permits', () => {
  /** A tenant on the plan `free`: 100 tasks, and 100 runs a day. */
  async function createFree() {
    const world = await createTasks();
    await world.table.update(tenantKey(tenantId), { set: { plan: 'free' } });
    return {
      ...world,
      async expectCounted(scheduledRuns: number) {
        const { said, there } = await counted(world.table, tenantId);
        expect(there.scheduledRuns).toBe(scheduledRuns);
        expect({ ...said, accounts: 0 }).toEqual({ ...there, accounts: 0 });
      },
    };
  }
  const times = (hours: string) => ({ schedule: { cron: `0 ${hours} * * ? *`, timeZone: 'UTC' } });
  const hourly = times('*');

  it('is a hundred tasks, exactly, of many that come at once', async () => {
    const world = await createFree();
    const onDemand = { body: { ...body, schedule: null } };

    const answers = await Promise.all(
      Array.from({ length: 110 }, () => world.call('POST', '/tasks', onDemand)),
    );

    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses.filter((status) => status === 201)).toHaveLength(100);
    expect(statuses.filter((status) => status === 422)).toHaveLength(10);
    await world.expectCounted(0);
  });

  it('is a hundred scheduled runs a day, all tasks together', async () => {
    const world = await createFree();
    for (let count = 1; count <= 4; count += 1) await world.create(hourly);

    const fifth = await world.call('POST', '/tasks', { body: { ...body, ...hourly } });

    expect(fifth).toMatchObject({ status: 422, body: { code: 'limit-reached' } });
    expect(fifth.body.detail).toContain('at most 100 executions a day');
    expect(fifth.body.detail).toContain('would come to 120');
    await world.create(times('0,6,12,18'));
    await world.expectCounted(100);
    await world.create({ schedule: null });
    await world.create({ ...hourly, enabled: false });
    expect((await world.call('POST', '/tasks', { body })).status).toBe(422);
    await world.expectCounted(100);
  });

  it('is the same for a schedule that becomes denser, and for a task that is resumed', async () => {
    const world = await createFree();
    const first = await world.create(hourly);
    for (let count = 1; count <= 2; count += 1) await world.create(hourly);
    const paused = await world.create({ ...hourly, enabled: false });
    const sparse = await world.create(times('0'));
    const path = `/tasks/${sparse.taskId}`;
    await world.call('POST', `/tasks/${paused.taskId}/resume`);

    const denser = await world.call('PATCH', path, { body: times('0,1,2,3,4') });
    expect(denser).toMatchObject({ status: 422, body: { code: 'limit-reached' } });
    expect((await world.stored(sparse.taskId))?.version).toBe(1);

    await world.call('POST', `/tasks/${paused.taskId}/pause`);
    expect((await world.call('PATCH', path, { body: times('0,1,2,3,4') })).status).toBe(200);
    await world.expectCounted(77);
    expect((await world.call('POST', `/tasks/${paused.taskId}/resume`)).status).toBe(422);
    await world.call('DELETE', `/tasks/${first.taskId}`);
    expect((await world.call('POST', `/tasks/${paused.taskId}/resume`)).status).toBe(200);
    await world.expectCounted(77);
  });

  it('holds no longer than the plan: what is too much may stay, and become less', async () => {
    const world = await createTasks();
    for (let count = 1; count <= 5; count += 1) await world.create(hourly);
    const { taskId } = await world.create(times('0,12'));
    await world.table.update(tenantKey(tenantId), { set: { plan: 'free' } });
    const change = (own: object) => world.call('PATCH', `/tasks/${taskId}`, { body: own });

    expect((await change({ name: 'Other' })).status).toBe(200);
    expect((await change(times('0'))).status).toBe(200);
    expect((await change(times('0,12'))).status).toBe(422);
  });
});

describe('changes that Scheduler is told of', () => {
  it('are as many in a day as the plan permits; to pause and to delete is free', async () => {
    const world = await createTasks();
    await world.table.update(tenantKey(tenantId), { set: { plan: 'free' } });
    const { taskId } = await world.create();
    const path = `/tasks/${taskId}`;
    for (let count = 2; count <= 300; count += 1) {
      const body = { name: `Name ${count}` };
      expect((await world.call('PATCH', path, { body })).status).toBe(200);
    }
    const before = await world.stored(taskId);

    const refused = await world.call('PATCH', path, { body: { name: 'One more' } });

    expect(refused).toMatchObject({
      status: 429,
      body: { limit: { name: 'task-changes', most: 300, seconds: 86_400 } },
    });
    expect((await world.call('POST', '/tasks', { body })).status).toBe(429);
    expect(await world.stored(taskId)).toEqual(before);
    expect((await world.call('GET', path)).status).toBe(200);
    expect((await world.call('POST', `${path}/pause`)).status).toBe(200);
    expect((await world.call('POST', `${path}/resume`)).status).toBe(429);
    expect((await world.call('DELETE', path)).status).toBe(204);
  });
});

describe('runs on demand', () => {
  /** A tenant on the plan `free`, with a task that runs every hour, and one that runs on demand only. */
  async function createFree() {
    const failures: Error[] = [];
    const world = await createTasks(() => {
      const failure = failures.pop();
      if (failure) throw failure;
    });
    await world.table.update(tenantKey(tenantId), { set: { plan: 'free' } });
    const hourly = { cron: '0 * * * ? *', timeZone: 'UTC' };
    await world.create({ schedule: hourly });
    const { taskId } = await world.create({ schedule: null });
    const path = `/tasks/${taskId}/execute`;
    const execute = (headers = {}) => world.call('POST', path, { headers });
    return {
      ...world,
      failures,
      path,
      execute,
      /** Runs, and ends. */
      async run(headers = {}) {
        const answer = await execute(headers);
        if (answer.status === 202) {
          const executionId = ExecutionId.parse(answer.body.executionId);
          await createExecution(
            world.table,
            tenantId,
            sampleExecution({ executionId, taskId, status: 'passed' }),
          );
        }
        world.clock.move(1);
        return answer;
      },
    };
  }

  it('are what the plan permits in a day, less what the schedules come to', async () => {
    const world = await createFree();
    for (let count = 1; count <= 76; count += 1) expect((await world.run()).status).toBe(202);

    const refused = await world.run();

    expect(refused).toMatchObject({
      status: 429,
      body: { code: 'too-many-requests', limit: { name: 'runs', most: 76, seconds: 86_400 } },
    });
    expect(refused.body.detail).toContain('whose schedules come to 24 a day');
    expect(world.started).toHaveLength(76);
    world.clock.move(Number(refused.headers['retry-after']) * 1000);
    expect((await world.run()).status).toBe(202);
  });

  it('are not used up by what starts none', async () => {
    const world = await createFree();
    const context = { service: 'sfn', operation: 'StartExecution', httpStatus: 400 };
    for (let count = 1; count <= 80; count += 1) {
      world.failures.push(new BusyError('Rate exceeded.', context));
      expect((await world.execute()).status).toBe(429);
      world.clock.move(1);
    }
    const { body: running } = await world.execute();
    for (let count = 1; count <= 80; count += 1) expect((await world.execute()).status).toBe(409);
    await createExecution(world.table, tenantId, sampleExecution({ ...running, status: 'passed' }));

    for (let count = 2; count <= 76; count += 1) expect((await world.run()).status).toBe(202);
    expect((await world.run()).status).toBe(429);
  });

  it('cost one, however often their request is repeated', async () => {
    const world = await createFree();
    const headers = { 'idempotency-key': 'once' };
    // The process dies when the run is noted, and again.
    const { handler } = world.handlerOn(async ({ operation }, run) => {
      const answer = run();
      if (operation === 'TransactWriteItems') throw new Killed();
      return answer;
    });
    const request = {
      method: 'POST',
      path: world.path,
      user: world.ann,
      tenant: 'acme',
      headers,
    } as const;
    for (let count = 1; count <= 3; count += 1) {
      expect((await callApi(handler, request)).status).toBe(500);
      world.clock.move(60_000);
    }
    expect((await world.run(headers)).status).toBe(202);

    const used = world.store.dynamodb
      .inPartition('T#acme#RATE')
      .filter(({ SK }) => String(SK).startsWith('runs#'));
    expect(used).toMatchObject([{ used: 1 }]);
  });
});

describe('tasks', () => {
  it('are listed page by page, each once, and only to their tenant', async () => {
    const world = await createTasks();
    const made = [];
    for (const name of ['a', 'b', 'c']) {
      made.push((await world.create({ name })).taskId);
      world.clock.move(1);
    }

    const first = await world.call('GET', '/tasks?limit=2');
    const second = await world.call('GET', `/tasks?limit=2&cursor=${first.body.cursor}`);

    const pages = [first, second].map(({ body }) => body.items.map(({ taskId }: never) => taskId));
    expect(pages).toEqual([made.slice(0, 2), made.slice(2)]);
    expect(second.body.cursor).toBeUndefined();
    expect((await world.call('GET', '/tasks', world.ofBob)).body.items).toEqual([]);
  });

  it.each<[ApiRequest['method'], string, object?]>([
    ['GET', ''],
    ['PATCH', '', { name: 'Mine' }],
    ['DELETE', ''],
    ['POST', '/pause'],
    ['POST', '/resume'],
    ['POST', '/execute'],
    ['GET', '/executions'],
  ])('of others are not there: %s %s', async (method, path, change) => {
    const world = await createTasks();
    const { taskId } = await world.create();
    const before = await world.stored(taskId);

    for (const id of [taskId, 'unknown']) {
      const answer = await world.call(method, `/tasks/${id}${path}`, {
        ...world.ofBob,
        ...(change && { body: change }),
      });
      expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
    expect(await world.stored(taskId)).toEqual(before);
    expect(world.started).toEqual([]);
  });

  it('show their newest execution, and list them all', async () => {
    const world = await createTasks();
    const { taskId } = await world.create();
    const ids = ['01JD0000000000000000000001', '01JD0000000000000000000002'];
    for (const id of ids) {
      const executionId = ExecutionId.parse(id);
      await createExecution(world.table, tenantId, sampleExecution({ executionId, taskId }));
    }

    const task = await world.call('GET', `/tasks/${taskId}`);
    const executions = await world.call('GET', `/tasks/${taskId}/executions?limit=1`);

    expect(task.body.lastExecution).toMatchObject({ executionId: ids[1], status: 'running' });
    expect(executions.body.items).toEqual([
      {
        executionId: ids[1],
        taskId,
        taskName: 'Every day',
        type: 'checks',
        trigger: 'schedule',
        startedAt: '2026-11-21T03:00:00.000Z',
        status: 'running',
      },
    ]);
    const rest = `/tasks/${taskId}/executions?limit=1&cursor=${executions.body.cursor}`;
    expect((await world.call('GET', rest)).body.items).toMatchObject([{ executionId: ids[0] }]);
  });
});

describe('a change', () => {
  it.each<[string, object, object]>([
    ['name', { name: 'Other' }, { name: 'Other' }],
    ['scope', { scope: { services: ['s3'] } }, { scope: { services: ['s3'] } }],
    [
      'schedule',
      { schedule: { every: 'month', on: 'last', at: '22:00', timeZone: 'Asia/Tokyo' } },
      {
        nextRuns: [
          '2026-11-30T13:00:00.000Z',
          '2026-12-31T13:00:00.000Z',
          '2027-01-31T13:00:00.000Z',
        ],
      },
    ],
    [
      'schedule to none',
      { schedule: null },
      { schedule: null, scheduling: 'none', nextRuns: [], mayStartLaterByMinutes: 0 },
    ],
    [
      'schedule to several times a day',
      { schedule: { cron: '0 6,18 * * ? *', timeZone: 'UTC' } },
      {
        nextRuns: [
          '2026-11-21T18:00:00.000Z',
          '2026-11-22T06:00:00.000Z',
          '2026-11-22T18:00:00.000Z',
        ],
        mayStartLaterByMinutes: 0,
      },
    ],
    ['enabled', { enabled: false }, { enabled: false, scheduling: 'paused', nextRuns: [] }],
    ['failFast', { failFast: true }, { failFast: true }],
    ['strict', { strict: true }, { strict: true }],
  ])('of its %s leaves the rest alone', async (_, change, expected) => {
    const world = await createTasks();
    const before = await world.create({ scope: { accounts: [accountId] } });

    const answer = await world.call('PATCH', `/tasks/${before.taskId}`, { body: change });

    expect(answer).toMatchObject({ status: 200 });
    expect(answer.body).toEqual({ ...before, ...change, ...expected, version: 2 });
    const stored = await world.stored(before.taskId);
    const told = world.schedules.get(`acme.${before.taskId}`);
    expect(told?.schedule).toEqual(stored?.schedule);
  });

  it.each<[string, object, string]>([
    ['of nothing', {}, 'body'],
    ['of nothing but the version', { version: 1 }, 'body'],
    ['of the type', { type: 'checks', name: 'Other' }, 'body'],
    ['to an unknown check', { scope: { checks: ['nothing'] } }, 'body.scope.checks.0'],
    ['to a bad time', { schedule: { ...daily, at: 'noon' } }, 'body.schedule.at'],
    [
      'to a schedule that is over',
      { schedule: { cron: '0 6 * * ? 2020', timeZone: 'UTC' } },
      'body.schedule.cron',
    ],
  ])('%s is refused', async (_, change, where) => {
    const world = await createTasks();
    const { taskId } = await world.create();

    const answer = await world.call('PATCH', `/tasks/${taskId}`, { body: change });

    expect(answer).toMatchObject({ status: 400, body: { faults: [{ where }] } });
    expect((await world.stored(taskId))?.version).toBe(1);
  });

  it('of a version that is not the newest is refused, and says which is', async () => {
    const world = await createTasks();
    const { taskId } = await world.create();
    await world.call('PATCH', `/tasks/${taskId}`, { body: { name: 'Theirs' } });

    const answer = await world.call('PATCH', `/tasks/${taskId}`, {
      body: { name: 'Mine', version: 1 },
    });

    expect(answer).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(answer.body.detail).toContain('at version 2');
    expect((await world.stored(taskId))?.name).toBe('Theirs');
  });

  it('does not lose what a run notes at the same moment', async () => {
    const world = await createTasks();
    const { taskId } = await world.create();
    const assessed = { at: '2026-11-21T12:00:30.000Z', assessBy: '2026-11-22T08:00:00.000Z' };
    let isNoted = false;
    const { handler } = world.handlerOn(async ({ operation }, run) => {
      if (operation === 'TransactWriteItems' && !isNoted) {
        isNoted = true;
        await markTaskAssessed(world.table, tenantId, taskId, assessed);
      }
      return run();
    });

    const answer = await callApi(handler, {
      method: 'PATCH',
      path: `/tasks/${taskId}`,
      user: world.ann,
      tenant: 'acme',
      body: { name: 'Other' },
    });

    expect(answer.status).toBe(200);
    expect(await world.stored(taskId)).toMatchObject({
      name: 'Other',
      lastAssessedAt: assessed.at,
      assessBy: assessed.assessBy,
    });
  });
});

describe('pause and resume', () => {
  it('tell Scheduler, and may be repeated', async () => {
    const world = await createTasks();
    const { taskId } = await world.create();
    const enabled = () => world.schedules.get(`acme.${taskId}`)?.enabled;

    for (const version of [2, 2]) {
      const paused = await world.call('POST', `/tasks/${taskId}/pause`);
      expect(paused.body).toMatchObject({
        enabled: false,
        scheduling: 'paused',
        nextRuns: [],
        version,
      });
      expect(enabled()).toBe(false);
    }
    for (const version of [3, 3]) {
      const resumed = await world.call('POST', `/tasks/${taskId}/resume`);
      expect(resumed.body).toMatchObject({ enabled: true, scheduling: 'scheduled', version });
      expect(resumed.body.nextRuns).toHaveLength(3);
      expect(enabled()).toBe(true);
    }
  });

  it('finish what an earlier attempt began', async () => {
    let isBroken = false;
    const world = await createTasks(() => {
      if (isBroken) throw new Error('Scheduler is down.');
    });
    const { taskId } = await world.create();
    isBroken = true;
    expect((await world.call('POST', `/tasks/${taskId}/pause`)).status).toBe(500);
    expect((await world.call('GET', `/tasks/${taskId}`)).body.scheduling).toBe('scheduling');
    isBroken = false;

    expect((await world.call('POST', `/tasks/${taskId}/pause`)).body.scheduling).toBe('paused');

    expect(world.schedules.get(`acme.${taskId}`)?.enabled).toBe(false);
  });
});

describe('a task that is deleted', () => {
  it('is gone, with its schedule, and can neither be read nor run', async () => {
    const world = await createTasks();
    const { taskId } = await world.create();

    expect(await world.call('DELETE', `/tasks/${taskId}`)).toMatchObject({ status: 204 });

    expect(world.schedules.size).toBe(0);
    expect(await world.mirror(taskId)).toBeUndefined();
    expect((await world.call('DELETE', `/tasks/${taskId}`)).status).toBe(404);
    expect((await world.call('POST', `/tasks/${taskId}/execute`)).status).toBe(404);
  });

  it('is not, while a run of it is in progress', async () => {
    const world = await createTasks();
    const { taskId } = await world.create();
    const { body: run } = await world.call('POST', `/tasks/${taskId}/execute`);

    const refused = await world.call('DELETE', `/tasks/${taskId}`);

    expect(refused).toMatchObject({ status: 409, body: { code: 'run-in-progress' } });
    expect(refused.body.detail).toContain(run.executionId);
    expect(await world.stored(taskId)).toBeDefined();
    expect(world.schedules.size).toBe(1);
  });

  it('is not, when a run is started at that moment', async () => {
    const world = await createTasks();
    const { taskId } = await world.create();
    const { handler } = world.handlerOn(async ({ operation }, run) => {
      if (operation === 'TransactWriteItems') await world.call('POST', `/tasks/${taskId}/execute`);
      return run();
    });

    const refused = await callApi(handler, {
      method: 'DELETE',
      path: `/tasks/${taskId}`,
      user: world.ann,
      tenant: 'acme',
    });

    expect(refused.status).toBe(409);
    expect(await world.stored(taskId)).toBeDefined();
  });

  it('is not run, when it is deleted at that moment', async () => {
    const world = await createTasks();
    const { taskId } = await world.create();
    let isDeleted = false;
    const { handler } = world.handlerOn(async ({ operation }, run) => {
      if (operation === 'TransactWriteItems' && !isDeleted) {
        isDeleted = true;
        await world.call('DELETE', `/tasks/${taskId}`);
      }
      return run();
    });

    const refused = await callApi(handler, {
      method: 'POST',
      path: `/tasks/${taskId}/execute`,
      user: world.ann,
      tenant: 'acme',
    });

    expect(refused.status).toBe(404);
    expect(world.started).toEqual([]);
  });
});

describe('killed at any step', () => {
  const changes: Readonly<
    Record<string, (taskId: string) => Pick<ApiRequest, 'method' | 'path' | 'body'>>
  > = {
    create: () => ({ method: 'POST', path: '/tasks', body }),
    change: (taskId) => ({
      method: 'PATCH',
      path: `/tasks/${taskId}`,
      body: { schedule: { ...daily, at: '07:00' } },
    }),
    'on demand from now on': (taskId) => ({
      method: 'PATCH',
      path: `/tasks/${taskId}`,
      body: { schedule: null },
    }),
    pause: (taskId) => ({ method: 'POST', path: `/tasks/${taskId}/pause` }),
    resume: (taskId) => ({ method: 'POST', path: `/tasks/${taskId}/resume` }),
    delete: (taskId) => ({ method: 'DELETE', path: `/tasks/${taskId}` }),
  };
  // The key's item, 1 transaction, 1 call of Scheduler, 2 updates, and the key's item again; some have fewer.
  const steps = [1, 2, 3, 4, 5, 6];
  const cases = Object.keys(changes).flatMap((name) =>
    steps.flatMap((step) => ['before', 'after'].map((when) => [name, when, step] as const)),
  );

  it.each(cases)('%s, %s step %d: whole once the watchdog came', async (name, when, step) => {
    let left = Number.POSITIVE_INFINITY;
    let isDead = false;
    /** Dies before the step, or when it has been taken. */
    const taking = <Taken>(take: () => Taken): Taken => {
      if (isDead) throw new Killed();
      left -= 1;
      if (left > 0) return take();
      isDead = true;
      if (when === 'after') take();
      throw new Killed();
    };
    const world = await createTasks(() => taking(() => undefined));
    const { taskId } = name === 'create' ? { taskId: '' } : await world.create();
    if (name === 'resume') await world.call('POST', `/tasks/${taskId}/pause`);
    const { handler } = world.handlerOn(async ({ isWrite }, run) =>
      isWrite ? taking(run) : run(),
    );
    const request = {
      ...changes[name]?.(taskId),
      user: world.ann,
      tenant: 'acme',
      headers: { 'idempotency-key': 'once' },
    } as ApiRequest;

    left = step;
    const { status, body: said } = await callApi(handler, request);
    const hasEffect = status < 300;
    expect(hasEffect || isDead).toBe(true);
    // Died behind the effect: what is answered says that it is not whole yet.
    if (isDead && hasEffect && said) expect(said.scheduling).toBe('scheduling');
    left = Number.POSITIVE_INFINITY;
    isDead = false;
    await world.repair();

    const { items } = (await world.call('GET', '/tasks')).body;
    expect(items.length).toBeLessThanOrEqual(1);
    const counts = await counted(world.table, tenantId);
    expect({ ...counts.said, accounts: 1 }).toEqual(counts.there);
    const [task] = items;
    const told = [...world.schedules.values()];
    if (!task?.schedule) expect(told).toEqual([]);
    else {
      const stored = await world.stored(task.taskId);
      expect(told).toMatchObject([{ schedule: stored?.schedule, enabled: task.enabled }]);
      expect(task.scheduling).toBe(task.enabled ? 'scheduled' : 'paused');
    }
    if (name !== 'create') return;
    // The client repeats its request: there is one task, not two.
    world.clock.move(60_000);
    const repeated = await callApi(handler, request);
    expect(repeated.status).toBe(201);
    const after = (await world.call('GET', '/tasks')).body.items;
    expect(after.map(({ taskId: id }: { taskId: string }) => id)).toEqual([repeated.body.taskId]);
    expect(world.schedules.size).toBe(1);
  });
});

describe('while Scheduler cannot be told', () => {
  const context = { service: 'scheduler', operation: 'UpdateSchedule' };

  /** @param fails Until it is mended. */
  async function createUntold(fails: Error) {
    let isBroken = false;
    const world = await createTasks(() => {
      if (isBroken) throw fails;
    });
    return {
      ...world,
      break() {
        isBroken = true;
      },
      async mend() {
        isBroken = false;
        await world.repair();
      },
    };
  }

  describe.each([
    new BusyError('Rate exceeded.', context),
    new PlatformError('Scheduler failed.', context),
  ])('%s', (fails) => {
    it('a task is made all the same, once, and the watchdog makes its schedule', async () => {
      const world = await createUntold(fails);
      const headers = { 'idempotency-key': 'once' };
      world.break();

      const answer = await world.call('POST', '/tasks', { body, headers });
      const repeated = await world.call('POST', '/tasks', { body, headers });

      expect(answer).toMatchObject({ status: 201, body: { scheduling: 'scheduling' } });
      expect(repeated.body).toEqual(answer.body);
      expect(world.schedules.size).toBe(0);
      await world.mend();
      expect((await world.call('GET', '/tasks')).body.items).toEqual([
        { ...answer.body, scheduling: 'scheduled' },
      ]);
      expect([...world.schedules.keys()]).toEqual([`acme.${answer.body.taskId}`]);
    });

    it.each<[ApiRequest['method'], string, object?]>([
      ['PATCH', '', { schedule: { ...daily, at: '07:00' } }],
      ['POST', '/pause'],
    ])('a change is made all the same: %s %s', async (method, path, change) => {
      const world = await createUntold(fails);
      const { taskId } = await world.create();
      world.break();

      const request = change ? { body: change } : {};
      const answer = await world.call(method, `/tasks/${taskId}${path}`, request);

      expect(answer).toMatchObject({ status: 200, body: { scheduling: 'scheduling', version: 2 } });
      await world.mend();
      const { body: task } = await world.call('GET', `/tasks/${taskId}`);
      expect(task.scheduling).toBe(task.enabled ? 'scheduled' : 'paused');
      expect(world.schedules.get(`acme.${taskId}`)?.enabled).toBe(task.enabled);
    });

    it('a deleted task is gone, and its schedule goes with the watchdog', async () => {
      const world = await createUntold(fails);
      const { taskId } = await world.create();
      world.break();

      expect((await world.call('DELETE', `/tasks/${taskId}`)).status).toBe(204);

      expect((await world.call('GET', `/tasks/${taskId}`)).status).toBe(404);
      await world.mend();
      expect(world.schedules.size).toBe(0);
    });
  });
});

describe('what each route asks of DynamoDB', () => {
  it.each<[string, (taskId: string) => Partial<ApiRequest>, object]>([
    ['GET /tasks', () => ({ method: 'GET', path: '/tasks' }), { GetItem: 1, Query: 1 }],
    [
      'GET /tasks/{taskId}',
      (id) => ({ method: 'GET', path: `/tasks/${id}` }),
      { GetItem: 2, Query: 1 },
    ],
    [
      'GET /tasks/{taskId}/executions',
      (id) => ({ method: 'GET', path: `/tasks/${id}/executions` }),
      { GetItem: 2, Query: 1 },
    ],
    [
      'POST /tasks',
      () => ({ method: 'POST', path: '/tasks', body }),
      { GetItem: 6, TransactWriteItems: 2, UpdateItem: 1, PutItem: 1 },
    ],
    [
      'POST /tasks with accounts in its scope',
      () => ({
        method: 'POST',
        path: '/tasks',
        body: { ...body, scope: { accounts: [accountId] } },
      }),
      { GetItem: 6, Query: 1, TransactWriteItems: 2, UpdateItem: 1, PutItem: 1 },
    ],
    [
      'PATCH /tasks/{taskId}',
      (id) => ({ method: 'PATCH', path: `/tasks/${id}`, body: { name: 'Other' } }),
      { GetItem: 6, TransactWriteItems: 2, UpdateItem: 1, PutItem: 1 },
    ],
    [
      'POST /tasks/{taskId}/pause',
      (id) => ({ method: 'POST', path: `/tasks/${id}/pause` }),
      { GetItem: 4, TransactWriteItems: 1, UpdateItem: 1, PutItem: 1 },
    ],
    [
      'POST /tasks/{taskId}/resume of one that is not paused',
      (id) => ({ method: 'POST', path: `/tasks/${id}/resume` }),
      { GetItem: 3 },
    ],
    [
      'DELETE /tasks/{taskId}',
      (id) => ({ method: 'DELETE', path: `/tasks/${id}` }),
      { GetItem: 5, Query: 2, TransactWriteItems: 1, UpdateItem: 1, DeleteItem: 1 },
    ],
    [
      'POST /tasks/{taskId}/execute',
      (id) => ({ method: 'POST', path: `/tasks/${id}/execute` }),
      { GetItem: 6, Query: 3, TransactWriteItems: 1 },
    ],
  ])('%s', async (_, requestOf, expected) => {
    const world = await createTasks();
    const { taskId } = await world.create();
    const { handler, requests } = world.handlerOn();

    const request = { user: world.ann, tenant: 'acme', ...requestOf(taskId) } as ApiRequest;
    const { status } = await callApi(handler, request);

    expect(status).toBeLessThan(300);
    expect(countByOperation(requests)).toEqual(expected);
  });
});
