import { describe, expect, it } from 'vitest';
import {
  type Interface,
  portsReachedFromAnywhere,
  type Surroundings,
} from '../../../functions/core/judgement/instance-exposure.ts';

const eni: Interface = {
  SubnetId: 'subnet-1',
  VpcId: 'vpc-1',
  Groups: [{ GroupId: 'sg-1' }],
  PrivateIpAddresses: [{ Association: { PublicIp: '203.0.113.7' } }],
  Ipv6Addresses: [],
};
const overIpv6: Interface = { ...eni, PrivateIpAddresses: [{}], Ipv6Addresses: [{}] };

const anywhere = { IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
const table = (Associations: object[], GatewayId: string, State = 'active') => ({
  VpcId: 'vpc-1',
  Associations,
  Routes: [
    { GatewayId: 'local', State: 'active' },
    { GatewayId, State },
  ],
});
const allow = { RuleNumber: 100, RuleAction: 'allow', Egress: false, Protocol: '-1' };
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
  ])('%s', (_, interfaces, changed, message) => {
    expect(() => reached(interfaces, changed)).toThrow(message);
  });
});
