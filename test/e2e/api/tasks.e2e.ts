import { GetScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { beforeAll, describe, expect, it } from 'vitest';
import { UserId } from '../../../functions/core/ids.ts';
import type { Member } from '../../../functions/core/tenants/member.ts';
import { memberKey } from '../../../functions/data/tenants/keys.ts';
import { type Call, call, expectStatus, type Person, signUp } from '../support/api.ts';
import { as, emulators, until } from '../support/aws.ts';
import { deployed, store } from '../support/platform.ts';
import { createTenant, type TestTenant } from '../support/tenants.ts';

const schedulerClient = new SchedulerClient(as());
const daily = { every: 'day', at: '06:00', timeZone: 'Europe/Berlin' };

let tenant: TestTenant;
let ann: Person;

/** Makes somebody a member, as nobody can yet by asking. */
async function join({ tenantId }: TestTenant, { userId: sub, email }: Person) {
  const userId = UserId.parse(sub);
  const addedAt = new Date().toISOString();
  const member: Member = { userId, role: 'member', email, addedAt, version: 1 };
  await store.table.put({ ...member, ...memberKey(tenantId, userId) });
}

beforeAll(async () => {
  [tenant, ann] = await Promise.all([createTenant('api-tasks'), signUp('ann')]);
  await join(tenant, ann);
});

const by = () => ({ by: ann, tenant: tenant.tenantId });
const ask = (status: number, method: string, path: string, more: Partial<Call> = {}) =>
  expectStatus(status, { method, path, ...by(), ...more });
const create = (own: object = {}, more: Partial<Call> = {}) =>
  ask(201, 'POST', '/tasks', { body: { name: 'A task', type: 'checks', ...own }, ...more });

async function scheduleOf(taskId: string) {
  const Name = `${tenant.tenantId}.${taskId}`;
  const GroupName = deployed.scheduleGroupName;
  const { ScheduleExpression, ScheduleExpressionTimezone, State } = await schedulerClient.send(
    new GetScheduleCommand({ Name, GroupName }),
  );
  return [ScheduleExpression, ScheduleExpressionTimezone, State];
}

const ended = (executionId: string, taskId: string) =>
  until(
    'the execution has ended',
    async () => {
      const { items } = await ask(200, 'GET', `/tasks/${taskId}/executions`);
      const found = items.find((item: { executionId: string }) => item.executionId === executionId);
      return found && found.status !== 'running' ? found : undefined;
    },
    90,
  );

describe('a task', () => {
  it('lives with its schedule, from its making to its end', async () => {
    const task = await create({ schedule: daily, scope: { accounts: [tenant.accountId] } });
    const path = `/tasks/${task.taskId}`;

    expect(task).toMatchObject({ scheduling: 'scheduled', schedule: daily, version: 1 });
    expect(task.nextRuns).toHaveLength(3);
    expect(await scheduleOf(task.taskId)).toEqual([
      'cron(0 6 * * ? *)',
      'Europe/Berlin',
      'ENABLED',
    ]);
    expect(await ask(200, 'GET', path)).toEqual(task);

    const weekly = {
      every: 'week',
      on: ['monday', 'thursday'],
      at: '22:30',
      timeZone: 'Asia/Kolkata',
    };
    const changed = await ask(200, 'PATCH', path, { body: { schedule: weekly, version: 1 } });
    expect(changed).toMatchObject({ schedule: weekly, version: 2 });
    expect(await scheduleOf(task.taskId)).toEqual([
      'cron(30 22 ? * MON,THU *)',
      'Asia/Calcutta',
      'ENABLED',
    ]);

    expect(await ask(200, 'POST', `${path}/pause`)).toMatchObject({ scheduling: 'paused' });
    expect(await scheduleOf(task.taskId)).toContain('DISABLED');
    expect(await ask(200, 'POST', `${path}/resume`)).toMatchObject({ scheduling: 'scheduled' });
    expect(await scheduleOf(task.taskId)).toContain('ENABLED');

    await ask(204, 'DELETE', path);
    await expect(scheduleOf(task.taskId)).rejects.toThrow('does not exist');
    await ask(404, 'GET', path);
    const { items } = await ask(200, 'GET', '/tasks');
    expect(items.map(({ taskId }: { taskId: string }) => taskId)).not.toContain(task.taskId);
  });

  it('is previewed, as it would be made, and by that is not made', async () => {
    const wanted = { scope: { services: ['sqs', 'sns'] }, schedule: daily };
    const before = await ask(200, 'GET', '/tasks');

    const preview = await ask(200, 'POST', '/tasks/preview', { body: wanted });

    expect(preview).toMatchObject({
      services: ['sns', 'sqs'],
      accounts: [tenant.accountId],
      leftOut: [],
      regions: ['eu-west-1', 'us-east-1'],
    });
    expect(preview.checks).toBeGreaterThan(5);
    expect(preview.nextRuns).toHaveLength(5);
    expect(await ask(200, 'GET', '/tasks')).toEqual(before);
    await ask(400, 'POST', '/tasks/preview', { body: { scope: { services: ['s4'] } } });
  });

  it.each([
    ['InternalServerException', 500],
    ['ThrottlingException', 429],
  ])('is one, though Scheduler cannot be told (%s), and is told later', async (code, status) => {
    const headers = { 'idempotency-key': code };
    const wanted = { name: `Untold by ${code}`, schedule: daily };
    const mend = await emulators.inject({
      account: emulators.accountId,
      action: 'scheduler:UpdateSchedule',
      caller: '*api-tasks*',
      ...{ code, status, message: 'Try again.' },
    });

    const task = await create(wanted, { headers });
    const repeated = await create(wanted, { headers });
    await mend();

    expect(task).toMatchObject({ name: wanted.name, scheduling: 'scheduling' });
    expect(repeated).toEqual(task);
    await expect(scheduleOf(task.taskId)).rejects.toThrow('does not exist');
    // As the watchdog, which waits until an intention is old.
    expect(await ask(200, 'POST', `/tasks/${task.taskId}/resume`)).toMatchObject({
      scheduling: 'scheduled',
    });
    expect(await scheduleOf(task.taskId)).toContain('ENABLED');
    const { items } = await ask(200, 'GET', '/tasks');
    expect(items.filter(({ name }: { name: string }) => name === wanted.name)).toHaveLength(1);
  });

  it('is refused with what is wrong, and where', async () => {
    const wrong = {
      name: 'Wrong',
      type: 'checks',
      scope: { accounts: ['999999999999'], regions: ['eu-west-9'], checks: ['s3-bucket-shiny'] },
    };

    const { faults } = await ask(400, 'POST', '/tasks', { body: wrong });

    expect(faults.map(({ where }: { where: string }) => where)).toEqual([
      'body.scope.accounts.0',
      'body.scope.regions.0',
      'body.scope.checks.0',
    ]);
    await ask(400, 'POST', '/tasks', { body: { name: 'Wrong', type: 'weather_report' } });
  });
});

describe('a run on demand', () => {
  it('is one, however many ask at once, and another one after its end', async () => {
    const { taskId } = await create({ scope: { services: ['sqs'] } });
    const path = `/tasks/${taskId}`;

    const answers = await Promise.all(
      Array.from({ length: 6 }, () => call({ method: 'POST', path: `${path}/execute`, ...by() })),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409, 409, 409, 409, 409]);
    const { body: run } = answers.find(({ status }) => status === 202) ?? {};
    expect(run).toEqual({ executionId: expect.any(String), taskId });
    await ask(409, 'DELETE', path);

    const execution = await ended(run.executionId, taskId);
    expect(execution).toMatchObject({ trigger: 'request', status: 'passed' });
    const after = await ask(200, 'GET', path);
    expect(after).toMatchObject({
      lastAssessedAt: expect.any(String),
      lastExecution: { executionId: run.executionId, status: 'passed' },
    });
    const next = await ask(202, 'POST', `${path}/execute`);
    await ended(next.executionId, taskId);
    await ask(204, 'DELETE', path);
  });

  it('is one, when the same request is repeated', async () => {
    const { taskId } = await create({ scope: { services: ['sns'] } });
    const headers = { 'idempotency-key': 'once' };
    const path = `/tasks/${taskId}/execute`;

    const first = await ask(202, 'POST', path, { headers });
    const second = await ask(202, 'POST', path, { headers });

    expect(second).toEqual(first);
    await ended(first.executionId, taskId);
    const { items } = await ask(200, 'GET', `/tasks/${taskId}/executions`);
    expect(items).toHaveLength(1);
  });
});
