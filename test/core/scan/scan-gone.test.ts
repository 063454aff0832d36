import { describe, expect, it } from 'vitest';
import { checks } from '../../../functions/checks/registry.generated.ts';
import { defineCheck, pass } from '../../../functions/core/check.ts';
import { defineResource } from '../../../functions/core/resource.ts';
import { metadata, runScan } from '../../support/checks/run-scan.ts';
import { denied, failed, fakeAws, inPages } from '../../support/fakes/fake-aws.ts';
import { surroundings } from '../../support/networks/exposed-instance.ts';

const page = 'https://docs.aws.amazon.com/';

const cluster = defineResource<string>({
  service: 'ecs',
  type: 'Test::Cluster',
  scope: 'regional',
  list: { operation: 'ListClusters', action: 'ecs:ListClusters', items: 'Clusters' },
  identify: (id, { region }) => ({ id, name: id, region }),
  goneOn: { ClusterGone: page },
  facts: {},
});

/** @param batch How many are described at once. */
const checkOf = (batch: number) =>
  defineCheck(
    defineResource<{ readonly Id: string }>({
      service: 'ecs',
      type: 'Test::Service',
      scope: 'regional',
      parent: cluster,
      list: {
        operation: 'ListServices',
        action: 'ecs:ListServices',
        input: (parent) => ({ parent }),
        items: 'Services',
      },
      describe: {
        operation: 'DescribeServices',
        action: 'ecs:DescribeServices',
        batch,
        idOfListed: (id) => String(id),
        identifyListed: (id: string, { region }) => ({ id, name: id, region }),
        input: (ids) => ({ ids }),
        items: 'Services',
        idOf: ({ Id }) => Id,
      },
      identify: ({ Id }, { region }) => ({ id: Id, name: Id, region }),
      goneOn: { ServiceGone: page },
      facts: {},
    }),
    { ...metadata('ecs-x'), evaluate: pass },
  );

/** Clusters a and b with two services each; `instead` may throw in place of any answer. */
const world = (instead: (operation: string, asked: string) => void) =>
  fakeAws({
    lists: {
      'ecs:ListClusters': inPages('Clusters', [['a', 'b']]),
      'ecs:ListServices': ({ input }) => {
        const { parent } = input as { readonly parent: string };
        instead('ListServices', parent);
        return { answer: { Services: [`${parent}1`, `${parent}2`] } };
      },
    },
    calls: {
      'ecs:DescribeServices': ({ input }) => {
        const { ids } = input as { readonly ids: readonly string[] };
        instead('DescribeServices', ids.join());
        return { Services: ids.map((Id) => ({ Id })) };
      },
    },
  });

const passing = (...names: string[]) => names.map((name) => `ecs-x eu-west-1 ${name} pass`);

describe('what was deleted while it was scanned', () => {
  it.each([
    ['listed within its parent', 10, 'ListServices', 'a', 'ClusterGone', ['b1', 'b2']],
    ['described within its parent', 10, 'DescribeServices', 'a1,a2', 'ClusterGone', ['b1', 'b2']],
    ['described alone', 1, 'DescribeServices', 'a1', 'ServiceGone', ['a2', 'b1', 'b2']],
  ])('is no finding and no error when %s', async (_, batch, operation, asked, code, left) => {
    const aws = world((...call) => {
      if (call.join() === [operation, asked].join()) throw failed(operation, code);
    });

    const { lines, coverage, steps } = await runScan(aws, [checkOf(batch)]);

    expect(lines).toEqual(passing(...left));
    expect(coverage).toContain(`eu-west-1 ecs:${operation} gone 1`);
    expect(steps.at(-1)?.end).toBe('listed');
  });

  it.each([
    ['a denial', 'ListServices', 1, denied('ListServices')],
    ['another code', 'ListServices', 1, failed('ListServices', 'ValidationException')],
    ['the code of an item, said of its parent', 'ListServices', 1, failed('x', 'ServiceGone')],
    ['a denial of a description', 'DescribeServices', 1, denied('DescribeServices')],
    ['the code of one, said of several', 'DescribeServices', 10, failed('x', 'ServiceGone')],
  ])('is not what %s says', async (_, operation, batch, error) => {
    const aws = world((called) => {
      if (called === operation) throw error;
    });

    const { lines } = await runScan(aws, [checkOf(batch)]);

    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !line.includes(' error: '))).toEqual([]);
  });

  it('is so on a later page, too', async () => {
    const aws = fakeAws({
      lists: {
        'ecs:ListClusters': inPages('Clusters', [['a']]),
        'ecs:ListServices': (_, token) => {
          if (token) throw failed('ListServices', 'ClusterGone');
          return { answer: { Services: ['a1'] }, nextToken: 'more' };
        },
      },
      calls: {
        'ecs:DescribeServices': () => {
          throw failed('DescribeServices', 'ClusterGone');
        },
      },
    });

    const { lines, steps } = await runScan(aws, [checkOf(10)]);

    expect(lines).toEqual([]);
    expect(steps.at(-1)?.end).toBe('listed');
  });
});

