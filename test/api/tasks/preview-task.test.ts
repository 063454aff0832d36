import { describe, expect, it } from 'vitest';
import { createHandler } from '../../../functions/api/tasks/serve-tasks.ts';
import { saveAccount } from '../../../functions/data/accounts/accounts.ts';
import { saveTask } from '../../../functions/data/tasks/tasks.ts';
import { tenantKey } from '../../../functions/data/tenants/keys.ts';
import { createLogger } from '../../../functions/platform/process/logger.ts';
import { callApi, joinTenant } from '../../support/api/call-api.ts';
import { directExaminers } from '../../support/custom/examiners.ts';
import { directly } from '../../support/fakes/fake-edge.ts';
import { createFakeClock, createFakeStore } from '../../support/fakes/fake-store.ts';
import {
  accountId,
  otherAccountId,
  sampleAccount,
  sampleTask,
  tenantId,
} from '../../support/runs/run-samples.ts';

const daily = { every: 'day', at: '06:00', timeZone: 'Europe/Berlin' };
const hourly = { cron: 'cron(0 * * * ? *)', timeZone: 'UTC' };

const never = () => {
  throw new Error('A preview asks AWS for nothing.');
};

/** A tenant with a viewer, an account that is connected, and one that is not. */
async function createWorld() {
  const store = createFakeStore();
  const { table } = store.connect();
  const max = await joinTenant(table, 'acme', 'max', 'viewer');
  await saveAccount(table, tenantId, sampleAccount({ version: 0 }));
  const pending = sampleAccount({ accountId: otherAccountId, state: 'pending', version: 0 });
  await saveAccount(table, tenantId, pending);
  const handler = createHandler({
    edge: directly,
    table,
    scheduler: never,
    stateMachine: never,
    erasing: never,
    examiners: directExaminers,
    clock: createFakeClock('2026-11-21T12:00:00.000Z'),
    logger: createLogger({}, () => undefined),
  });
  return {
    table,
    store,
    preview: (body: object) =>
      callApi(handler, { method: 'POST', path: '/tasks/preview', body, user: max, tenant: 'acme' }),
  };
}

describe('a preview', () => {
  it('says what a task would cover and when it would run, to whoever may look, and stores nothing', async () => {
    const { store, preview } = await createWorld();
    const before = store.dynamodb.all();

    const { status, body } = await preview({ scope: { services: ['sqs'] }, schedule: daily });

    expect({ status, body }).toEqual({
      status: 200,
      body: {
        checks: expect.any(Number),
        categories: expect.any(Object),
        services: ['sqs'],
        accounts: [accountId],
        leftOut: [{ accountId: otherAccountId, because: 'not-connected' }],
        regions: ['eu-west-1', 'us-east-1'],
        paidChecks: [],
        beyondRole: [],
        nextRuns: [22, 23, 24, 25, 26].map((day) => `2026-11-${day}T05:00:00.000Z`),
        mayStartLaterByMinutes: 15,
        runsADay: { own: 1, ofOthers: 0, permitted: 1000 },
      },
    });
    const counts = Object.values<number>(body.categories);
    expect(body.checks).toBeGreaterThan(0);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(body.checks);
    expect(store.dynamodb.all()).toEqual(before);
  });

  it('of nothing is of all that there is, on demand', async () => {
    const { preview } = await createWorld();

    const { body } = await preview({});

    expect(body).toMatchObject({ accounts: [accountId], nextRuns: [], paidChecks: [] });
    expect(body.runsADay.own).toBe(0);
    expect(body.services.length).toBeGreaterThan(50);
    expect(await preview({ schedule: null })).toMatchObject({ status: 200, body });
  });

  it('names the checks that cost, which only a task that names them makes', async () => {
    const { preview } = await createWorld();
    const checks = ['ce-account-anomalies-handled', 's3-bucket-versioning-enabled'];

    const { body } = await preview({ scope: { checks } });

    expect(body).toMatchObject({ checks: 2, paidChecks: ['ce-account-anomalies-handled'] });
  });

  it('counts the runs of other schedules beside its own, and says what the plan permits without refusing', async () => {
    const { table, preview } = await createWorld();
    await table.update(tenantKey(tenantId), { set: { plan: 'free', scheduledRuns: 90 } });

    const { status, body } = await preview({ schedule: hourly });

    expect({ status, runsADay: body.runsADay }).toEqual({
      status: 200,
      runsADay: { own: 24, ofOthers: 90, permitted: 100 },
    });
  });

  it('of a change leaves the runs of the task as it is out of those of the others', async () => {
    const { table, preview } = await createWorld();
    const { taskId } = await saveTask(table, tenantId, sampleTask({ version: 0 }));
    await table.update(tenantKey(tenantId), { set: { scheduledRuns: 25 } });

    const { body } = await preview({ schedule: hourly, taskId });

    expect(body.runsADay).toEqual({ own: 24, ofOthers: 24, permitted: 1000 });
  });

  it('reads the accounts once, also where the scope names some', async () => {
    const { table, preview } = await createWorld();
    const queriesOf = async (scope: object) => {
      const before = table.usage().requests.Query ?? 0;
      expect((await preview({ scope })).status).toBe(200);
      return (table.usage().requests.Query ?? 0) - before;
    };

    expect(await queriesOf({ accounts: [accountId] })).toBe(1);
    expect(await queriesOf({})).toBe(1);
  });

  it.each<[string, object, string, string]>([
    [
      'an account that is not there',
      { scope: { accounts: ['444444444444'] } },
      'body.scope.accounts.0',
      'has no account',
    ],
    [
      'an unknown service',
      { scope: { services: ['s4'] } },
      'body.scope.services.0',
      'No check judges s4.',
    ],
    [
      'a time that is none',
      { schedule: { ...daily, at: '25:00' } },
      'body.schedule.at',
      '00:00 to 23:59',
    ],
    [
      'a day that never comes',
      { schedule: { cron: '0 6 31 2 ? *', timeZone: 'UTC' } },
      'body.schedule.cron',
      'never run',
    ],
    ['a member of its own', { name: 'x' }, 'body', 'Unrecognized key'],
  ])('is refused with %s, where a task would be', async (_, body, where, what) => {
    const { preview } = await createWorld();

    const answer = await preview(body);

    expect(answer.status).toBe(400);
    expect(answer.body.faults).toEqual([{ where, what: expect.stringContaining(what) }]);
  });

  it('of a change of a task that is not there says so', async () => {
    const { preview } = await createWorld();

    expect(await preview({ taskId: 'gone' })).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
  });
});
