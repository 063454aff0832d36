import { beforeEach, describe, expect, it } from 'vitest';
import { createHandler } from '../../../functions/api/findings/serve-findings.ts';
import type { UserId } from '../../../functions/core/ids.ts';
import { AccountId, TenantId } from '../../../functions/core/ids.ts';
import { accountKey } from '../../../functions/data/accounts/keys.ts';
import type { FindingWriterOptions } from '../../../functions/data/findings/finding-writer.ts';
import { findingPartition, openPartition } from '../../../functions/data/findings/keys.ts';
import { createLogger } from '../../../functions/platform/process/logger.ts';
import { callApi, joinTenant } from '../../support/api/call-api.ts';
import { directly } from '../../support/fakes/fake-edge.ts';
import { countByOperation, createFakeClock } from '../../support/fakes/fake-store.ts';
import { type AccountState, check, owner } from '../../support/findings/account-state.ts';
import { createFindingStore, runAt, writeFindings } from '../../support/findings/write-findings.ts';
import {
  sampleAccount,
  sampleCheck,
  sampleEntry,
  tenantId,
} from '../../support/runs/run-samples.ts';

const queue = sampleCheck('sqs', 'Queue');
const catalogue = [check, queue].map(sampleEntry);
const other = AccountId.parse('333333333333');
const days = (count: number) =>
  new Date(Date.parse('2026-11-01T03:00:00.000Z') + count * 86_400_000).toISOString();

interface Shown {
  readonly findingId: string;
  readonly resource?: { readonly id: string };
  readonly [member: string]: unknown;
}

async function createApi() {
  const store = createFindingStore();
  const account = sampleAccount({ accountId: other });
  store.dynamodb.plant({ ...account, ...accountKey(tenantId, other) });
  const clock = createFakeClock(days(20));
  const process = store.connect();
  const logger = createLogger({}, () => undefined);
  const handler = createHandler({
    edge: directly,
    table: process.table,
    catalogue: async () => catalogue,
    clock,
    logger,
  });
  const viewer = await joinTenant(process.table, tenantId, 'viewer', 'viewer');
  const stranger = await joinTenant(process.table, 'globex', 'stranger', 'owner');

  const get = (path: string, user: UserId = viewer, tenant: string = tenantId) =>
    callApi(handler, { method: 'GET', path, user, tenant });

  return {
    store,
    clock,
    process,
    stranger,
    get,
    run: (day: number, state: AccountState, own: Partial<FindingWriterOptions> = {}) =>
      writeFindings(store.connect(), runAt(days(day), own), state),

    /** All pages of a list, each with what it asked of the store. */
    async walk(query = '') {
      const items: Shown[] = [];
      const pages: { readonly shown: number; readonly requests: object }[] = [];
      let cursor: string | undefined;
      do {
        const from = process.requests.length;
        const next = cursor ? `&cursor=${cursor}` : '';
        const { status, body } = await get(`/findings?${query}${next}`);
        expect([status, body.code]).toEqual([200, undefined]);
        const requests = countByOperation(process.requests.slice(from));
        pages.push({ shown: body.items.length, requests });
        items.push(...body.items);
        cursor = body.cursor;
      } while (cursor);
      return { items, pages, ids: items.map(({ resource }) => resource?.id ?? '-') };
    },
  };
}

let api: Awaited<ReturnType<typeof createApi>>;
beforeEach(async () => {
  api = await createApi();
});

const one = (resources: Record<string, 'pass' | `fail: ${string}` | `error: ${string}`>) => ({
  'eu-west-1': { resources },
});

