import { beforeAll, describe, expect, it } from 'vitest';
import { call, expectStatus, type Person, signUp } from '../support/api.ts';
import { emulators } from '../support/aws.ts';
import { runToEnd } from '../support/runs.ts';
import { createTenant, join, type TestTenant } from '../support/tenants.ts';

let viewer: Person;
let tenant: TestTenant;
let firstRun: string;

beforeAll(async () => {
  [tenant, viewer] = await Promise.all([createTenant('api-findings'), signUp('viewer')]);
  await join(tenant, viewer, 'viewer');
  firstRun = (await runToEnd(tenant)).executionId;
});

const get = (path: string) => expectStatus(200, { path, by: viewer, tenant: tenant.tenantId });

/** What the findings of a walk come to, by check and status. */
async function walkedChecks() {
  const all = await walk('status=pass,fail,error,suppressed');
  return Object.fromEntries(
    [...Map.groupBy(all, ({ checkId }) => checkId)].map(([checkId, own]) => [
      checkId,
      statusesOf(own.map(({ status }) => ({ [status]: 1 }))),
    ]),
  );
}

interface Standing {
  readonly pass?: number;
  readonly fail?: number;
  readonly error?: number;
}

const statusesOf = (standings: readonly Standing[]) => {
  const sum = { pass: 0, fail: 0, error: 0 };
  for (const { pass = 0, fail = 0, error = 0 } of standings) {
    sum.pass += pass;
    sum.fail += fail;
    sum.error += error;
  }
  return sum;
};

async function summary(by: string) {
  const { items, ...rest } = await get(`/findings/summary?limit=100&by=${by}`);
  return { items, counts: statusesOf(items.flatMap(standingsOf)), ...rest };
}

const standingsOf = ({ severities }: { readonly severities: Record<string, Standing> }) =>
  Object.values(severities);

/** Throws unless every summary is what a walk over all findings comes to. */
async function expectCounted() {
  const walked = await walkedChecks();
  const whole = statusesOf(Object.values(walked));
  const accounts = { assessed: 1, all: 1 };
  for (const by of ['severity', 'account', 'service']) {
    const { counts, accounts: counted } = await summary(by);
    expect([by, counts, counted]).toEqual([by, whole, accounts]);
  }
  const items = [];
  let cursor = '';
  do {
    const page = await get(`/findings/summary?by=check&limit=20${cursor && `&cursor=${cursor}`}`);
    items.push(...page.items);
    cursor = page.cursor ?? '';
  } while (cursor);
  const byCheck = items.map((item) => [item.key, statusesOf(standingsOf(item))]);
  expect(Object.fromEntries(byCheck)).toEqual(walked);
  const { items: days } = await get('/findings/trend?days=1');
  expect(days).toMatchObject([{ accounts }]);
  expect(statusesOf(standingsOf(days[0]))).toEqual(whole);
}

/** All pages of a list. */
async function walk(query = '') {
  const items = [];
  let cursor = '';
  do {
    const page = await get(`/findings?limit=10&${query}${cursor && `&cursor=${cursor}`}`);
    items.push(...page.items);
    cursor = page.cursor ?? '';
  } while (cursor);
  return items;
}

describe('findings', () => {
  it('are what is open, by severity, or what is asked for', async () => {
    const open = await walk();
    const ofQueues = await walk(`account=${tenant.accountId}&service=sqs`);
    const passing = await walk('status=pass');
    const all = await walk('status=pass,fail,error,suppressed');

    expect(new Set(open.map(({ status }) => status))).toEqual(new Set(['fail']));
    const weights = open.map(({ severity }) =>
      ['critical', 'high', 'medium', 'low'].indexOf(severity),
    );
    expect(weights).toEqual(weights.toSorted());
    expect(ofQueues.length).toBeGreaterThan(0);
    expect(new Set(ofQueues.map(({ service }) => service))).toEqual(new Set(['sqs']));
    expect(passing.length).toBeGreaterThan(0);
    expect(all).toHaveLength(open.length + passing.length);
    const ids = new Set(all.map(({ findingId }) => findingId));
    expect(ids.size).toBe(all.length);
    for (const { lastRun } of all) expect(lastRun.executionId).toBe(firstRun);
  });

  it('are found by their resource, by a part of its name, and from the oldest on', async () => {
    const [newest] = await walk('status=fail&service=sqs');
    const { id, name } = newest.resource;

    const ofResource = await walk(`resource=${encodeURIComponent(id)}`);
    const named = await walk(`q=${encodeURIComponent(name.slice(1).toUpperCase())}`);
    const oldest = await walk('order=oldest');

    expect(ofResource.map(({ findingId }) => findingId)).toContain(newest.findingId);
    for (const { resource } of ofResource) expect(resource.id).toBe(id);
    expect(named.map(({ findingId }) => findingId)).toContain(newest.findingId);
    const ids = (all: typeof oldest) => all.map(({ findingId }) => findingId).toSorted();
    expect(ids(oldest)).toEqual(ids(await walk()));
  });

  it('are counted as a walk over all of them counts them', async () => {
    await expectCounted();
    expect(await get('/blind-spots')).toEqual({ items: [] });
  });

  it('are shown one by one, with their check and their history', async () => {
    const [found] = await walk('status=fail&service=sqs');

    const finding = await get(`/findings/${found.findingId}`);

    expect(finding).toMatchObject({
      ...found,
      check: { title: expect.any(String), fix: expect.any(String) },
      history: { items: [{ change: 'new', executionId: firstRun }] },
    });
  });

  it('look old once they cannot be assessed, however they were', async () => {
    const fault = { code: 'AccessDenied', message: 'Not authorized.', status: 403 };
    const { accountId: account } = tenant;
    const end = await emulators.inject({ account, action: 'sqs:ListQueues', ...fault });
    const { executionId } = await runToEnd(tenant);
    await end();

    const queues = await walk('service=sqs&status=pass,fail');
    const topics = await walk('service=sns&status=pass,fail');
    const errors = await walk('status=error');

    await expectCounted();
    const { items: spots } = await get('/blind-spots');
    expect(spots).toMatchObject([
      {
        service: 'sqs',
        category: 'permission',
        code: 'AccessDenied',
        operations: ['sqs:ListQueues'],
      },
    ]);
    const ofQueues = [...queues, ...errors].map(({ checkId }) => checkId);
    expect(spots[0].checks).toBe(new Set(ofQueues).size);
    expect(queues.length).toBeGreaterThan(0);
    for (const { notAssessedSince } of queues) expect(notAssessedSince).toEqual(expect.any(String));
    for (const { notAssessedSince, lastRun } of topics) {
      expect(notAssessedSince).toBeUndefined();
      expect(lastRun.executionId).toBe(executionId);
    }
    expect(errors.length).toBeGreaterThan(0);
    for (const { assessment, resource } of errors) {
      expect(assessment).toMatchObject({ category: 'permission', operation: 'sqs:ListQueues' });
      expect(resource).toBeUndefined();
    }
  });

  it('of another tenant are not found', async () => {
    const [found] = await walk();
    const other = await createTenant('api-findings-other');
    await join(other, viewer, 'viewer');

    const ask = (path: string) => call({ path, by: viewer, tenant: other.tenantId });
    const one = await ask(`/findings/${found.findingId}`);
    const list = await ask('/findings?severity=medium');

    expect(one.status).toBe(404);
    expect(list).toMatchObject({ status: 200, body: { items: [] } });
  });
});
