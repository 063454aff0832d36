import { describe, expect, it } from 'vitest';
import { operations } from '../../../functions/checks/manifest.ts';
import { checks } from '../../../functions/checks/registry.generated.ts';
import { callsOf } from '../../../functions/core/check.ts';
import { compute } from '../../../functions/platform/calls/rates/compute.ts';
import { data } from '../../../functions/platform/calls/rates/data.ts';
import { identity } from '../../../functions/platform/calls/rates/identity.ts';
import { management } from '../../../functions/platform/calls/rates/management.ts';
import { messages } from '../../../functions/platform/calls/rates/messages.ts';
import { networks } from '../../../functions/platform/calls/rates/networks.ts';
import { observation } from '../../../functions/platform/calls/rates/observation.ts';
import { unpublished } from '../../../functions/platform/calls/rates/unpublished.ts';
import { chargesOf, paidOf, unpublishedRate } from '../../../functions/platform/calls/rates.ts';
import { ownNames } from '../../../functions/platform/calls/service-names.ts';
import { modelNames } from '../../../functions/platform/models/model-names.generated.ts';

const tables = { compute, data, identity, management, messages, networks, observation };
const published = Object.values(tables).flatMap((table) => Object.entries(table));

const now = Date.parse('2026-11-26T12:00:00Z');
const noMetrics = { StartTime: new Date(now), EndTime: new Date(now), MetricDataQueries: [] };

/** Every operation that checks call. */
const called = operations().map(({ api, operation }) => [api, operation] as const);

/** Bucket, calls a second and at once of each that counts a call. */
const buckets = (api: string, operation: string, input: object = { MaxResults: 5 }) =>
  chargesOf({ api, operation, region: 'eu-west-1', input }, now).map(
    ({ bucket, rate, tokens }) => [bucket, rate.perSecond, rate.burst, tokens] as const,
  );

it.each<[string, string, readonly (readonly [string, number, number, number])[]]>([
  ['cloudtrail', 'DescribeTrails', [['cloudtrail limit 1 DescribeTrails@eu-west-1', 5, 5, 1]]],
  ['cloudtrail', 'LookupEvents', [['cloudtrail limit 2 LookupEvents@eu-west-1', 1, 1, 1]]],
  ['cloudtrail', 'GetQueryResults', [['cloudtrail unpublished@eu-west-1', 4, 8, 1]]],
  ['ec2', 'DescribeVpcs', [['ec2 rest DescribeVpcs@eu-west-1', 10, 50, 1]]],
  ['ec2', 'DescribeByoipCidrs', [['ec2 limit 10 DescribeByoipCidrs@eu-west-1', 0.25, 1, 1]]],
  ['ecs', 'ListServices', [['ecs limit 5@eu-west-1', 10, 50, 1]]],
  ['ecs', 'DescribeServices', [['ecs limit 5@eu-west-1', 10, 50, 1]]],
  [
    'elasticloadbalancing',
    'DescribeTrustStores',
    [
      ['elbv2 all@eu-west-1', 5, 20, 1],
      ['elbv2 limit 2@eu-west-1', 25, 100, 1],
      ['elbv2 limit 3@eu-west-1', 5, 20, 1],
    ],
  ],
  [
    'elb',
    'DescribeLoadBalancers',
    [
      ['elb all@eu-west-1', 5, 20, 1],
      ['elb limit 2@eu-west-1', 25, 100, 1],
    ],
  ],
  ['iam', 'ListRoles', [['iam unpublished@account', 4, 12, 1]]],
  ['kms', 'ListKeys', [['kms limit 3 ListKeys@eu-west-1', 100, 100, 1]]],
  ['lambda', 'ListFunctions', [['lambda rest@eu-west-1', 7.5, 7.5, 1]]],
  ['lambda', 'GetPolicy', [['lambda limit 3 GetPolicy@eu-west-1', 7.5, 7.5, 1]]],
  [
    'organizations',
    'DescribeOrganization',
    [['organizations limit 1 DescribeOrganization@account', 0.5, 1, 1]],
  ],
  [
    'organizations',
    'ListHandshakesForAccount',
    [['organizations limit 4 ListHandshakesForAccount@account', 2.5, 4, 1]],
  ],
  ['rds', 'DescribeDBInstances', [['rds all@eu-west-1', 6, 100, 1]]],
  ['docdb', 'DescribeDBClusters', [['rds all@eu-west-1', 6, 100, 1]]],
  [
    'route53',
    'ListHostedZones',
    [
      ['route53 all@account', 5, 25, 1],
      ['route53 rest ListHostedZones@account', 5, 25, 1],
    ],
  ],
  [
    'route53',
    'GetHealthCheckStatus',
    [
      ['route53 all@account', 5, 25, 1],
      ['route53 limit 3 GetHealthCheckStatus@account', 0.5, 2, 1],
    ],
  ],
  ['s3', 'GetBucketPolicy', [['s3 unpublished@eu-west-1', 40, 80, 1]]],
  ['nosuchservice', 'ListThings', [['nosuchservice unpublished@eu-west-1', 4, 8, 1]]],
])('%s %s is counted as AWS counts it', (api, operation, expected) => {
  expect(buckets(api, operation)).toEqual(expected);
});

