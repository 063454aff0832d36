import { beforeEach, describe, expect, it } from 'vitest';
import {
  createToldAnswers,
  nothingThere,
  type ToldAnswers,
} from '../../../../local/emulator/told/told-answers.ts';
import type { Protocol } from '../../../../local/emulator/wire/operations.ts';
import type { AwsRequest } from '../../../../local/emulator/wire/request.ts';
import type { WireResponse } from '../../../../local/emulator/wire/response.ts';

const account = '222222222222';

function asked(
  name: string,
  operation: string,
  { protocol = 'json', url = '/', parameters = {}, region = 'us-east-1' }: Asked = {},
): AwsRequest {
  const { pathname, searchParams } = new URL(url, 'http://emulator');
  return {
    method: 'POST',
    url,
    path: pathname,
    query: searchParams,
    headers: {},
    body: Buffer.alloc(0),
    accessKeyId: 'AKIA1',
    sessionToken: undefined,
    region,
    protocol,
    operation,
    parameters,
    service: {
      name,
      signingName: name,
      protocol,
      apiVersion: null,
      targetPrefix: null,
      queryCompatible: false,
      operations: {},
    },
  };
}

interface Asked {
  readonly protocol?: Protocol;
  readonly url?: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly region?: string;
}

const textOf = (response: WireResponse | undefined) => response?.body.toString('utf8');

let told: ToldAnswers;

beforeEach(() => {
  told = createToldAnswers();
});

describe('what was told', () => {
  it('is answered in the protocol of the request, of that account and region alone', async () => {
    await told.tell({
      account,
      region: 'us-east-1',
      api: 'config',
      operation: 'DescribeConfigurationRecorderStatus',
      answer: {
        ConfigurationRecordersStatus: [{ name: 'a', lastStartTime: '2026-11-20T00:00:00Z' }],
      },
    });

    const request = asked('config', 'DescribeConfigurationRecorderStatus');
    expect(textOf(told.answerTo(request, account))).toBe(
      '{"ConfigurationRecordersStatus":[{"name":"a","lastStartTime":1795132800}]}',
    );
    expect(told.answerTo(request, '333333333333')).toBeUndefined();
    expect(told.answerTo({ ...request, region: 'eu-west-1' }, account)).toBeUndefined();
    told.clear();
    expect(told.answerTo(request, account)).toBeUndefined();
  });

  it.each<[string, string, string, Asked, Readonly<Record<string, string | string[]>>]>([
    [
      'a label',
      'eks',
      'DescribeCluster',
      { protocol: 'rest-json', url: '/clusters/a' },
      { name: 'a' },
    ],
    [
      'a greedy label, escaped',
      'kafka',
      'DescribeClusterV2',
      { protocol: 'rest-json', url: '/api/v2/clusters/arn%3Aaws%3Akafka%3A%3A1%3Acluster%2Fa' },
      { ClusterArn: 'arn:aws:kafka::1:cluster/a' },
    ],
    [
      'a query parameter',
      'accessanalyzer',
      'ListAnalyzers',
      { protocol: 'rest-json', url: '/analyzer?type=ACCOUNT' },
      { type: 'ACCOUNT' },
    ],
    [
      'a member of JSON',
      'ssm',
      'GetServiceSetting',
      { parameters: { SettingId: '/ssm/a' } },
      { SettingId: '/ssm/a' },
    ],
    [
      'a field of a form',
      'elasticache',
      'DescribeCacheClusters',
      { protocol: 'query', parameters: { CacheClusterId: 'a' } },
      { CacheClusterId: 'a' },
    ],
    [
      'a list in a form',
      'elb',
      'DescribeLoadBalancers',
      { protocol: 'query', parameters: { 'LoadBalancerNames.member.1': 'a' } },
      { LoadBalancerNames: ['a'] },
    ],
    [
      "a list in EC2's form",
      'ec2',
      'DescribeInstances',
      { protocol: 'ec2', parameters: { 'InstanceId.1': 'a' } },
      { InstanceIds: ['a'] },
    ],
  ])('holds for %s alone', async (_, api, operation, request, where) => {
    await told.tell({ account, api, operation, where, answer: {} });
    const others = Object.fromEntries(
      Object.entries(where).map(([name, value]) => [name, typeof value === 'string' ? 'b' : ['b']]),
    );

    expect(told.answerTo(asked(api, operation, request), account)).toBeDefined();
    told.clear();
    await told.tell({ account, api, operation, where: others, answer: {} });
    expect(told.answerTo(asked(api, operation, request), account)).toBeUndefined();
  });

  it('of one thing hides what was told of all, whichever came first; the same again replaces it', async () => {
    const about = { account, api: 'ssm', operation: 'GetServiceSetting' };
    const setting = (SettingValue: string) => ({ ServiceSetting: { SettingValue } });
    const where = { SettingId: 'a' };
    await told.tell({ ...about, where, answer: setting('first') });
    await told.tell({ ...about, answer: setting('any') });
    await told.tell({ ...about, where, answer: setting('second') });

    const answerAbout = (SettingId: string) =>
      textOf(
        told.answerTo(asked('ssm', 'GetServiceSetting', { parameters: { SettingId } }), account),
      );
    expect([answerAbout('a'), answerAbout('b')]).toEqual([
      expect.stringContaining('second'),
      expect.stringContaining('any'),
    ]);
  });

  it('may be an error', async () => {
    const error = { code: 'SubscriptionRequiredException', status: 400, message: 'No plan.' };
    await told.tell({ account, api: 'health', operation: 'DescribeEvents', error });

    expect(told.answerTo(asked('health', 'DescribeEvents'), account)).toMatchObject({
      status: 400,
      body: expect.objectContaining({}),
    });
    expect(textOf(told.answerTo(asked('health', 'DescribeEvents'), account))).toContain(
      '"__type":"SubscriptionRequiredException"',
    );
  });

  it('of DocumentDB is found where it answers: at the address of RDS', async () => {
    const answer = { DBClusters: [{ DBClusterIdentifier: 'a' }] };
    await told.tell({ account, api: 'docdb', operation: 'DescribeDBClusters', answer });

    const request = asked('rds', 'DescribeDBClusters', { protocol: 'query' });
    expect(textOf(told.answerTo(request, account))).toContain(
      '<DBClusters><DBCluster><DBClusterIdentifier>a</DBClusterIdentifier></DBCluster></DBClusters>',
    );
  });
});

