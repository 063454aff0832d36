import { describe, expect, it } from 'vitest';
import { createHandler } from '../../../functions/api/checks/serve-checks.ts';
import { catalogue } from '../../../functions/checks/catalogue.generated.ts';
import type { CatalogueEntry } from '../../../functions/core/catalogue.ts';
import { UserId } from '../../../functions/core/ids.ts';
import { encodeCursor } from '../../../functions/data/store/cursor.ts';
import { kinds } from '../../../functions/inventory/kinds.ts';
import { createLogger } from '../../../functions/platform/process/logger.ts';
import { callApi } from '../../support/api/call-api.ts';
import { directly } from '../../support/fakes/fake-edge.ts';
import { createFakeClock } from '../../support/fakes/fake-store.ts';

const user = UserId.parse('user-viewer');
const clock = createFakeClock('2026-11-21T03:00:00.000Z');
const logger = createLogger({}, () => undefined);
const handler = createHandler({ catalogue, edge: directly, clock, logger });
const get = (path: string) => callApi(handler, { method: 'GET', path, user });

/** All pages of a list. */
async function walk(path: string): Promise<{ readonly checkId: string }[]> {
  const items = [];
  let cursor: string | undefined;
  do {
    const { body } = await get(cursor ? `${path}&cursor=${cursor}` : path);
    items.push(...body.items);
    cursor = body.cursor;
  } while (cursor);
  return items;
}

const idsOf = (entries: readonly CatalogueEntry[]) => entries.map(({ id }) => id);

describe('the list of checks', () => {
  it('shows each check once, page by page, in the order of the ids', async () => {
    const items = await walk('/checks?limit=7');

    expect(items.map(({ checkId }) => checkId)).toEqual(idsOf(catalogue));
  });

  it.each<[query: string, (entry: CatalogueEntry) => boolean]>([
    ['service=s3', ({ service }) => service === 's3'],
    ['severity=critical,high', ({ severity }) => ['critical', 'high'].includes(severity)],
    ['category=cost', ({ category }) => category === 'cost'],
    ['framework=cis_aws_5.0', ({ frameworks }) => 'cis_aws_5.0' in frameworks],
    [
      'service=s3&severity=low&category=reliability',
      ({ service, severity, category }) =>
        service === 's3' && severity === 'low' && category === 'reliability',
    ],
  ])('filters by %s', async (query, matches) => {
    const items = await walk(`/checks?limit=100&${query}`);

    expect(items.map(({ checkId }) => checkId)).toEqual(idsOf(catalogue.filter(matches)));
    expect(items.length).toBeLessThan(catalogue.length);
  });

  it.each([
    ['severity=grave', 'query.severity', 'critical'],
    ['category=beauty', 'query.category', 'security'],
    ['service=s4', 'query.service', 'sqs'],
    ['framework=cis_aws_9', 'query.framework', 'cis_aws_5.0'],
    ['framework=constructor', 'query.framework', 'cis_aws_5.0'],
    ['framework=__proto__', 'query.framework', 'cis_aws_5.0'],
    ['service=constructor', 'query.service', 'sqs'],
    ['__proto__=s3', 'query', '__proto__'],
    ['limit=0', 'query.limit', ''],
    ['limit=1001', 'query.limit', ''],
    ['fields=title,beauty', 'query.fields', 'severity'],
    ['fields=', 'query.fields', 'severity'],
    ['fields=operations', 'query.fields', 'severity'],
    ['colour=red', 'query', 'colour'],
  ])('refuses %s and says what there is', async (query, where, hint) => {
    const { status, body } = await get(`/checks?${query}`);

    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'invalid-request', faults: [{ where }] });
    expect(body.faults[0].what).toContain(hint);
  });

  it('shows of each all that may be asked for, unless something was', async () => {
    const { items } = (await get('/checks?limit=1000')).body;

    expect(items).toEqual(
      catalogue.map(({ id: checkId, operations: _, actions: __, permittedBy: ___, ...entry }) => {
        const { parameters: _parameters, peers: _peers, ...shown } = entry;
        return { checkId, ...shown };
      }),
    );
  });

  it('shows of each what was asked for by name, and always its id', async () => {
    const { items } = (await get('/checks?limit=1000&fields=title,severity,paid')).body;

    expect(items).toHaveLength(catalogue.length);
    expect(items).toEqual(
      catalogue.map(({ id: checkId, title, severity, paid }) => ({
        checkId,
        title,
        severity,
        ...(paid && { paid }),
      })),
    );
    expect(catalogue.some(({ paid }) => paid)).toBe(true);
  });

  it('goes on with a cursor whatever it shows', async () => {
    const { body } = await get('/checks?limit=1&fields=title');

    const next = await get(`/checks?limit=1&fields=severity&cursor=${body.cursor}`);

    expect(next.body.items).toEqual([
      { checkId: catalogue[1]?.id, severity: catalogue[1]?.severity },
    ]);
  });

  it.each(['/checks?limit=1000', '/checks/s3-bucket-versioning-enabled'])(
    'is kept by a browser, which asks whether it is still the same: %s',
    async (path) => {
      const first = await get(path);
      const headers = { 'if-none-match': String(first.headers.etag) };

      const again = await callApi(handler, { method: 'GET', path, user, headers });

      expect(first.headers['cache-control']).toBe('private, max-age=3600');
      expect(again).toMatchObject({ status: 304, body: undefined });
    },
  );

  it('refuses a cursor of other filters, and one that is none', async () => {
    const { body } = await get('/checks?limit=1&service=ec2');

    const filter = { service: 's3' };
    const forged = encodeCursor({ list: 'checks', filter }, { other: 'x' });
    for (const cursor of [body.cursor, 'nonsense', forged]) {
      const answer = await get(`/checks?limit=1&service=s3&cursor=${cursor}`);
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-cursor' } });
    }
  });
});

describe('a check', () => {
  it.each(catalogue.map((entry) => [entry.id, entry] as const))(
    '%s is shown whole',
    async (id, { id: checkId, ...entry }) => {
      expect(await get(`/checks/${id}`)).toMatchObject({
        status: 200,
        body: { checkId, ...entry },
      });
    },
  );

  it.each([
    ['s3-bucket-gilded', 'GET /checks?service=s3 lists'],
    ['no-such-thing', 'GET /checks lists'],
  ])('that does not exist, %s, is 404 and says where to look', async (id, hint) => {
    const { status, body } = await get(`/checks/${id}`);

    expect(status).toBe(404);
    expect(body.detail).toContain(hint);
  });
});

it('asks for a token', async () => {
  expect(await callApi(handler, { method: 'GET', path: '/checks' })).toMatchObject({ status: 401 });
});

describe('the types of resources', () => {
  it('are those that inventories list, each once, in the order of their names', async () => {
    const { body } = await get('/resource-types');
    const items: readonly { readonly type: string; readonly service: string }[] = body.items;

    expect(items.map(({ type }) => type)).toEqual(kinds.map(({ type }) => type).toSorted());
    expect(items).toContainEqual({ type: 'AWS::SQS::Queue', service: 'sqs' });
  });
});