describe('what is open', () => {
  it('is shown by severity, the latest change first, over all accounts', async () => {
    await api.run(0, one({ old: 'fail: open', fine: 'pass' }), { severityOf: () => 'high' });
    await api.run(1, one({ newer: 'fail: open' }), {
      accountId: other,
      severityOf: () => 'high',
    });
    await api.run(2, one({ low: 'error: AccessDenied' }), {
      service: 'sqs',
      severityOf: () => 'low',
    });
    await api.run(3, one({ worst: 'fail: open' }), {
      accountId: other,
      service: 'sqs',
      severityOf: () => 'critical',
    });

    const { ids, pages } = await api.walk();

    expect(ids).toEqual(['worst', 'newer', 'old', 'low']);
    expect(pages.map(({ shown }) => shown)).toEqual([1, 2, 0, 1]);
  });

  it.each([
    ['severity=low', ['b']],
    ['severity=low,high', ['a', 'b']],
    ['status=error', ['b']],
    ['region=us-east-1', []],
    ['change=not-assessed', ['b']],
    [`changedAfter=${days(1)}`, ['b']],
    [`changedBefore=${days(1)}`, ['a']],
    [`changedAfter=${days(0)}&changedBefore=2026-11-02T04:00:00.001%2B01:00`, ['a', 'b']],
    [`changedAfter=${days(2)}`, []],
  ])('is filtered by %s', async (query, expected) => {
    await api.run(0, one({ a: 'fail: open' }), { severityOf: () => 'high' });
    await api.run(1, one({ b: 'error: AccessDenied' }), {
      accountId: other,
      severityOf: () => 'low',
    });

    expect((await api.walk(query)).ids).toEqual(expected);
  });

  it('leaves out what is suppressed until the suppression ends', async () => {
    await api.run(0, one({ a: 'fail: open' }));
    const [item] = api.store.dynamodb.inPartition(findingPartition(owner));
    const suppressed = { reason: 'Known.', owner: 'ann', until: days(25) };
    api.store.dynamodb.plant({ ...item, suppressed });

    const before = await api.walk();
    const shown = await api.walk('status=suppressed');
    api.clock.move(6 * 86_400_000);
    const after = await api.walk();

    expect([before.ids, shown.ids, after.ids]).toEqual([[], ['a'], ['a']]);
    expect(shown.items[0]).toMatchObject({ status: 'suppressed', suppressed });
    expect(after.items[0]).toMatchObject({ status: 'fail' });
  });

  it('goes on where a page ended, without losing or repeating any', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 23 }, (_, index) => [`r${index}`, 'fail: open'] as const),
    );
    await api.run(0, one(many));

    const { ids } = await api.walk('limit=5');

    expect(ids.toSorted()).toEqual(Object.keys(many).toSorted());
  });

  it('takes one Query and one BatchGetItem a page, whatever it shows', async () => {
    await api.run(0, one({ a: 'fail: open' }));
    await api.run(0, one({ b: 'fail: open' }), { accountId: other });

    const { pages } = await api.walk('severity=medium');

    expect(pages).toEqual([
      { shown: 2, requests: { GetItem: 1, Query: 1, BatchGetItem: 1 } }, // the membership, too
    ]);
  });

  it('refuses an item of another tenant in the index', async () => {
    await api.run(0, one({ a: 'fail: open' }));
    const [item] = api.store.dynamodb.inPartition(findingPartition(owner));
    const foreign = { ...owner, tenantId: TenantId.parse('globex') };
    const planted = { ...item, PK: findingPartition(foreign) };
    api.store.dynamodb.plant({ ...planted, GSI2PK: openPartition(tenantId, 'medium') });

    expect(await api.get('/findings?severity=medium')).toMatchObject({ status: 500 });
  });
});

