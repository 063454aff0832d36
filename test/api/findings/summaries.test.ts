import { beforeEach, describe, expect, it } from 'vitest';
import { createHandler } from '../../../functions/api/findings/serve-findings.ts';
import { AccountId, type UserId } from '../../../functions/core/ids.ts';
import { accountKey } from '../../../functions/data/accounts/keys.ts';
import type { FindingWriterOptions } from '../../../functions/data/findings/finding-writer.ts';
import { tenantKey } from '../../../functions/data/tenants/keys.ts';
import { noCounts } from '../../../functions/data/tenants/tenant-counts.ts';
import { createLogger } from '../../../functions/platform/process/logger.ts';
import { noteTallies } from '../../../functions/use-cases/runs/note-tallies.ts';
import { callApi, joinTenant } from '../../support/api/call-api.ts';
import { directly } from '../../support/fakes/fake-edge.ts';
import { countByOperation, createFakeClock } from '../../support/fakes/fake-store.ts';
import { type AccountState, check } from '../../support/findings/account-state.ts';
import { createFindingStore, runAt, writeFindings } from '../../support/findings/write-findings.ts';
import {
  accountId,
  sampleAccount,
  sampleCheck,
  sampleEntry,
  sampleTenant,
  tenantId,
} from '../../support/runs/run-samples.ts';

const other = AccountId.parse('333333333333');
const catalogue = [check, sampleCheck('sqs', 'Queue')].map(sampleEntry);
const days = (count: number) =>
  new Date(Date.parse('2026-11-01T03:00:00.000Z') + count * 86_400_000).toISOString();

