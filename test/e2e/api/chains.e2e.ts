import { beforeAll, describe, expect, it } from 'vitest';
import { type Call, expectStatus, type Person, signUp } from '../support/api.ts';
import { until } from '../support/aws.ts';
import { createTenant, join, type TestTenant } from '../support/tenants.ts';

let tenant: TestTenant;
let ann: Person;

beforeAll(async () => {
  [tenant, ann] = await Promise.all([
    createTenant('chains', { regions: ['us-east-1'] }),
    signUp('ann'),
  ]);
  await join(tenant, ann, 'member');
});

const ask = (status: number, method: string, path: string, more: Partial<Call> = {}) =>
  expectStatus(status, { method, path, by: ann, tenant: tenant.tenantId, ...more });

/** A task of one service: two that write findings of the same would wait for each other. */
async function make(name: string, service: string, ...after: readonly string[]): Promise<string> {
  const body = {
    name,
    type: 'checks',
    scope: { services: [service] },
    ...(after.length > 0 && { after: { tasks: after, on: 'success' } }),
  };
  return (await ask(201, 'POST', '/tasks', { body })).taskId;
}

interface Shown {
  readonly executionId: string;
  readonly status: string;
  readonly trigger: string;
  readonly after?: readonly object[];
  readonly started?: readonly object[];
}

/** A run by hand, once it has passed. */
async function run(taskId: string): Promise<string> {
  const { executionId } = await ask(202, 'POST', `/tasks/${taskId}/execute`);
  await until(
    'the execution has passed',
    async () => {
      const { status } = await ask(200, 'GET', `/executions/${executionId}`);
      if (status === 'running' || status === 'starting') return undefined;
      expect(status).toBe('passed');
      return true;
    },
    90,
  );
  return executionId;
}

const runsOf = async (taskId: string): Promise<readonly Shown[]> =>
  (await ask(200, 'GET', `/tasks/${taskId}/executions`)).items;

/** Its first execution, once it has passed. */
const passedRunOf = (taskId: string) =>
  until(
    'it has been started, and has passed',
    async () => {
      const [newest] = await runsOf(taskId);
      return newest?.status === 'passed' ? newest : undefined;
    },
    120,
  );

describe('tasks that run after others', () => {
  it('start once each of those before them has passed, and say which ends led to them', async () => {
    const [first, second] = [await make('First', 'sqs'), await make('Second', 'sns')];
    const joined = await make('Joined', 'kms', first, second);
    const last = await make('Last', 'sqs', joined);

    const ofFirst = await run(first);

    const { waiting } = await until('the end of the first is known', async () => {
      const task = await ask(200, 'GET', `/tasks/${joined}`);
      return task.waiting.for[0].is === 'ended' ? task : undefined;
    });
    expect(waiting.for).toMatchObject([
      { taskName: 'First', is: 'ended', executionId: ofFirst },
      { taskName: 'Second', is: 'unscheduled' },
    ]);
    expect(await runsOf(joined)).toEqual([]);

    const ofSecond = await run(second);

    const ofJoined = await passedRunOf(joined);
    expect(ofJoined).toMatchObject({
      trigger: 'after',
      after: [
        { executionId: ofFirst, taskName: 'First' },
        { executionId: ofSecond, taskName: 'Second' },
      ],
    });
    const ofLast = await passedRunOf(last);
    expect(ofLast).toMatchObject({
      trigger: 'after',
      after: [{ executionId: ofJoined.executionId, taskName: 'Joined' }],
    });
    expect(await ask(200, 'GET', `/executions/${ofSecond}`)).toMatchObject({
      started: [{ executionId: ofJoined.executionId, taskName: 'Joined' }],
    });
    // What was used once is not used again: one run came of each.
    expect((await runsOf(joined)).length).toBe(1);
    expect((await runsOf(last)).length).toBe(1);
  }, 300_000);

  it('hold those before them, which cannot be deleted, and never wait for themselves', async () => {
    const before = await make('Before', 'sqs');
    const behind = await make('Behind', 'sns', before);

    const refused = await ask(409, 'DELETE', `/tasks/${before}`);
    const circle = await ask(400, 'PATCH', `/tasks/${before}`, {
      body: { after: { tasks: [behind], on: 'end' } },
    });

    expect(refused.detail).toContain('Others run after this task: Behind.');
    expect(circle.faults).toEqual([
      {
        where: 'body.after.tasks',
        what: 'The task would wait for itself: Before after Behind after Before. Take one of them out.',
      },
    ]);
    await ask(204, 'DELETE', `/tasks/${behind}`);
    await ask(204, 'DELETE', `/tasks/${before}`);
  });
});
