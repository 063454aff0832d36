import { beforeEach, describe, expect, it } from 'vitest';
import { createHandler } from '../../../functions/api/findings/serve-findings.ts';
import { createLogger } from '../../../functions/platform/process/logger.ts';
import { callApi, joinTenant } from '../../support/api/call-api.ts';
import { directly } from '../../support/fakes/fake-edge.ts';
import { countByOperation, createFakeClock } from '../../support/fakes/fake-store.ts';
import {
  createFindingStore,
  runAt,
  writeResources,
} from '../../support/findings/write-findings.ts';
import { accountId, tenantId } from '../../support/runs/run-samples.ts';

const first = '2026-11-01T03:00:00.000Z';
const second = '2026-11-02T03:00:00.000Z';

async function createApi() {
  const store = createFindingStore();
  const process = store.connect();
  const handler = createHandler({
    edge: directly,
    table: process.table,
    catalogue: async () => [],
    clock: createFakeClock(second),
    logger: createLogger({}, () => undefined),
  });
  const viewer = await joinTenant(process.table, tenantId, 'viewer', 'viewer');
  const stranger = await joinTenant(process.table, 'globex', 'stranger', 'owner');
  const get = (path: string, user = viewer, tenant: string = tenantId) =>
    callApi(handler, { method: 'GET', path, user, tenant });
  const names = async (query: string) => {
    const { status, body } = await get(`/resources?${query}`);
    expect(status).toBe(200);
    return body.items.map(
      (item: { resource: { name: string }; region: string }) =>
        `${item.resource.name} ${item.region}`,
    );
  };
  await writeResources(process, runAt(first), { names: ['a', 'b'] });
  return { store, process, get, names, stranger };
}

describe('resources', () => {
  let api: Awaited<ReturnType<typeof createApi>>;
  beforeEach(async () => {
    api = await createApi();
  });

  it('are listed with what inventories say of them, and how old that is', async () => {
    const { body } = await api.get(`/resources?account=${accountId}&service=ec2&q=A`);

    expect(body.items).toMatchObject([
      {
        type: 'AWS::EC2::KeyPair',
        service: 'ec2',
        region: 'eu-west-1',
        resource: { id: 'a', name: 'a' },
        tags: { state: 'read', tags: { team: 'x' } },
        change: 'new',
        firstSeenAt: first,
        lastRun: { at: first },
      },
      { region: 'us-east-1' },
    ]);
  });

  it.each([
    ['type=AWS::EC2::KeyPair&region=eu-west-1', ['a eu-west-1', 'b eu-west-1']],
    ['tag=team&region=us-east-1', ['a us-east-1', 'b us-east-1']],
    ['tag=team%3Dx&q=b', ['b eu-west-1', 'b us-east-1']],
    ['tag=team%3Dy', []],
    ['resource=b', ['b eu-west-1', 'b us-east-1']],
    ['account=999999999999', []],
  ])('are narrowed: %s', async (query, expected) => {
    expect((await api.names(query)).sort()).toEqual(expected);
  });

  it.each([
    ['type=AWS::EC2::KeyPear', 'query.type'],
    ['service=e2c', 'query.service'],
    ['service=s3&type=AWS::EC2::KeyPair', 'query.service'],
  ])('are not asked for by what is never listed: %s', async (query, where) => {
    const { status, body } = await api.get(`/resources?${query}`);

    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain(where);
  });

  it('that are gone are shown to whoever asks for them, with when they appeared, changed and went', async () => {
    await writeResources(api.process, runAt(second), { names: ['b'], tag: 'y' });

    expect(await api.names('region=eu-west-1')).toEqual(['b eu-west-1']);
    expect(await api.names('change=resolved&region=eu-west-1')).toEqual(['a eu-west-1']);
    const { body } = await api.get('/resources?change=changed&region=eu-west-1');
    const { body: read } = await api.get(`/resources/${body.items[0].resourceId}`);
    expect(read).toMatchObject({
      operations: ['ec2:DescribeKeyPairs@eu-west-1'],
      history: {
        items: [
          { change: 'changed', tags: { tags: { team: 'y' } }, changedAt: second },
          { change: 'new', tags: { tags: { team: 'x' } }, changedAt: first },
        ],
      },
    });
  });

  it('of another tenant are not there', async () => {
    const { body } = await api.get('/resources?limit=1');
    const path = `/resources/${body.items[0].resourceId}`;

    expect((await api.get(path, api.stranger, 'globex')).status).toBe(404);
    expect((await api.get('/resources', api.stranger, 'globex')).body.items).toEqual([]);
  });

  it('take one Query a page, and one of whose they are', async () => {
    const from = api.process.requests.length;

    await api.get('/resources');

    expect(countByOperation(api.process.requests.slice(from))).toMatchObject({ Query: 2 });
  });
});