/** Three accounts, of which `run` assesses what it is told. */
async function createApi() {
  const store = createFindingStore();
  store.dynamodb.plant({ ...sampleAccount({ accountId: other }), ...accountKey(tenantId, other) });
  const clock = createFakeClock(days(20));
  const process = store.connect();
  const viewer = await joinTenant(process.table, tenantId, 'viewer', 'viewer');
  store.dynamodb.plant({ ...noCounts, ...sampleTenant(), accounts: 3, ...tenantKey(tenantId) });
  const handler = createHandler({
    table: process.table,
    catalogue: async () => catalogue,
    edge: directly,
    clock,
    logger: createLogger({}, () => undefined),
  });
  const get = async (path: string, user: UserId = viewer) => {
    const from = process.requests.length;
    const answer = await callApi(handler, { method: 'GET', path, user, tenant: tenantId });
    return { ...answer, requests: countByOperation(process.requests.slice(from)) };
  };
  return {
    store,
    clock,
    get,
    run: (day: number, state: AccountState, own: Partial<FindingWriterOptions> = {}) =>
      writeFindings(store.connect(), runAt(days(day), own), state),
    ended: (day: number) =>
      noteTallies(store.connect().table, tenantId, [accountId, other], new Date(days(day))),
    async walk(path: string) {
      const items = [];
      let cursor: string | undefined;
      do {
        const { status, body } = await get(`${path}${cursor ? `&cursor=${cursor}` : ''}`);
        expect(status).toBe(200);
        items.push(...body.items);
        cursor = body.cursor;
      } while (cursor);
      return items;
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

describe('GET /findings/summary', () => {
  beforeEach(async () => {
    await api.run(0, one({ a: 'fail: open', b: 'pass' }), { severityOf: () => 'high' });
    await api.run(1, { 'eu-west-1': { listError: 'AccessDenied' } }, { service: 'sqs' });
    await api.run(2, one({ a: 'fail: open' }), { accountId: other });
  });

  const high = { high: { pass: 1, fail: 1, error: 0, stale: 0, implied: 0 } };
  const unlisted = { medium: { pass: 0, fail: 0, error: 1, stale: 0, implied: 0 } };
  const failing = { medium: { pass: 0, fail: 1, error: 0, stale: 0, implied: 0 } };

  it.each([
    [
      'by=severity',
      [
        ['high', high, 0],
        ['medium', { medium: { pass: 0, fail: 1, error: 1, stale: 0, implied: 0 } }, 1],
      ],
    ],
    [
      'by=account',
      [
        [accountId, { ...high, ...unlisted }, 1],
        [other, failing, 0],
      ],
    ],
    [
      'by=service',
      [
        ['s3', { ...high, ...failing }, 0],
        ['sqs', unlisted, 1],
      ],
    ],
    ['by=service&account=333333333333', [['s3', failing, 0]]],
    ['by=account&service=sqs', [[accountId, unlisted, 1]]],
    ['by=severity&service=sqs&account=333333333333', []],
    ['by=check&service=s3', [[check.id, { ...high, ...failing }, 0]]],
    ['by=check&account=333333333333', [[check.id, failing, 0]]],
  ] as const)('counts %s', async (query, expected) => {
    const { body } = await api.get(`/findings/summary?${query}`);

    const items = body.items.map(({ key, severities, blocked }: Record<string, unknown>) => [
      key,
      severities,
      blocked,
    ]);
    expect(items).toEqual(expected);
  });

  it('counts each check once for each service, whole or page by page', async () => {
    const whole = await api.get('/findings/summary?by=check');

    expect(whole.body.items.map(({ key }: { readonly key: string }) => key)).toEqual([
      check.id,
      check.id,
    ]);
    for (const by of ['severity', 'account', 'service', 'check']) {
      const { body } = await api.get(`/findings/summary?by=${by}`);
      expect(await api.walk(`/findings/summary?by=${by}&limit=1`)).toEqual(body.items);
      expect(body.items.length).toBeGreaterThan(1);
    }
  });

  it.each([
    ['', { assessed: 2, all: 3 }],
    // Of which nothing but errors is known.
    ['&service=sqs', { assessed: 0, all: 3 }],
    ['&account=333333333333', { assessed: 1, all: 1 }],
    ['&account=444444444444', { assessed: 0, all: 0 }],
  ])('says of how many accounts it is: %s', async (filter, accounts) => {
    for (const by of ['severity', 'check']) {
      const { body } = await api.get(`/findings/summary?by=${by}${filter}`);
      expect(body.accounts).toEqual(accounts);
    }
  });

  it('is as old as the oldest of what it counts, and as recent as the run that found it the same', async () => {
    const asOf = async (query: string) => (await api.get(`/findings/summary?${query}`)).body.asOf;

    expect(await asOf('by=severity')).toBe(days(0));
    expect(await asOf('by=service&service=sqs')).toBe(days(1));
    expect(await asOf('by=check&account=333333333333')).toBe(days(2));
    await api.run(5, one({ a: 'fail: open', b: 'pass' }), { severityOf: () => 'high' });
    await api.ended(5);
    expect(await asOf('by=severity')).toBe(days(1));
    expect(await asOf('by=account&service=s3')).toBe(days(2));
  });

  it.each([
    ['by=severity', { GetItem: 2, Query: 1 }],
    ['by=account', { GetItem: 2, Query: 1 }],
    ['by=service', { GetItem: 2, Query: 1 }],
    ['by=check', { GetItem: 2, Query: 2 }],
  ])('asks the store as often however many findings there are: %s', async (query, requests) => {
    expect((await api.get(`/findings/summary?${query}`)).requests).toEqual(requests);
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, n) => [`many-${n}`, 'pass' as const]),
    );
    await api.run(3, one(many), { accountId: other });

    expect((await api.get(`/findings/summary?${query}`)).requests).toEqual(requests);
  });

  it('is no younger than what a run of a narrower scope left out', async () => {
    await api.run(5, { 'us-east-1': { resources: { z: 'pass' } } }, { regions: ['us-east-1'] });
    await api.ended(5);

    const { body } = await api.get(`/findings/summary?by=service&account=${accountId}&service=s3`);

    expect(body.asOf).toBe(days(0));
  });

  it('does not call an account assessed once nobody is let in any more', async () => {
    expect((await api.get('/findings/summary?by=account')).body.accounts.assessed).toBe(2);

    await api.run(5, { 'eu-west-1': { listError: 'AccessDenied' } }, { accountId: other });
    await api.ended(5);

    const { body } = await api.get('/findings/summary?by=account&account=333333333333');
    expect(body.accounts).toEqual({ assessed: 0, all: 1 });
    expect(body.items).toMatchObject([
      { severities: { medium: { pass: 0, fail: 1, error: 1, stale: 1 } }, blocked: 1 },
    ]);
    const trend = await api.get('/findings/trend?days=30');
    expect(trend.body.items.at(-1).accounts).toEqual({ assessed: 1, all: 3 });
  });

  it('refuses what it does not know', async () => {
    const statuses = await Promise.all(
      ['', 'by=region', 'by=service&service=nothing', 'by=check&account=1'].map(
        async (query) => (await api.get(`/findings/summary?${query}`)).status,
      ),
    );

    expect(statuses).toEqual([400, 400, 400, 400]);
  });
});

describe('a tenant of which nothing was assessed', () => {
  it('has no counts, which are not zero', async () => {
    const { body } = await api.get('/findings/summary?by=severity');
    const trend = await api.get('/findings/trend');

    expect(body).toEqual({ items: [], accounts: { assessed: 0, all: 3 } });
    expect(trend.body).toEqual({ items: [] });
  });
});