describe('what the checks join', () => {
  const verdictOf = (line: string) => line.replace(/^\S+ \S+ /, '').replace(/ fail: .*/, ' fail');
  const only = (id: string) => checks.filter((check) => check.id === id);
  const open = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22 };
  const groups = [
    {
      GroupId: 'sg-web',
      GroupName: 'web',
      IpPermissions: [{ ...open, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
    },
    { GroupId: 'sg-quiet', GroupName: 'quiet', IpPermissions: [] },
    {
      GroupId: 'sg-named',
      GroupName: 'named',
      IpPermissions: [{ ...open, PrefixListIds: [{ PrefixListId: 'pl-1' }] }],
    },
    {
      GroupId: 'sg-other',
      GroupName: 'other',
      IpPermissions: [{ ...open, PrefixListIds: [{ PrefixListId: 'pl-2' }] }],
    },
  ].map((group) => ({
    ...group,
    OwnerId: '123456789012',
    SecurityGroupArn: `arn:aws:ec2:eu-west-1:123456789012:security-group/${group.GroupId}`,
  }));
  const prefixLists = ['pl-1', 'pl-2'].map((PrefixListId) => ({
    PrefixListId,
    PrefixListArn: `arn:aws:ec2:eu-west-1:123456789012:prefix-list/${PrefixListId}`,
    PrefixListName: PrefixListId,
    OwnerId: '123456789012',
  }));

  // A list that is no longer shared is not found either, and what names it goes on letting in:
  // https://docs.aws.amazon.com/vpc/latest/userguide/work-with-shared-prefixes.html#sharing-unshare
  it.each([
    ['refused', denied('GetManagedPrefixListEntries'), 'permission'],
    ['gone', failed('x', 'InvalidPrefixListID.NotFound'), 'service'],
  ])(
    'spoils, when a prefix list is %s, the groups alone that name it',
    async (_, error, category) => {
      const aws = fakeAws({
        lists: {
          'ec2:DescribeSecurityGroups': inPages('SecurityGroups', [groups]),
          'ec2:DescribeManagedPrefixLists': inPages('PrefixLists', [prefixLists]),
          'ec2:GetManagedPrefixListEntries': ({ input }) => {
            if (JSON.stringify(input).includes('pl-1')) throw error;
            return { answer: { Entries: [{ Cidr: '10.0.0.0/8' }] } };
          },
        },
      });

      const { lines } = await runScan(aws, only('ec2-security-group-admin-ports-closed'));

      expect(lines.map(verdictOf)).toEqual([
        'web fail',
        'quiet pass',
        `named error: ${category}`,
        'other pass',
      ]);
    },
  );

  it('spoils the instances alone whose groups name the list', async () => {
    const instanceIn = (group: string) => ({
      InstanceId: `i-${group}`,
      State: { Name: 'running' },
      NetworkInterfaces: [
        {
          SubnetId: 'subnet-1',
          VpcId: 'vpc-1',
          Groups: [{ GroupId: group }],
          PrivateIpAddresses: [{ Association: { PublicIp: '203.0.113.7' } }],
          Ipv6Addresses: [],
        },
      ],
      VpcId: 'vpc-1',
    });
    const instances = groups.map(({ GroupId }) => instanceIn(GroupId));
    const { routeTables, networkAcls } = surroundings({});
    const inVpc = (found: object) => ({ ...found, VpcId: 'vpc-1', OwnerId: '123456789012' });
    const named = (member: string, id: string, all: readonly object[]) =>
      inPages(member, [all.map((one) => ({ ...inVpc(one), [id]: 'one' }))]);
    const aws = fakeAws({
      lists: {
        'ec2:DescribeInstances': inPages('Reservations', [[{ Instances: instances }]]),
        'ec2:DescribeSecurityGroups': inPages('SecurityGroups', [groups]),
        'ec2:DescribeRouteTables': named('RouteTables', 'RouteTableId', routeTables),
        'ec2:DescribeNetworkAcls': named('NetworkAcls', 'NetworkAclId', networkAcls),
        'ec2:DescribeManagedPrefixLists': inPages('PrefixLists', [prefixLists]),
        'ec2:GetManagedPrefixListEntries': ({ input }) => {
          if (JSON.stringify(input).includes('pl-1')) throw denied('GetManagedPrefixListEntries');
          return { answer: { Entries: [{ Cidr: '10.0.0.0/8' }] } };
        },
      },
    });

    const { lines } = await runScan(aws, only('ec2-instance-admin-ports-unreachable'));

    expect(lines.map(verdictOf)).toEqual([
      'i-sg-web fail',
      'i-sg-quiet pass',
      'i-sg-named error: permission',
      'i-sg-other pass',
    ]);
  });
});