describe('what is open, the oldest first', () => {
  beforeEach(async () => {
    await api.run(0, one({ first: 'fail: open' }), { severityOf: () => 'high' });
    await api.run(1, one({ second: 'fail: open' }), { accountId: other, severityOf: () => 'high' });
    await api.run(2, one({ low: 'error: AccessDenied' }), {
      service: 'sqs',
      severityOf: () => 'low',
    });
    await api.run(3, one({ third: 'fail: open' }), {
      accountId: other,
      service: 'sqs',
      severityOf: () => 'high',
    });
  });

  it.each([
    ['order=newest', ['third', 'second', 'first', 'low']],
    ['order=oldest', ['first', 'second', 'third', 'low']],
    [`order=oldest&changedAfter=${days(1)}`, ['second', 'third', 'low']],
    [`order=oldest&changedBefore=${days(2)}`, ['first', 'second']],
    [`order=oldest&changedAfter=${days(1)}&changedBefore=${days(3)}`, ['second', 'low']],
    ['order=oldest&severity=low', ['low']],
  ])('is in the order of its changes within a severity: %s', async (query, expected) => {
    expect((await api.walk(query)).ids).toEqual(expected);
    expect((await api.walk(`${query}&limit=1`)).ids).toEqual(expected);
  });

  it('takes one Query and one BatchGetItem a page', async () => {
    const { pages } = await api.walk('severity=high&order=oldest');

    expect(pages).toEqual([{ shown: 3, requests: { GetItem: 1, Query: 1, BatchGetItem: 1 } }]);
  });

  it('refuses a cursor of the other order', async () => {
    const { body } = await api.get('/findings?limit=1&severity=high&order=oldest');

    const answer = await api.get(
      `/findings?limit=1&severity=high&order=newest&cursor=${body.cursor}`,
    );

    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-cursor' } });
  });

  it.each(['account=222222222222', 'service=s3', 'status=pass', 'resource=first'])(
    'is not an order of findings with %s, and says so',
    async (query) => {
      expect(await api.get(`/findings?order=oldest&${query}`)).toMatchObject({
        status: 400,
        body: { code: 'invalid-request', faults: [{ where: 'query.order' }] },
      });
    },
  );
});

describe('findings by a part of a name', () => {
  it.each([
    ['q=INVOICE', ['Invoices', 'old-invoices']],
    ['q=old-', ['old-invoices']],
    ['q=.*', []],
    ['q=invoices&account=222222222222&service=s3&status=pass', ['paid-invoices']],
  ])('are those whose resource has it in its name or id: %s', async (query, expected) => {
    await api.run(
      0,
      one({
        Invoices: 'fail: open',
        'old-invoices': 'error: AccessDenied',
        'paid-invoices': 'pass',
        logs: 'fail: open',
      }),
    );
    await api.run(0, { 'us-east-1': { listError: 'AccessDenied' } }, { accountId: other });

    expect((await api.walk(query)).ids.toSorted()).toEqual(expected);
  });

  it('are found though few match, in one Query a page, ten times as many read as shown', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 120 }, (_, index) => [`r${index}`, 'fail: open'] as const),
    );
    await api.run(0, one({ ...many, needle: 'fail: open' }));

    const { ids, pages } = await api.walk('severity=medium&limit=5&q=needle');

    expect(ids).toEqual(['needle']);
    expect(pages).toHaveLength(3);
  });
});

describe('the findings of a resource', () => {
  const all = 'status=pass,fail,error,suppressed';

  it('are those of its id, exactly, in every account and region', async () => {
    const both = {
      ...one({ a: 'fail: open', ab: 'fail: open' }),
      'us-east-1': one({ a: 'pass' })['eu-west-1'],
    };
    await api.run(0, both);
    await api.run(0, one({ a: 'error: AccessDenied' }), { accountId: other });
    await api.run(0, { 'eu-west-1': { listError: 'AccessDenied' } }, { service: 'sqs' });

    const open = await api.walk('resource=a');
    const whole = await api.walk(`resource=a&${all}`);
    const paged = await api.walk(`resource=a&${all}&limit=1`);

    const said = whole.items.map(({ accountId, region, status }) => [accountId, region, status]);
    expect(said).toEqual([
      [owner.accountId, 'eu-west-1', 'fail'],
      [owner.accountId, 'us-east-1', 'pass'],
      [other, 'eu-west-1', 'error'],
    ]);
    expect(open.ids).toEqual(['a', 'a']);
    expect(paged.items).toEqual(whole.items);
    expect(whole.pages).toEqual([
      { shown: 3, requests: { GetItem: 1, Query: 1, BatchGetItem: 1 } }, // the membership, too
    ]);
  });

  it.each([
    ['region=us-east-1', []],
    ['account=333333333333', ['a']],
    ['service=sqs', []],
    ['status=pass', []],
    ['q=b', []],
  ])('are filtered by %s', async (query, expected) => {
    await api.run(0, one({ a: 'fail: open' }));
    await api.run(0, one({ a: 'fail: open' }), { accountId: other });

    expect((await api.walk(`resource=a&${query}`)).ids).toEqual(expected);
  });

  it('are shown when they are resolved, if that is asked for', async () => {
    await api.run(0, one({ a: 'fail: open' }));
    await api.run(1, one({}));

    expect((await api.walk('resource=a')).ids).toEqual([]);
    expect((await api.walk('resource=a&change=resolved')).ids).toEqual(['a']);
  });

  it('say what stands now, and not what stood there before', async () => {
    await api.run(0, one({ a: 'fail: open' }));
    await api.run(1, one({ a: 'pass' }));
    await api.run(2, one({ a: 'fail: again' }));

    expect((await api.walk(`resource=a&${all}`)).items).toMatchObject([
      { verdict: { message: 'again' }, changedAt: days(2) },
    ]);
  });

  it('are nobody else’s', async () => {
    await api.run(0, one({ a: 'fail: open' }));

    expect((await api.get(`/findings?resource=a`, api.stranger, 'globex')).body.items).toEqual([]);
  });
});

