import { expect, it } from 'vitest';
import { kinds } from '../../../functions/inventory/kinds.ts';
import { serviceOf } from '../../../functions/platform/calls/service-names.ts';
import { openModel } from '../../../functions/platform/models/model-clients.ts';
import { placeIn } from '../../../local/samples/places/place.ts';
import { plantServices } from '../../../local/samples/plant.ts';
import { type Call, expectStatus, signUp } from '../support/api.ts';
import { emulators, until } from '../support/aws.ts';
import { permitListing } from '../support/listing-role.ts';
import { createTenant, join } from '../support/tenants.ts';

/** Some services of each of five protocols. EC2's protocol is in test/failure-contract/inventory.test.ts. */
const services = [
  'acm',
  'cloudtrail',
  'dynamodb',
  'ecr',
  'events',
  'firehose',
  'iam',
  'kinesis',
  'kms',
  'lambda',
  'route53',
  's3',
  'secretsmanager',
  'sns',
  'sqs',
  'states',
];

it('an inventory lists what is in an account, and then only what came of it', async () => {
  const [tenant, ann] = await Promise.all([
    createTenant('api-resources', { reads: 'any-service' }),
    signUp('ann'),
  ]);
  await join(tenant, ann, 'member');
  const account = tenant.accountId;
  const { region } = emulators;
  await plantServices(placeIn(emulators, { accountId: account, region, home: true }), 'healthy');
  await permitListing(account);
  const ask = (status: number, method: string, path: string, more: Partial<Call> = {}) =>
    expectStatus(status, { method, path, by: ann, tenant: tenant.tenantId, ...more });
  const { taskId } = await ask(201, 'POST', '/tasks', {
    body: { name: 'Inventory', type: 'resource_list', scope: { services, regions: [region] } },
  });
  const run = async () => {
    const { executionId } = await ask(202, 'POST', `/tasks/${taskId}/execute`);
    return until(
      'the inventory has ended',
      async () => {
        const found = await ask(200, 'GET', `/executions/${executionId}`);
        return ['starting', 'ending', 'running'].includes(found.status) ? undefined : found;
      },
      240,
    );
  };
  const list = async (query = '') => {
    const items = [];
    let cursor = '';
    do {
      const page = await ask(200, 'GET', `/resources?limit=100${query}${cursor}`);
      items.push(...page.items);
      cursor = page.cursor ? `&cursor=${page.cursor}` : '';
    } while (cursor);
    return items;
  };

  const changedBy = async ({ executionId }: { readonly executionId: string }) => {
    const items = [];
    let cursor = '';
    do {
      const path = `/executions/${executionId}/result?part=resources&limit=100${cursor}`;
      const page = await ask(200, 'GET', path);
      items.push(...page.items);
      cursor = page.cursor ? `&cursor=${page.cursor}` : '';
    } while (cursor);
    return items.map(({ resourceId, change }) => `${resourceId} ${change}`).sort();
  };

  const first = await run();
  const found = await list();

  const named = found.filter(({ resource }) => resource);
  expect(new Set(named.map(({ service }) => service)).size).toBeGreaterThanOrEqual(12);
  const listed = kinds.filter(({ type }) => named.some((one) => one.type === type));
  const protocols = await Promise.all(
    listed.map(async ({ api }) => (await openModel(serviceOf(api))).protocol),
  );
  expect([...new Set(protocols)].sort()).toEqual([
    'awsJson1_0',
    'awsJson1_1',
    'awsQuery',
    'restJson1',
    'restXml',
  ]);
  // What the emulated AWS cannot list is blind, and not empty.
  expect(first).toMatchObject({ status: 'failed', result: { category: 'service' } });
  const blind = found.filter(({ resource }) => !resource);
  expect(blind.map(({ type }) => type).sort()).toEqual([
    'AWS::Route53::TrafficPolicy',
    'AWS::Route53::TrafficPolicyInstance',
  ]);

  expect(await changedBy(first)).toEqual(
    found.map(({ resourceId, change }) => `${resourceId} ${change}`).sort(),
  );

  const second = await run();

  expect(await changedBy(second)).toEqual([]);
  expect(second.result.changes).toMatchObject({ new: 0, changed: 0, resolved: 0 });
}, 600_000);
