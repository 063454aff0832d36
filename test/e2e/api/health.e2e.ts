import { expect, it } from 'vitest';
import { serviceOf } from '../../../functions/platform/calls/service-names.ts';
import { openModel } from '../../../functions/platform/models/model-clients.ts';
import { expectStatus } from '../support/api.ts';
import { emulators } from '../support/aws.ts';
import { deniedByPolicy, healthWorld, outOfOrder } from '../support/health.ts';

/** How each API of the faulty samples is, by the services of findings that ask it. */
const expected = {
  acm: 'impaired',
  autoscaling: 'impaired',
  cloudformation: 'impaired',
  dynamodb: 'healthy',
  ec2: 'healthy',
  eks: 'impaired',
  elasticache: 'impaired',
  events: 'impaired',
  firehose: 'impaired',
  glue: 'impaired',
  kms: 'healthy',
  lambda: 'healthy',
  rds: 'healthy',
  route53: 'impaired',
  secretsmanager: 'healthy',
  sqs: 'impaired',
};

it('a health check says of each service whether it answers, and how its resources are', async () => {
  const { tenant, ann, run } = await healthWorld('api-health', Object.keys(expected));
  const { accountId: account, tenantId } = tenant;
  const health = () =>
    expectStatus(200, { path: `/accounts/${account}/health`, by: ann, tenant: tenantId });
  const statesIn = ({ services }: Awaited<ReturnType<typeof health>>) =>
    Object.fromEntries(
      services.map(({ api, state }: { api: string; state: string }) => [api, state]),
    );
  const of = ({ services }: Awaited<ReturnType<typeof health>>, api: string) =>
    services.find((one: { api: string }) => one.api === api).regions[0];

  expect(await health()).toMatchObject({ services: [] });
  expect(await run()).toMatchObject({ status: 'passed' });
  const first = await health();

  expect(statesIn(first)).toEqual(expected);
  const protocols = await Promise.all(
    Object.keys(expected).map(async (api) => (await openModel(serviceOf(api))).protocol),
  );
  expect([...new Set(protocols)].sort()).toEqual([
    'awsJson1_0',
    'awsJson1_1',
    'awsQuery',
    'ec2Query',
    'restJson1',
    'restXml',
  ]);
  expect(of(first, 'sqs').latency.calls).toBeGreaterThan(0);

  const stops = await Promise.all([
    emulators.inject(deniedByPolicy(account, 'secretsmanager:ListSecrets')),
    emulators.inject(outOfOrder(account, 'dynamodb:*')),
  ]);
  // By rank, what a policy denies comes before what AWS fails at.
  expect(await run()).toMatchObject({ status: 'failed', result: { category: 'permission' } });
  const second = await health();

  expect(statesIn(second)).toEqual({
    ...expected,
    dynamodb: 'unreachable',
    secretsmanager: 'not-assessed',
  });
  expect(of(second, 'secretsmanager').error).toMatchObject({ category: 'permission' });
  expect(of(second, 'dynamodb')).toMatchObject({
    error: { category: 'service' },
    findings: [{ service: 'dynamodb', pass: 0, fail: 0 }],
  });
  expect(of(second, 'dynamodb').since).not.toBe(of(first, 'dynamodb').since);
  expect(of(second, 'sqs').since).toBe(of(first, 'sqs').since);

  await Promise.all(stops.map((stop) => stop()));
  expect(await run()).toMatchObject({ status: 'passed' });
  expect(statesIn(await health())).toEqual(expected);
}, 600_000);