describe('findings by owner', () => {
  const mixed = one({ a: 'pass', b: 'fail: open', c: 'error: AccessDenied' });

  it.each([
    ['account=222222222222&service=s3', ['b', 'c'], 1],
    ['account=222222222222&service=s3&status=pass', ['a'], 1],
    ['account=222222222222&service=s3&status=pass,fail,error,suppressed', ['a', 'b', 'c'], 1],
    ['account=222222222222', ['b', 'c', 'q'], 2],
    ['service=s3', ['b', 'c', 'b', 'c'], 3],
    ['check=s3-bucket-good&status=pass', ['a', 'a'], 3],
    ['check=s3-bucket-good&region=eu-west-1&status=pass', ['a', 'a'], 3],
    ['check=s3-bucket-good&region=us-east-1&status=pass', [], 3],
    ['status=pass', ['a', 'a'], 3],
    ['severity=high&status=pass', [], 3],
    ['service=sqs&severity=medium', ['q'], 3],
    ['account=444444444444', [], 1],
    ['account=444444444444&service=s3', [], 1],
  ])('with %s are walked one service of one account a page', async (query, expected, pages) => {
    await api.run(0, mixed);
    await api.run(0, mixed, { accountId: other });
    await api.run(0, one({ q: 'fail: open' }), { service: 'sqs' });

    const found = await api.walk(query);

    expect(found.ids.toSorted()).toEqual(expected.toSorted());
    expect(found.pages).toHaveLength(pages);
  });

  it('show what is resolved only when asked', async () => {
    await api.run(0, one({ a: 'fail: open', b: 'fail: open' }));
    await api.run(1, one({ b: 'fail: open' }));

    const own = 'account=222222222222&service=s3';
    expect((await api.walk(own)).ids).toEqual(['b']);
    expect((await api.walk(`${own}&status=pass,fail,error,suppressed`)).ids).toEqual(['b']);
    expect((await api.walk('change=resolved')).ids).toEqual(['a']);
    expect((await api.walk('change=resolved,new')).ids.toSorted()).toEqual(['a', 'b']);
  });

  it('fill their pages though few match, and lose none', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [
        `r${index}`,
        index % 8 === 0 ? ('fail: open' as const) : ('pass' as const),
      ]),
    );
    await api.run(0, one(many));

    const { pages, ids } = await api.walk('account=222222222222&service=s3&limit=10');

    expect(pages.map(({ shown }) => shown)).toEqual([10, 10, 5]);
    expect(new Set(ids).size).toBe(25);
  });

  it.each([
    ['account=222222222222&service=s3', { GetItem: 2, Query: 1 }],
    ['account=222222222222', { GetItem: 1, Query: 2 }],
    ['status=pass', { GetItem: 1, Query: 2 }],
    ['service=s3', { GetItem: 2, Query: 2 }],
  ])(
    'with %s take at most one Query of findings and one of watermarks a page',
    async (query, requests) => {
      await api.run(0, mixed);

      const { pages } = await api.walk(query);

      expect(pages[0]?.requests).toEqual(requests);
    },
  );
});

