import type {
  Instance,
  IpPermission,
  NetworkAclEntry,
  Route,
} from '../../../functions/checks/ec2/shapes.generated.ts';
import { instanceWithRule } from './exposed-instance.ts';

const from = (CidrIp: string, port: number, IpProtocol = 'tcp'): IpPermission => ({
  IpProtocol,
  ...(IpProtocol === 'tcp' && { FromPort: port, ToPort: port }),
  IpRanges: [{ CidrIp }],
});

/** Security groups of one interface, a list of rules each. */
const groups = (...rules: IpPermission[][]) => ({
  securityGroups: rules.map((IpPermissions, index) => ({
    GroupId: `sg-${index + 1}`,
    OwnerId: index === 0 ? '123456789012' : '999988887777',
    IpPermissions,
  })),
});

/** A network ACL whose entries, numbered in their order, are about everything from an address range. */
const acl = (...entries: (readonly ['allow' | 'deny', string])[]) => ({
  networkAcls: [
    {
      Associations: [{ SubnetId: 'subnet-1' }],
      Entries: entries.map(
        ([RuleAction, cidr], index): NetworkAclEntry => ({
          RuleNumber: 50 + index,
          RuleAction,
          Egress: false,
          Protocol: '-1',
          ...(cidr.includes(':') ? { Ipv6CidrBlock: cidr } : { CidrBlock: cidr }),
        }),
      ),
    },
  ],
});

const routes = (...Routes: Route[]) => ({
  routeTables: [{ VpcId: 'vpc-1', Associations: [{ SubnetId: 'subnet-1' }], Routes }],
});
const toGateway = (cidr: string, target: Route = { GatewayId: 'igw-1' }): Route => ({
  ...(cidr.includes(':') ? { DestinationIpv6CidrBlock: cidr } : { DestinationCidrBlock: cidr }),
  State: 'active',
  ...target,
});

function on(port: number) {
  const { item, related } = instanceWithRule(port);
  const [face] = item.NetworkInterfaces ?? [];
  const withInterface = (changed: object): Instance => ({
    ...item,
    NetworkInterfaces: [{ ...face, ...changed }],
  });
  const known = (Association: object) => withInterface({ PrivateIpAddresses: [{ Association }] });
  return { item, related, withInterface, known };
}

const twoGroups = { Groups: [{ GroupId: 'sg-1' }, { GroupId: 'sg-2' }] };
const overIpv6 = { PrivateIpAddresses: [{}], Ipv6Addresses: [{ Ipv6Address: '2001:db8::7' }] };

/** Instances that everybody reaches on a port by things none of which opens it alone. */
export function reachedInParts(port: number) {
  const { item, related, withInterface } = on(port);
  const message = `Anybody on the internet reaches port ${port} of the instance.`;
  const rows = {
    // https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
    'two groups, one of them shared by another account, admit half of the addresses each': {
      item: withInterface(twoGroups),
      related: { ...related, ...groups([from('0.0.0.0/1', port)], [from('128.0.0.0/1', port)]) },
    },
    'one rule for TCP and one for every protocol admit half each': {
      item,
      related: {
        ...related,
        ...groups([from('0.0.0.0/1', port), from('128.0.0.0/1', port, '-1')]),
      },
    },
    // https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
    'the network ACL admits both halves by an entry each': {
      item,
      related: {
        ...related,
        ...acl(['allow', '0.0.0.0/1'], ['allow', '128.0.0.0/1'], ['deny', '0.0.0.0/0']),
      },
    },
    // https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html
    'two routes lead half of the addresses to the gateway each': {
      item,
      related: { ...related, ...routes(toGateway('0.0.0.0/1'), toGateway('128.0.0.0/1')) },
    },
    'all public IPv6 addresses are admitted and led to the gateway': {
      item: withInterface(overIpv6),
      related: {
        ...related,
        ...groups([{ ...from('10.0.0.0/8', port), Ipv6Ranges: [{ CidrIpv6: '2000::/3' }] }]),
        ...acl(['allow', '2000::/4'], ['allow', '3000::/4']),
        ...routes(toGateway('2000::/3')),
      },
    },
  };
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, { ...row, message }]));
}

/** Instances that not everybody reaches, each for one reason. */
export function unreachedInParts(port: number) {
  const { item, related, withInterface, known } = on(port);
  return {
    'two groups admit three quarters of the addresses': {
      item: withInterface(twoGroups),
      related: { ...related, ...groups([from('0.0.0.0/1', port)], [from('128.0.0.0/2', port)]) },
    },
    'the network ACL denies both halves before it admits all': {
      item,
      related: {
        ...related,
        ...acl(['deny', '0.0.0.0/1'], ['deny', '128.0.0.0/1'], ['allow', '0.0.0.0/0']),
      },
    },
    // https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html
    'its IPv6 addresses are led to an egress-only gateway': {
      item: withInterface(overIpv6),
      related: {
        ...related,
        ...groups([{ IpProtocol: '-1', Ipv6Ranges: [{ CidrIpv6: '::/0' }] }]),
        ...acl(['allow', '::/0']),
        ...routes(
          toGateway('0.0.0.0/0'),
          toGateway('::/0', { EgressOnlyInternetGatewayId: 'eigw-1' }),
        ),
      },
    },
    'one network alone is led to the gateway': {
      item,
      related: { ...related, ...routes(toGateway('203.0.113.0/24')) },
    },
    'IPv6 alone is led to the gateway': {
      item,
      related: { ...related, ...routes(toGateway('::/0')) },
    },
    // https://docs.aws.amazon.com/wavelength/latest/developerguide/how-wavelengths-work.html
    'its address is one of a carrier': {
      item: known({ CarrierIp: '155.146.10.20', IpOwnerId: 'amazon-wavelength' }),
      related: { ...related, ...routes(toGateway('0.0.0.0/0', { CarrierGatewayId: 'cagw-1' })) },
    },
    // https://docs.aws.amazon.com/outposts/latest/userguide/routing.html
    'its address is one of the owner of an Outpost': {
      item: known({ CustomerOwnedIp: '198.51.100.7' }),
      related: { ...related, ...routes(toGateway('0.0.0.0/0', { LocalGatewayId: 'lgw-1' })) },
    },
  };
}