describe('what depends on the input', () => {
  it('is whether a list of EC2 comes in pages or filtered', () => {
    const rateOf = (input: object) => buckets('ec2', 'DescribeInstances', input)[0]?.[1];

    expect(rateOf({ MaxResults: 1000 })).toBe(10);
    expect(rateOf({ Filters: [] })).toBe(10);
    expect(rateOf({})).toBe(5);
    expect(rateOf({ InstanceIds: ['i-1'] })).toBe(5);
  });

  it('is whose limit it is, beside that of its service', () => {
    expect(buckets('cognito-idp', 'ListGroups', { UserPoolId: 'eu-west-1_a' })).toEqual([
      ['cognito-idp limit 4@eu-west-1', 10, 10, 1],
      ['cognito-idp limit 5 ListGroups eu-west-1_a@eu-west-1', 2.5, 2.5, 1],
    ]);
    expect(buckets('kinesis', 'ListStreamConsumers', { StreamARN: 'arn:a' })).toEqual([
      ['kinesis limit 5 ListStreamConsumers arn:a@eu-west-1', 2.5, 2.5, 1],
      ['kinesis unpublished@eu-west-1', 4, 8, 1],
    ]);
  });

  it('is how much of several quotas one call of GetMetricData takes', () => {
    const input = {
      StartTime: new Date(now - 86_400_000),
      EndTime: new Date(now),
      MetricDataQueries: [
        { Id: 'a', MetricStat: { Period: 300 } },
        { Id: 'b', MetricStat: { Period: 3600 } },
        { Id: 'c', Expression: 'a / b' },
        { Id: 'd', Expression: "SUM(SEARCH('{AWS/EC2} CPUUtilization', 'Average', 300))" },
        { Id: 'e', Expression: 'SELECT MAX(CPUUtilization) FROM "AWS/EC2"' },
      ],
    };

    expect(buckets('cloudwatch', 'GetMetricData', input)).toEqual([
      ['cloudwatch limit 3 GetMetricData@eu-west-1', 100, 100, 1],
      ['cloudwatch limit 5 GetMetricData@eu-west-1', 198_000, 198_000, 288 + 24],
      ['cloudwatch limit 6 GetMetricData@eu-west-1', 5, 5, 1],
      ['cloudwatch limit 7 GetMetricData@eu-west-1', 25, 25, 1],
    ]);
  });

  it('may be a moment in words, as a task has it', () => {
    const input = {
      StartTime: '2026-11-26T11:00:00Z',
      EndTime: '2026-11-26T12:00:00Z',
      MetricDataQueries: [{ Id: 'a', MetricStat: { Period: 60 } }],
    };

    expect(buckets('cloudwatch', 'GetMetricData', input)[1]).toEqual([
      'cloudwatch limit 4 GetMetricData@eu-west-1',
      90_000,
      90_000,
      60,
    ]);
  });
});