describe('how fresh a finding is', () => {
  const shown = async (query = '') => (await api.walk(query)).items[0];

  it('is said by the last run that asked for it, not by when its verdict was reached', async () => {
    await api.run(0, one({ a: 'fail: open' }));
    await api.run(5, one({ a: 'fail: open' }));

    const finding = await shown();

    expect(finding).toMatchObject({
      status: 'fail',
      verdict: { at: days(0) },
      lastRun: { at: days(5) },
    });
    expect(finding).not.toHaveProperty('notAssessedSince');
  });

  it('is not assessed since the first of the runs that could not judge it', async () => {
    await api.run(0, one({ a: 'fail: open' }));
    await api.run(1, one({ a: 'error: AccessDenied' }));
    await api.run(2, one({ a: 'error: Throttling' }));

    expect(await shown()).toMatchObject({
      status: 'error',
      verdict: { status: 'fail', at: days(0) },
      assessment: { code: 'Throttling', operation: 's3:GetBucketPolicy', category: 'permission' },
      notAssessedSince: days(1),
    });
  });

  it('is not assessed since its list could not be read, though nothing was written about it', async () => {
    await api.run(0, one({ a: 'fail: open', b: 'pass' }));
    await api.run(3, { 'eu-west-1': { listError: 'AccessDenied' } });

    const { items } = await api.walk('account=222222222222&service=s3&status=pass,fail');
    const viaOpen = await api.walk('status=fail');

    const said = items.map(({ status, notAssessedSince }) => [status, notAssessedSince]);
    expect(said.toSorted()).toEqual([
      ['fail', days(3)],
      ['pass', days(3)],
    ]);
    expect(viaOpen.items[0]).toMatchObject({ notAssessedSince: days(3) });
  });

  it('stays as old as it is when only another region is run', async () => {
    await api.run(0, one({ a: 'fail: open' }));
    await api.run(4, { 'us-east-1': { resources: {} } }, { regions: ['us-east-1'] });

    expect(await shown()).toMatchObject({ lastRun: { at: days(0) } });
  });

  it('is vouched for by nobody when there is no watermark', async () => {
    await api.run(0, one({ a: 'fail: open' }));
    const { table } = api.store.connect();
    await table.delete({ PK: `T#${tenantId}#WM`, SK: 'ACC#222222222222#SVC#s3' });

    expect(await shown()).toMatchObject({ notAssessedSince: days(0) });
  });
});

