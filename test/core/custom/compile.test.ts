import { describe, expect, it } from 'vitest';
import { callsOf } from '../../../functions/core/check.ts';
import { actionsOfCustom, compileCustom } from '../../../functions/core/custom/compile.ts';
import type { CustomCheck } from '../../../functions/core/custom/definition.ts';
import { mostItems } from '../../../functions/core/custom/items.ts';
import { TaskId } from '../../../functions/core/ids.ts';
import type { AwsPage } from '../../../functions/core/scan/aws-caller.ts';
import type { Observation } from '../../../functions/core/scan/observation.ts';
import { runScan } from '../../support/checks/run-scan.ts';
import { clustersPrivate, examined, volumesEncrypted } from '../../support/custom/definitions.ts';
import { directReader } from '../../support/custom/direct-reader.ts';
import { type FakeAws, fakeAws, inPages } from '../../support/fakes/fake-aws.ts';

const taskId = TaskId.parse('01K9QGK3D5T4A8MZ0R2V6C7WXY');
const checkId = 'custom-01k9qgk3d5t4a8mz0r2v6c7wxy-volumes-encrypted';
const regions = ['eu-west-1'];

const volumes = (...pages: readonly (readonly object[])[]) =>
  fakeAws({ lists: { 'ec2:DescribeVolumes': inPages('Volumes', pages) } });

async function judge(check: CustomCheck, aws: FakeAws, among = regions) {
  const checks = compileCustom(taskId, examined(check), directReader);
  const { steps } = await runScan(aws, checks, { regions: among });
  return steps.flatMap(({ observations }) => observations);
}

const told = (observations: readonly Observation[]) =>
  observations.map((seen) => ({
    resource: seen.resource?.id,
    said:
      seen.status === 'error'
        ? `${seen.error.category} ${seen.error.context.awsCode}: ${seen.error.message}`
        : seen.status === 'fail'
          ? seen.message
          : seen.status,
  }));

describe('a check of one’s own', () => {
  it('judges the items of all pages, in every region', async () => {
    const aws = volumes(
      [{ VolumeId: 'vol-1', Encrypted: true }],
      [{ VolumeId: 'vol-2', Encrypted: false }],
    );

    const observations = await judge(volumesEncrypted, aws, ['eu-west-1', 'us-east-1']);

    expect(told(observations.filter(({ region }) => region === 'us-east-1'))).toEqual([
      { resource: 'vol-1', said: 'pass' },
      { resource: 'vol-2', said: 'Volume vol-2 is not encrypted.' },
    ]);
    expect(observations).toHaveLength(4);
    expect(observations[0]?.checkId).toBe(checkId);
    expect(observations[0]?.operations).toEqual(['ec2:DescribeVolumes@eu-west-1']);
  });

  it('asks about each item of another call', async () => {
    const aws = fakeAws({
      lists: {
        'eks:ListClusters': inPages('clusters', [['a'], ['b']]),
        'eks:DescribeCluster': ({ input }) => {
          const { name } = input as { name: string };
          const resourcesVpcConfig = { endpointPublicAccess: name === 'b' };
          return { answer: { cluster: { name, arn: `arn:${name}`, resourcesVpcConfig } } };
        },
      },
    });

    const observations = await judge(clustersPrivate, aws);

    expect(told(observations)).toEqual([
      { resource: 'arn:a', said: 'pass' },
      { resource: 'arn:b', said: 'b has a public endpoint.' },
    ]);
  });

  it('is about what the call was made for, where it has no id of its own', async () => {
    const { id: _, name: __, ...check } = clustersPrivate;
    const aws = fakeAws({
      lists: {
        'eks:ListClusters': inPages('clusters', [['a']]),
        'eks:DescribeCluster': () => ({
          answer: { cluster: { name: 'a', resourcesVpcConfig: { endpointPublicAccess: false } } },
        }),
      },
    });

    const observations = await judge(check, aws);

    expect(told(observations)).toEqual([{ resource: 'a', said: 'pass' }]);
  });

  it('is asked once for the account where one region answers for all', async () => {
    const call = { ...volumesEncrypted.call, regions: 'one' as const };

    const observations = await judge(
      { ...volumesEncrypted, call },
      volumes([{ VolumeId: 'vol-1', Encrypted: true }]),
      ['eu-west-1', 'us-east-1'],
    );

    expect(observations.map(({ region }) => region)).toEqual(['global']);
  });

  it('leaves out what where says is not judged', async () => {
    const check = { ...volumesEncrypted, where: "State != 'deleting'" };
    const aws = volumes([
      { VolumeId: 'vol-1', State: 'deleting' },
      { VolumeId: 'vol-2', State: 'in-use', Encrypted: true },
    ]);

    expect(told(await judge(check, aws))).toEqual([{ resource: 'vol-2', said: 'pass' }]);
  });

  it('names what it calls, with the actions that permit it', () => {
    const [check] = compileCustom(taskId, examined(clustersPrivate), directReader);

    expect(check && callsOf(check).map(({ api, operation }) => `${api}:${operation}`)).toEqual([
      'eks:ListClusters',
      'eks:DescribeCluster',
    ]);
    expect(actionsOfCustom(examined(clustersPrivate))).toEqual([
      'eks:ListClusters',
      'eks:DescribeCluster',
    ]);
  });
});

