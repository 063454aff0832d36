import { describe, expect, it } from 'vitest';
import {
  type Interface,
  portsReachedFromAnywhere,
  type Surroundings,
} from '../../../../functions/checks/ec2/instance/instance-exposure.judgement.ts';
import type { Route } from '../../../../functions/checks/ec2/routes.judgement.ts';
import type { IngressRule } from '../../../../functions/core/judgement/networks/internet-access.ts';

const eni: Interface = {
  SubnetId: 'subnet-1',
  VpcId: 'vpc-1',
  Groups: [{ GroupId: 'sg-1' }],
  PrivateIpAddresses: [{ Association: { PublicIp: '203.0.113.7' } }],
  Ipv6Addresses: [],
};
const overIpv6: Interface = { ...eni, PrivateIpAddresses: [{}], Ipv6Addresses: [{}] };

const anywhere = { IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
const local = { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' };
const everywhere = [
  { DestinationCidrBlock: '0.0.0.0/0' },
  { DestinationIpv6CidrBlock: '::/0' },
] as const;
const table = (Associations: object[], GatewayId: string, State = 'active') => ({
  VpcId: 'vpc-1',
  Associations,
  Routes: [local, ...everywhere.map((route) => ({ ...route, GatewayId, State }))],
});
const to = (DestinationCidrBlock: string, more: Route = { GatewayId: 'igw-1' }): Route =>
  DestinationCidrBlock.includes(':')
    ? { DestinationIpv6CidrBlock: DestinationCidrBlock, State: 'active', ...more }
    : { DestinationCidrBlock, State: 'active', ...more };
const elsewhere: Route = {};
const toList = (DestinationPrefixListId: string, more: Route = { GatewayId: 'igw-1' }) => ({
  DestinationPrefixListId,
  State: 'active',
  ...more,
});
const routes = (...Routes: Route[]): Partial<Surroundings> => ({
  routeTables: [{ VpcId: 'vpc-1', Associations: [{ Main: true }], Routes: [local, ...Routes] }],
});
const allow = { RuleNumber: 100, RuleAction: 'allow', Egress: false, Protocol: '-1' };
const deny = { ...allow, RuleNumber: 90, RuleAction: 'deny' };
const tcp = (IpRanges: string[], FromPort = 22, ToPort = FromPort) => ({
  IpProtocol: 'tcp',
  FromPort,
  ToPort,
  IpRanges: IpRanges.map((CidrIp) => ({ CidrIp })),
});
const groups = (...rules: IngressRule[][]): Partial<Surroundings> => ({
  securityGroups: rules.map((IpPermissions, index) => ({
    GroupId: `sg-${index + 1}`,
    IpPermissions,
  })),
});
const openOver6 = {
  ...groups([{ IpProtocol: '-1', Ipv6Ranges: [{ CidrIpv6: '::/0' }] }]),
  networkAcls: [
    { Associations: [{ SubnetId: 'subnet-1' }], Entries: [{ ...allow, Ipv6CidrBlock: '::/0' }] },
  ],
};
const acl = (...Entries: object[]) => [{ Associations: [{ SubnetId: 'subnet-1' }], Entries }];

const around: Surroundings = {
  securityGroups: [{ GroupId: 'sg-1', IpPermissions: [{ IpProtocol: '-1', ...anywhere }] }],
  routeTables: [table([{ SubnetId: 'subnet-1' }], 'igw-1')],
  networkAcls: acl({ ...allow, CidrBlock: '0.0.0.0/0' }),
  prefixLists: [],
  prefixListEntries: [],
};

const reached = (interfaces: readonly Interface[], changed: Partial<Surroundings> = {}) =>
  portsReachedFromAnywhere(interfaces, { ...around, ...changed }, 'tcp', [22, 3389]);

describe('an instance is reached when', () => {
  it.each<[string, readonly Interface[], Partial<Surroundings>, readonly number[]]>([
    ['address, route, ACL and group let everybody through', [eni], {}, [22, 3389]],
    [
      'only its second interface is open',
      [{ ...eni, PrivateIpAddresses: [{}] }, eni],
      {},
      [22, 3389],
    ],
    [
      'only a second address of an interface is public',
      [{ ...eni, PrivateIpAddresses: [{}, ...(eni.PrivateIpAddresses ?? [])] }],
      {},
      [22, 3389],
    ],
    [
      'the main route table leads out',
      [eni],
      { routeTables: [table([{ Main: true }], 'igw-1')] },
      [22, 3389],
    ],
    [
      'one of its groups opens one port',
      [{ ...eni, Groups: [{ GroupId: 'sg-1' }, { GroupId: 'sg-2' }] }],
      {
        securityGroups: [
          { GroupId: 'sg-1', IpPermissions: [] },
          {
            GroupId: 'sg-2',
            IpPermissions: [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, ...anywhere }],
          },
        ],
      },
      [22],
    ],
    [
      'IPv6 is open all the way',
      [overIpv6],
      {
        securityGroups: [
          {
            GroupId: 'sg-1',
            IpPermissions: [{ IpProtocol: '-1', Ipv6Ranges: [{ CidrIpv6: '::/0' }] }],
          },
        ],
        networkAcls: acl({ ...allow, Ipv6CidrBlock: '::/0' }),
      },
      [22, 3389],
    ],
    // https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
    [
      'two of its groups admit half of the addresses each',
      [{ ...eni, Groups: [{ GroupId: 'sg-1' }, { GroupId: 'sg-2' }] }],
      groups([tcp(['0.0.0.0/1'])], [tcp(['128.0.0.0/1'], 20, 25)]),
      [22],
    ],
    // https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
    [
      'the network ACL admits half of the addresses by each of two rules',
      [eni],
      {
        networkAcls: acl(
          { ...allow, RuleNumber: 50, CidrBlock: '0.0.0.0/1' },
          { ...allow, RuleNumber: 51, CidrBlock: '128.0.0.0/1' },
        ),
      },
      [22, 3389],
    ],
    [
      'the network ACL denies the addresses of some attackers',
      [eni],
      {
        networkAcls: acl(
          { ...deny, CidrBlock: '45.0.0.0/8' },
          { ...deny, RuleNumber: 91, CidrBlock: '185.220.101.0/24' },
          { ...allow, CidrBlock: '0.0.0.0/0' },
        ),
      },
      [22, 3389],
    ],
    // https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html
    [
      'two routes lead out, each for half of the addresses',
      [eni],
      routes(to('0.0.0.0/1'), to('128.0.0.0/1')),
      [22, 3389],
    ],
    [
      'a route leads all public IPv6 addresses out',
      [overIpv6],
      { ...openOver6, ...routes(to('2000::/3')) },
      [22, 3389],
    ],
    [
      'the addresses of a VPN, of another VPC and of S3 are led elsewhere',
      [eni],
      {
        ...routes(
          to('0.0.0.0/0'),
          to('203.0.113.0/24', { GatewayId: 'vgw-1' }),
          to('52.0.0.0/8', elsewhere),
          toList('pl-s3', { GatewayId: 'vpce-1' }),
        ),
      },
      [22, 3389],
    ],
    [
      'a route of the same destination is propagated from a VPN',
      [eni],
      routes(to('0.0.0.0/0', { GatewayId: 'vgw-1' }), to('0.0.0.0/0')),
      [22, 3389],
    ],
    [
      'a route leads a list of every address out',
      [eni],
      {
        ...routes(toList('pl-1')),
        prefixLists: [{ PrefixListId: 'pl-1', OwnerId: '123456789012' }],
        prefixListEntries: [
          { PrefixListId: 'pl-1', Entries: [{ Cidr: '0.0.0.0/1' }, { Cidr: '128.0.0.0/1' }] },
        ],
      },
      [22, 3389],
    ],
    [
      'a carrier address stands beside a public one',
      [
        {
          ...eni,
          PrivateIpAddresses: [
            { Association: { CarrierIp: '155.146.10.20' } },
            { Association: { PublicIp: '203.0.113.7' } },
          ],
        },
      ],
      {},
      [22, 3389],
    ],
  ])('%s', (_, interfaces, changed, ports) => {
    expect(reached(interfaces, changed)).toEqual(ports);
  });
});

describe('an instance is not reached when', () => {
  it.each<[string, readonly Interface[], Partial<Surroundings>]>([
    ['it has no interface', [], {}],
    ['it has no public address', [{ ...eni, PrivateIpAddresses: [{}] }], {}],
    [
      'the route leads to a VPN',
      [eni],
      { routeTables: [table([{ SubnetId: 'subnet-1' }], 'vgw-1')] },
    ],
    [
      'the route leads nowhere',
      [eni],
      { routeTables: [table([{ SubnetId: 'subnet-1' }], 'igw-1', 'blackhole')] },
    ],
    [
      'its own route table is closed, though the main one is not',
      [eni],
      {
        routeTables: [table([{ Main: true }], 'igw-1'), table([{ SubnetId: 'subnet-1' }], 'local')],
      },
    ],
    [
      'the network ACL denies',
      [eni],
      { networkAcls: acl({ ...allow, RuleAction: 'deny', CidrBlock: '0.0.0.0/0' }) },
    ],
    ['the group is closed', [eni], { securityGroups: [{ GroupId: 'sg-1', IpPermissions: [] }] }],
    ['address and group speak of different families', [overIpv6], {}],
    // https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html
    [
      'its IPv6 addresses are led through an egress-only gateway',
      [overIpv6],
      {
        ...openOver6,
        ...routes(to('0.0.0.0/0'), to('::/0', { EgressOnlyInternetGatewayId: 'eigw-1' } as Route)),
      },
    ],
    ['one network alone is led out', [eni], routes(to('203.0.113.0/24'))],
    ['only IPv6 is led out', [eni], routes(to('::/0'))],
    ['half of the addresses is led out', [eni], routes(to('0.0.0.0/1'))],
    ['private addresses are led out', [eni], routes(to('10.0.0.0/8'), to('192.168.0.0/16'))],
    [
      'both halves are led elsewhere by narrower routes',
      [eni],
      routes(to('0.0.0.0/0'), to('0.0.0.0/1', elsewhere), to('128.0.0.0/1', elsewhere)),
    ],
    [
      'both halves are dropped by narrower routes',
      [eni],
      routes(
        to('0.0.0.0/0'),
        to('0.0.0.0/1', { GatewayId: 'igw-2', State: 'blackhole' }),
        to('128.0.0.0/1', { GatewayId: 'igw-2', State: 'blackhole' }),
      ),
    ],
    [
      'a list of AWS is led out',
      [eni],
      { ...routes(toList('pl-1')), prefixLists: [{ PrefixListId: 'pl-1', OwnerId: 'AWS' }] },
    ],
    [
      'the network ACL denies both halves before it allows all',
      [eni],
      {
        networkAcls: acl(
          { ...deny, CidrBlock: '0.0.0.0/1' },
          { ...deny, RuleNumber: 91, CidrBlock: '128.0.0.0/1' },
          { ...allow, CidrBlock: '0.0.0.0/0' },
        ),
      },
    ],
    [
      'ACL and routes leave less than half of the addresses to each other',
      [eni],
      {
        ...routes(to('0.0.0.0/0'), to('0.0.0.0/2', elsewhere)),
        networkAcls: acl(
          { ...deny, CidrBlock: '64.0.0.0/2' },
          { ...allow, CidrBlock: '0.0.0.0/0' },
        ),
      },
    ],
    [
      'its groups admit one half to the port, and the other to another',
      [{ ...eni, Groups: [{ GroupId: 'sg-1' }, { GroupId: 'sg-2' }] }],
      groups([tcp(['0.0.0.0/1'])], [tcp(['128.0.0.0/1'], 23, 25)]),
    ],
    // https://docs.aws.amazon.com/wavelength/latest/developerguide/how-wavelengths-work.html
    [
      'its address is one of a carrier',
      [{ ...eni, PrivateIpAddresses: [{ Association: { CarrierIp: '155.146.10.20' } }] }],
      {},
    ],
    // https://docs.aws.amazon.com/outposts/latest/userguide/routing.html
    [
      'its address is one of the owner of an Outpost',
      [{ ...eni, PrivateIpAddresses: [{ Association: { CustomerOwnedIp: '198.51.100.7' } }] }],
      {},
    ],
    // What is closed already is not asked about further.
    ['the group is closed and no route is known', [eni], { ...groups([]), routeTables: [] }],
    [
      'the ACL is closed and a route names a list that nobody sees',
      [eni],
      { ...routes(toList('pl-1')), networkAcls: acl() },
    ],
  ])('%s', (_, interfaces, changed) => {
    expect(reached(interfaces, changed)).toEqual([]);
  });
});

describe('it is an error when', () => {
  it.each<[string, readonly Interface[], Partial<Surroundings>, string]>([
    ['a group is not found', [eni], { securityGroups: [] }, 'Security group sg-1 was not found'],
    [
      'no route table is found',
      [eni],
      { routeTables: [] },
      'No route table was found for subnet subnet-1',
    ],
    ['no network ACL is found', [eni], { networkAcls: [] }, 'No network ACL was found'],
    [
      'AWS leaves out the addresses',
      [{ ...eni, PrivateIpAddresses: undefined }],
      {},
      'without PrivateIpAddresses',
    ],
    [
      'AWS leaves out the IPv6 addresses',
      [{ ...eni, Ipv6Addresses: undefined }],
      {},
      'without Ipv6Addresses',
    ],
    ['AWS leaves out the groups', [{ ...eni, Groups: undefined }], {}, 'without Groups'],
    [
      'AWS leaves out the rules',
      [eni],
      { securityGroups: [{ GroupId: 'sg-1' }] },
      'without IpPermissions',
    ],
    [
      'AWS leaves out the routes',
      [eni],
      { routeTables: [{ VpcId: 'vpc-1', Associations: [{ Main: true }] }] },
      'without Routes',
    ],
    [
      'AWS leaves out the state of a route',
      [eni],
      {
        routeTables: [
          { VpcId: 'vpc-1', Associations: [{ Main: true }], Routes: [{ GatewayId: 'igw-1' }] },
        ],
      },
      'without State',
    ],
    [
      'AWS leaves out the entries of the ACL',
      [eni],
      { networkAcls: [{ Associations: [{ SubnetId: 'subnet-1' }] }] },
      'without Entries',
    ],
    [
      'AWS leaves out the destination of a route',
      [eni],
      routes({ GatewayId: 'igw-1', State: 'active' }),
      'A route has no destination',
    ],
    [
      'a list is led out that the account does not see',
      [eni],
      routes(toList('pl-1')),
      'A route names prefix list pl-1, which this account does not see',
    ],
    [
      'a rule names a list that the account does not see',
      [eni],
      groups([{ ...tcp(['0.0.0.0/1']), PrefixListIds: [{ PrefixListId: 'pl-1' }] }]),
      'A rule names prefix list pl-1, which this account does not see',
    ],
    [
      'an address is associated with none',
      [{ ...eni, PrivateIpAddresses: [{ Association: {} }] }],
      {},
      'without PublicIp',
    ],
  ])('%s', (_, interfaces, changed, message) => {
    expect(() => reached(interfaces, changed)).toThrow(message);
  });
});