describe('every call that checks make', () => {
  it.each(called)('has a rate with its source, or one of ours: %s %s', (api, operation) => {
    const input = { MaxResults: 5, ...noMetrics };
    const charges = chargesOf({ api, operation, region: 'eu-west-1', input }, now);

    expect(charges).not.toEqual([]);
    for (const { source, rate } of charges) {
      expect(source === unpublishedRate || source.startsWith('https://docs.aws.amazon.com/')).toBe(
        true,
      );
      expect(rate.perSecond).toBeGreaterThan(0);
    }
  });
});

describe('the table', () => {
  it('names each service once, and its page', () => {
    const names = [...published.map(([name]) => name), ...Object.keys(unpublished)];

    expect(new Set(names).size).toBe(names.length);
    for (const [, { page }] of published)
      expect(page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
  });

  it('names services as their models are named: under another name nothing would be counted', () => {
    const known = new Set<string>(modelNames);
    const names = [...published.map(([name]) => name), ...Object.keys(unpublished)];

    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });

  it('counts a client by whichever of its names it is called', () => {
    expect(Object.keys(ownNames)).not.toEqual([]);
    for (const [api, service] of Object.entries(ownNames)) {
      expect(buckets(api, 'ListThings')).toEqual(buckets(service, 'ListThings'));
    }
  });

  it.each(published)('has limits of %s that can be kept', (_, { limits }) => {
    expect(limits).not.toEqual([]);
    for (const { of, perSecond, burst } of limits) {
      expect(of).not.toHaveLength(0);
      expect(perSecond).toBeGreaterThan(0);
      // A burst below the rate would be no less than the rate with another name.
      expect(burst).toBeGreaterThanOrEqual(perSecond);
    }
  });
});

describe('what costs the tenant', () => {
  it.each([
    ['ce', 'GetCostAndUsage', { dollars: 0.01 }],
    ['cloudwatch', 'GetMetricData', { dollars: 0.000_01 }],
    ['resource-explorer-2', 'Search', { perMonth: 500 }],
  ])('is marked: %s %s', (api, operation, amount) => {
    expect(paidOf(api, operation)).toMatchObject(amount);
  });

  it('is a paid call of every check that makes it, and nothing else is', () => {
    const calls = checks.flatMap((check) => callsOf(check));
    const names = (some: typeof calls) =>
      [...new Set(some.map(({ api, operation }) => `${api}:${operation}`))].sort();

    const costly = names(calls.filter(({ api, operation }) => paidOf(api, operation)));

    expect(costly).toEqual(
      expect.arrayContaining(['ce:GetCostAndUsage', 'cloudwatch:GetMetricData']),
    );
    expect(names(calls.filter(({ paid }) => paid))).toEqual(costly);
    expect(paidOf('resource-explorer-2', 'ListIndexes')).toBeUndefined();
  });
});

describe('at full pace', () => {
  const full = (api: string, operation: string) =>
    chargesOf({ api, operation, region: 'eu-west-1', input: { MaxResults: 5 } }, now, 'full').map(
      ({ rate }) => rate,
    );

  it.each([
    ['cloudtrail', 'LookupEvents', { perSecond: 2, burst: 2 }],
    ['ec2', 'DescribeVpcs', { perSecond: 20, burst: 100 }],
    ['iam', 'ListRoles', { perSecond: 8, burst: 24 }],
    ['kms', 'ListKeys', { perSecond: 200, burst: 200 }],
  ])('%s %s is asked twice as often as at half', (api, operation, rate) => {
    expect(full(api, operation)).toEqual([rate]);
  });
});