describe('a finding', () => {
  it('is shown with its check and its history, page by page', async () => {
    await api.run(0, one({ a: 'fail: open' }));
    await api.run(1, one({ a: 'error: AccessDenied' }));
    await api.run(2, one({ a: 'pass' }));
    const { items } = await api.walk('status=pass');
    const path = `/findings/${items[0]?.findingId}`;

    const { status, body } = await api.get(`${path}?limit=2`);
    const rest = await api.get(`${path}?limit=2&cursor=${body.history.cursor}`);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      findingId: items[0]?.findingId,
      status: 'pass',
      resource: { id: 'a' },
      operations: ['s3:GetBucketPolicy@eu-west-1', 's3:ListBuckets@eu-west-1'],
      check: { title: check.title, why: check.why, fix: check.fix, docs: check.docs },
      lastRun: { at: days(2) },
    });
    const changes = [...body.history.items, ...rest.body.history.items];
    expect(changes.map(({ change, changedAt }) => [change, changedAt])).toEqual([
      ['changed', days(2)],
      ['not-assessed', days(1)],
      ['new', days(0)],
    ]);
  });

  it('that names no resource has an id, too', async () => {
    await api.run(0, { 'eu-west-1': { listError: 'AccessDenied' } });
    const { items } = await api.walk();

    const { body } = await api.get(`/findings/${items[0]?.findingId}`);

    expect(body).toMatchObject({ status: 'error', assessment: { operation: 's3:ListBuckets' } });
    expect(body).not.toHaveProperty('resource');
  });

  it('of a check that left the catalogue says nothing about it', async () => {
    await api.run(0, one({ a: 'fail: open' }));
    const { items } = await api.walk();
    const handler = createHandler({
      edge: directly,
      table: api.process.table,
      catalogue: async () => [],
      clock: api.clock,
      logger: createLogger({}, () => undefined),
    });

    const user = await joinTenant(api.process.table, tenantId, 'viewer', 'viewer');
    const path = `/findings/${items[0]?.findingId}`;
    const { body } = await callApi(handler, { method: 'GET', path, user, tenant: tenantId });

    expect(body).toMatchObject({ status: 'fail' });
    expect(body).not.toHaveProperty('check');
  });

  it('takes two reads and a Query', async () => {
    await api.run(0, one({ a: 'fail: open' }));
    const { items } = await api.walk();
    const from = api.process.requests.length;

    await api.get(`/findings/${items[0]?.findingId}`);

    expect(countByOperation(api.process.requests.slice(from))).toEqual({ GetItem: 3, Query: 1 });
  });

  it('of another tenant, or of nobody, is not found', async () => {
    await api.run(0, one({ a: 'fail: open' }));
    const { items } = await api.walk();
    const id = items[0]?.findingId ?? '';
    const unknown = Buffer.from(`222222222222#s3#s3-bucket-good#eu-west-1#${'A'.repeat(22)}`);

    const answers = [
      await api.get(`/findings/${id}`, api.stranger, 'globex'),
      await api.get(`/findings/${unknown.toString('base64url')}`),
      await api.get('/findings/nonsense'),
      await api.get(`/findings/${id}A`),
      await api.get(`/findings/${Buffer.from('a#b').toString('base64url')}`),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  });
});

describe('a request for findings', () => {
  it.each([
    ['status=broken', 'query.status'],
    ['severity=grave', 'query.severity'],
    ['service=s4', 'query.service'],
    ['check=s3-bucket-gilded', 'query.check'],
    ['account=12', 'query.account'],
    ['region=EU%20West', 'query.region'],
    ['change=unchanged', 'query.change'],
    ['changedAfter=yesterday', 'query.changedAfter'],
    ['limit=0', 'query.limit'],
    ['order=largest', 'query.order'],
    ['q=', 'query.q'],
    ['resource=', 'query.resource'],
    ['colour=red', 'query'],
  ])('is refused with %s', async (query, where) => {
    expect(await api.get(`/findings?${query}`)).toMatchObject({
      status: 400,
      body: { code: 'invalid-request', faults: [{ where }] },
    });
  });

  it('is refused with a cursor of another tenant, of other filters, or of nobody', async () => {
    await api.run(0, one({ a: 'fail: open', b: 'fail: open' }));
    const { body } = await api.get('/findings?limit=1&severity=medium');
    const forged = (at: object) => {
      const { of } = JSON.parse(Buffer.from(body.cursor, 'base64url').toString());
      return Buffer.from(JSON.stringify({ of, at })).toString('base64url');
    };

    const answers = [
      await api.get(`/findings?severity=medium&cursor=${body.cursor}`, api.stranger, 'globex'),
      await api.get(`/findings?severity=low&cursor=${body.cursor}`),
      await api.get('/findings?cursor=nonsense'),
      await api.get(
        `/findings?severity=medium&cursor=${forged({ severity: 'medium', after: 'x' })}`,
      ),
      await api.get(`/findings?severity=medium&cursor=${forged({ severity: 'grave' })}`),
      await api.get(`/findings?severity=medium&cursor=${forged({})}`),
    ];

    expect(answers.map(({ status, body: { code } }) => [status, code])).toEqual(
      answers.map(() => [400, 'invalid-cursor']),
    );
  });

  it('of somebody who is no member of the tenant finds no tenant', async () => {
    expect(await api.get('/findings', api.stranger)).toMatchObject({ status: 404 });
  });
});