it('names the further action without which AWS refuses a call', () => {
  const call = { service: 'cloudformation', operation: 'DescribeStacks' };
  const stacks = { ...volumesEncrypted, call };
  const actions = { 'cloudformation:DescribeStacks': 'cloudformation:DescribeStacks' };

  expect(actionsOfCustom({ checks: [stacks], actions })).toEqual([
    'cloudformation:DescribeStacks',
    'cloudformation:ListStacks',
  ]);
});

describe('what is neither true nor false is an error of exactly that', () => {
  const one = [{ VolumeId: 'vol-1', Encrypted: false, Size: 8, Tags: [] }];
  const cases: readonly (readonly [string, Partial<CustomCheck>, string | undefined, string])[] = [
    [
      'a member that is not there',
      { fails: 'Encripted' },
      'vol-1',
      'fails of volumes-encrypted: says null, where true or false was expected.',
    ],
    ['a number', { fails: 'Size' }, 'vol-1', 'says a number, where true or false was expected.'],
    ['a comparison of a list', { fails: 'Tags < `1`' }, 'vol-1', 'says null, where true or false'],
    [
      'a function that the value does not suit',
      { fails: "starts_with(Size, 'a')" },
      'vol-1',
      'fails of volumes-encrypted:',
    ],
    ['where', { where: 'Tags' }, 'vol-1', 'where of volumes-encrypted: says a list of 0'],
    [
      'an expression of the message',
      { message: '{Tags}' },
      'vol-1',
      'message of volumes-encrypted: says a list of 0',
    ],
    [
      'an id that is no text',
      { id: 'Size' },
      undefined,
      'id of volumes-encrypted: says a number, where a text was expected.',
    ],
    ['an id without a letter', { id: "' '" }, undefined, 'says a text without a letter.'],
    [
      'items that are no list',
      { items: 'Volume' },
      undefined,
      'items: says null, where a list was expected.',
    ],
  ];

  it.each(cases)('%s', async (_, change, resource, message) => {
    const observations = await judge({ ...volumesEncrypted, ...change }, volumes(one));

    expect(told(observations)).toEqual([
      { resource, said: expect.stringContaining(`service ExpressionFailed: `) },
    ]);
    expect(told(observations)[0]?.said).toContain(message);
  });

  it('two items of one id that are judged differently', async () => {
    const aws = volumes([
      { VolumeId: 'vol-1', Encrypted: true },
      { VolumeId: 'vol-1', Encrypted: true },
      { VolumeId: 'vol-1', Encrypted: false },
    ]);

    expect(told(await judge(volumesEncrypted, aws))).toEqual([
      { resource: 'vol-1', said: 'pass' },
      { resource: undefined, said: expect.stringContaining('two items are called vol-1') },
    ]);
  });

  it('an item that sets nothing of the other call', async () => {
    const call = {
      ...clustersPrivate.call,
      forEach: { ...clustersPrivate.call.forEach, set: { name: 'missing' } },
    };
    const aws = fakeAws({ lists: { 'eks:ListClusters': inPages('clusters', [['a']]) } });

    expect(told(await judge({ ...clustersPrivate, call }, aws))).toEqual([
      {
        resource: undefined,
        said: expect.stringContaining('set.name of clusters-private: says nothing.'),
      },
    ]);
  });
});

describe('what tenants do not own does no harm', () => {
  it('a name in an answer cannot begin a line of its own', async () => {
    const check = { ...volumesEncrypted, message: '{Name} is not encrypted', name: 'Name' };
    const aws = volumes([{ VolumeId: 'vol-1', Encrypted: false, Name: 'a\nFAIL \u202eb' }]);

    const observations = await judge(check, aws);

    expect(told(observations)[0]?.said).toBe('a\\nFAIL \\u{202e}b is not encrypted');
    expect(observations[0]?.resource?.name).toBe('a\\nFAIL \\u{202e}b');
  });

  it('pages that never end are an error once they hold too much', async () => {
    let page = 0;
    const endless = (): AwsPage => {
      page += 1;
      const Volumes = Array.from({ length: 1000 }, (_, at) => ({
        VolumeId: `vol-${page}-${at}`,
        Encrypted: true,
      }));
      return { answer: { Volumes }, nextToken: String(page) };
    };
    const aws = fakeAws({ lists: { 'ec2:DescribeVolumes': endless } });

    const observations = await judge(volumesEncrypted, aws);

    expect(told(observations.filter(({ status }) => status === 'error'))).toEqual([
      {
        resource: undefined,
        said: expect.stringContaining(
          `limit ExpressionExceeded: volumes-encrypted lists more than ${mostItems}`,
        ),
      },
    ]);
  });

  it('data is read by no definition, whoever stored it', () => {
    const check = { ...volumesEncrypted, call: { service: 'dynamodb', operation: 'Scan' } };

    expect(() => compileCustom(taskId, examined(check), directReader)).toThrow('reads data');
  });

  it('a call whose action nobody knows is not made', () => {
    const check = { ...volumesEncrypted, call: { service: 'ec2', operation: 'constructor' } };

    expect(() => compileCustom(taskId, examined(check), directReader)).toThrow('Nobody knows');
  });
});
