import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations } from '../../functions/checks/manifest.ts';
import { checks } from '../../functions/checks/registry.generated.ts';
import { type AnyCheck, callsOf } from '../../functions/core/check.ts';
import type { IamAction } from '../../functions/core/resource.ts';
import type { Observation } from '../../functions/core/scan/observation.ts';
import type { Scanned } from '../support/checks/run-scan.ts';
import { emulators } from './support/aws.ts';
import { type Customer, createCustomer } from './support/customer.ts';
import { namedEndpoint } from './support/host-names.ts';

/** What no sample leads to: asked about things of which the sample has none. */
const withoutSample = [
  'bedrock-agentcore:GetAgentRuntime',
  'bedrock-agentcore:GetBrowser',
  'bedrock-agentcore:GetCodeInterpreter',
  'bedrock-agentcore:GetGateway',
  'bedrock-agentcore:GetMemory',
  'datasync:DescribeTask',
  'ecs:DescribeContainerInstances',
  'elasticloadbalancing:DescribeLoadBalancerPolicies',
  'elasticloadbalancing:DescribeTargetGroupAttributes',
  'elasticmapreduce:DescribeSecurityConfiguration',
  'glue:GetSecurityConfigurations',
  'kafka:ListNodes',
  'logs:DescribeDeliveries',
  'organizations:ListPoliciesForTarget',
  'organizations:ListRoots',
  'secretsmanager:DescribeSecret',
  'transfer:DescribeConnector',
] as const;

/** Permitted, and never asked for here. Each with its reason. */
const neverAsked: Readonly<Record<string, string>> = {
  ...Object.fromEntries(withoutSample.map((action) => [action, 'No sample leads to it.'])),
  'iam:ListOrganizationsFeatures':
    'Only asked in the management account of an organisation, and this one is in none.',
  'lambda:ListDurableExecutionsByFunction': 'Only asked about durable functions: there is none.',
  's3:GetBucketLocation':
    'Only asked if the list of buckets leaves their regions out, and AWS says them.',
};

const permitted = [...new Set(operations().map(({ action }) => action))];
const endpoints = {
  AWS_ENDPOINT_URL: emulators.endpoint,
  AWS_ENDPOINT_URL_S3_CONTROL: namedEndpoint(emulators.endpoint),
};
const earlier = { ...process.env };

let customer: Customer;
let whole: Scanned;
let found: readonly string[];

beforeAll(async () => {
  Object.assign(process.env, endpoints);
  customer = await createCustomer('880000000001');
  await customer.permit(permitted);
  whole = await customer.scan(checks);
  await customer.regions();
  found = await customer.missing(permitted);
});

afterAll(() => {
  for (const name of Object.keys(endpoints)) {
    if (earlier[name] === undefined) delete process.env[name];
    else process.env[name] = earlier[name];
  }
});

const observationsOf = ({ steps }: Scanned): readonly Observation[] =>
  steps.flatMap(({ observations }) => observations);

describe("the customer's policy", () => {
  it('permits everything that the checks and the run ask for', () => {
    const errors = observationsOf(whole).flatMap((one) =>
      one.status === 'error' ? [one.error.message] : [],
    );

    expect(errors).toEqual([]);
  });

  it('lacks nothing, as IAM itself says of it', () => {
    expect(found).toEqual([]);
  });

  it('permits nothing that nobody asks for', async () => {
    const asked = (await emulators.recorded()).filter(
      ({ roleArn }) => roleArn === customer.roleArn,
    );

    const used = new Set(asked.map(({ action }) => action));
    expect(permitted.filter((action) => !used.has(action)).sort()).toEqual(
      Object.keys(neverAsked).sort(),
    );
  });
});

describe('without one action, exactly the checks that need it are errors', () => {
  const needed = permitted.filter(
    (action) => !(action in neverAsked) && checks.some((check) => needs(check, action)),
  );

  it.each(needed)('%s', async (action) => {
    const services = new Set(
      checks.filter((check) => needs(check, action)).map(({ resource }) => resource.service),
    );
    const own = checks.filter(({ resource }) => services.has(resource.service));
    await customer.permit(permitted.filter((one) => one !== action));

    const found = observationsOf(await customer.scan(own));

    const errors = found.filter(({ status }) => status === 'error');
    const before = own.flatMap((check) =>
      observationsOf(whole).filter(({ checkId }) => checkId === check.id),
    );
    const hit = before.filter((one) => restsOn(one, action));
    // Of what nobody could judge before, it may be unknown now whether it is there.
    const failing = new Set(errors.map(({ checkId }) => checkId));
    const needing = new Set(own.filter((check) => needs(check, action)).map(({ id }) => id));
    expect([...failing].filter((id) => !needing.has(id))).toEqual([]);
    expect(hit.filter(({ checkId }) => !failing.has(checkId))).toEqual([]);
    expect(errors).not.toEqual([]);
    expect(errors.filter((one) => !isDenied(one, action))).toEqual([]);
    expect(verdictsOf(found)).toEqual(verdictsOf(before.filter((one) => !hit.includes(one))));
  });

  it('a verification names it', async () => {
    const [lacking = '', other = ''] = needed;
    await customer.permit(permitted.filter((action) => ![lacking, other].includes(action)));

    expect(await customer.missing(permitted)).toEqual([lacking, other]);
  });

  it('ec2:DescribeRegions, without which no region is taken for on or off', async () => {
    await customer.permit(permitted.filter((action) => action !== 'ec2:DescribeRegions'));

    await expect(customer.regions()).rejects.toMatchObject({ category: 'permission' });
  });
});

const needs = (check: AnyCheck, action: IamAction) =>
  callsOf(check).some((call) => call.action === action);

/** Whether a finding rests on an operation for which its check declares the action. */
function restsOn({ checkId, operations: names }: Observation, action: IamAction): boolean {
  const check = checks.find(({ id }) => id === checkId);
  const calls = check ? callsOf(check).filter((call) => call.action === action) : [];
  return calls.some(({ api, operation }) =>
    names.some((name) => name.startsWith(`${api}:${operation}@`)),
  );
}

const isDenied = (one: Observation, action: IamAction) =>
  one.status === 'error' &&
  one.error.category === 'permission' &&
  one.error.context.deniedBy === 'identity' &&
  one.error.message.includes(`perform: ${action} `);

const verdictsOf = (observations: readonly Observation[]) =>
  observations
    .filter(({ status }) => status !== 'error')
    .map(({ checkId, region, resource, status }) =>
      [checkId, region, resource?.id, status].join(' '),
    )
    .sort();