describe('what AWS cannot say', () => {
  const about = { account, api: 'eks', operation: 'DescribeCluster' };

  it.each([
    ['an unknown service', { ...about, api: 'ekss', answer: {} }, 'no model of ekss:Desc'],
    ['an operation that writes', { ...about, operation: 'CreateCluster', answer: {} }, 'no model'],
    [
      'an unknown member',
      { ...about, answer: { cluster: { nam: 'a' } } },
      'the answer of eks:DescribeCluster.cluster has no nam: the model has name, ',
    ],
    [
      'an unknown member of the input',
      { ...about, where: { cluster: 'a' }, answer: {} },
      'the input of eks:DescribeCluster has no cluster',
    ],
    [
      'something nested, of a form',
      {
        account,
        api: 'rds',
        operation: 'DescribeDBClusters',
        where: { Filters: [{ Name: 'engine', Values: ['docdb'] }] },
        answer: {},
      },
      'texts and lists of texts alone are compared',
    ],
    [
      'another type',
      { ...about, answer: { cluster: { name: 1 } } },
      'the answer of eks:DescribeCluster.cluster.name is a string, and not 1.',
    ],
    [
      'no list',
      { ...about, answer: { cluster: { encryptionConfig: {} } } },
      'encryptionConfig is a list, and not {}.',
    ],
    [
      'no time',
      { ...about, answer: { cluster: { createdAt: 'yesterday' } } },
      'createdAt is a time in ISO 8601, and not "yesterday".',
    ],
  ])('%s is refused', async (_, said, message) => {
    await expect(told.tell(said)).rejects.toThrow(message);
  });
});

describe('a list of which nobody told anything', () => {
  it.each<[string, string, Protocol, string]>([
    ['eks', 'ListClusters', 'rest-json', '{"clusters":[]}'],
    ['config', 'DescribeConfigurationRecorders', 'json', '{"ConfigurationRecorders":[]}'],
    ['ec2', 'DescribeVpcs', 'ec2', '<vpcSet></vpcSet>'],
    ['elasticache', 'DescribeCacheClusters', 'query', '<CacheClusters></CacheClusters>'],
    ['cloudfront', 'ListDistributions', 'rest-xml', '<Quantity>0</Quantity>'],
  ])('%s:%s has nothing in it', async (service, operation, protocol, text) => {
    const answer = await nothingThere(asked(service, operation, { protocol }));

    expect(answer?.status).toBe(200);
    expect(textOf(answer)).toContain(text);
  });

  it.each([
    ['one thing', 'eks', 'DescribeCluster'],
    ['one thing that has lists', 'mq', 'DescribeBroker'],
    ['what writes', 'eks', 'CreateCluster'],
  ])('is not %s', async (_, service, operation) => {
    expect(
      await nothingThere(asked(service, operation, { protocol: 'rest-json' })),
    ).toBeUndefined();
  });
});