describe('GET /findings/trend', () => {
  it('shows each day as its last run left it, and no day without one', async () => {
    await api.run(17, one({ a: 'fail: open' }));
    await api.ended(17);
    await api.run(19, one({ a: 'fail: open', b: 'fail: open' }));
    await api.ended(19);
    await api.run(19.5, one({ a: 'pass', b: 'fail: open' }));
    await api.ended(19.5);

    const { body, requests } = await api.get('/findings/trend?days=4');

    const accounts = { assessed: 1, all: 3 };
    expect(body.items).toEqual([
      {
        day: days(17).slice(0, 10),
        asOf: days(17),
        severities: { medium: { pass: 0, fail: 1, error: 0, stale: 0, implied: 0 } },
        blocked: 0,
        accounts,
      },
      {
        day: days(19).slice(0, 10),
        asOf: days(19.5),
        severities: { medium: { pass: 1, fail: 1, error: 0, stale: 0, implied: 0 } },
        blocked: 0,
        accounts,
      },
    ]);
    expect(requests).toEqual({ GetItem: 1, Query: 1 });
    const of = async (count: number) =>
      (await api.get(`/findings/trend?days=${count}`)).body.items.length;
    expect([await of(1), await of(2), await of(3), await of(400)]).toEqual([0, 1, 1, 2]);
  });

  it('keeps what was counted later, whoever ends last', async () => {
    await api.run(19, one({ a: 'fail: open' }));
    await api.ended(19.5);
    const before = await api.get('/findings/trend');

    await api.ended(19.2);

    expect((await api.get('/findings/trend')).body).toEqual(before.body);
  });

  it('lets days go after 400', async () => {
    await api.run(19, one({ a: 'fail: open' }));
    await api.ended(19);
    const shown = async () => (await api.get('/findings/trend?days=400')).body.items.length;

    api.store.dynamodb.expire(new Date(days(418)));
    expect(await shown()).toBe(1);
    api.store.dynamodb.expire(new Date(days(420)));
    expect(await shown()).toBe(0);
  });
});

describe('GET /blind-spots', () => {
  it('names what could not be listed by cause, since when, and how many checks rest on it', async () => {
    await api.run(1, {
      'eu-west-1': { listError: 'AccessDenied' },
      'us-east-1': { listError: 'AccessDenied' },
    });
    await api.run(2, { 'eu-west-1': { listError: 'AccessDenied' } });
    await api.run(2, one({ a: 'pass' }), { accountId: other });

    const { body, requests } = await api.get('/blind-spots');

    expect(body).toEqual({
      items: [
        {
          accountId,
          service: 's3',
          category: 'permission',
          code: 'AccessDenied',
          deniedBy: 'identity',
          since: days(1),
          operations: ['s3:ListBuckets'],
          actions: ['s3:ListBuckets'],
          regions: ['eu-west-1', 'us-east-1'],
          checks: 1,
        },
      ],
    });
    expect(requests).toEqual({ GetItem: 1, Query: 1 });
  });

  it('are all found page by page, of one account or of all', async () => {
    const blind = {
      'eu-west-1': { listError: 'AccessDenied' },
      'us-east-1': { listError: 'Throttling' },
    };
    for (const account of [accountId, other]) {
      for (const service of ['ec2', 's3']) await api.run(1, blind, { accountId: account, service });
      await api.run(1, one({ a: 'pass' }), { accountId: account, service: 'sqs' });
    }

    const all = await api.walk('/blind-spots?limit=100');

    expect(all).toHaveLength(8);
    for (const limit of [1, 2, 3]) {
      expect(await api.walk(`/blind-spots?limit=${limit}`)).toEqual(all);
    }
    const own = all.filter((spot) => spot.accountId === other);
    expect(await api.walk(`/blind-spots?limit=1&account=${other}`)).toEqual(own);
    expect(own).toHaveLength(4);
  });

  it('skip none of another service when the one that a page began is mended meanwhile', async () => {
    const blind = {
      'eu-west-1': { listError: 'AccessDenied' },
      'us-east-1': { listError: 'Throttling' },
    };
    for (const service of ['ec2', 's3']) await api.run(1, blind, { service });
    const first = await api.get('/blind-spots?limit=1');
    await api.run(2, one({ a: 'pass' }), { service: 'ec2' });
    await api.run(2, { 'us-east-1': { resources: {} } }, { service: 'ec2' });

    const rest = await api.get(`/blind-spots?limit=100&cursor=${first.body.cursor}`);

    expect(first.body.items).toMatchObject([{ service: 'ec2' }]);
    expect(rest.body.items).toMatchObject([{ service: 's3' }, { service: 's3' }]);
  });

  it('are gone once the list can be read', async () => {
    await api.run(1, { 'eu-west-1': { listError: 'AccessDenied' } });
    await api.run(2, one({ a: 'pass' }));

    expect((await api.get('/blind-spots')).body).toEqual({ items: [] });
  });
});
