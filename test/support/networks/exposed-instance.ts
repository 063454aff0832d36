import type { Instance, IpPermission } from '../../../functions/checks/ec2/shapes.generated.ts';

const item: Instance = {
  State: { Name: 'running' },
  NetworkInterfaces: [
    {
      SubnetId: 'subnet-1',
      VpcId: 'vpc-1',
      Groups: [{ GroupId: 'sg-1' }],
      PrivateIpAddresses: [{ Association: { PublicIp: '203.0.113.7' } }],
      Ipv6Addresses: [],
    },
  ],
};

/** A public subnet with a security group of one rule. `pl-1` is AWS's list, `pl-2` holds every address. */
export const surroundings = (rule: IpPermission) => ({
  securityGroups: [{ GroupId: 'sg-1', IpPermissions: [rule] }],
  routeTables: [
    {
      VpcId: 'vpc-1',
      Associations: [{ SubnetId: 'subnet-1' }],
      Routes: [{ DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1', State: 'active' as const }],
    },
  ],
  networkAcls: [
    {
      Associations: [{ SubnetId: 'subnet-1' }],
      Entries: [
        {
          RuleNumber: 100,
          RuleAction: 'allow' as const,
          Egress: false,
          Protocol: '-1',
          CidrBlock: '0.0.0.0/0',
        },
      ],
    },
  ],
  prefixLists: [
    { PrefixListId: 'pl-1', OwnerId: 'AWS' },
    { PrefixListId: 'pl-2', OwnerId: '123456789012' },
  ],
  prefixListEntries: [{ PrefixListId: 'pl-2', Entries: [{ Cidr: '0.0.0.0/0' }] }],
});

/** An instance in a public subnet whose security group opens one port. */
export const instanceWithRule = (port: number, cidr = '0.0.0.0/0') => ({
  item,
  related: surroundings({
    IpProtocol: 'tcp',
    FromPort: port,
    ToPort: port,
    IpRanges: [{ CidrIp: cidr }],
  }),
});
