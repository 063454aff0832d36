import {
  AuthorizeSecurityGroupIngressCommand,
  CreateNetworkInterfaceCommand,
  CreateSecurityGroupCommand,
  CreateSnapshotCommand,
  CreateVolumeCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  EC2Client,
  EnableEbsEncryptionByDefaultCommand,
  type IpPermission,
  ModifySnapshotAttributeCommand,
  RevokeSecurityGroupEgressCommand,
  RevokeSecurityGroupIngressCommand,
} from '@aws-sdk/client-ec2';
import type { Place, ServiceSample } from '../place.ts';

const port = (number: number, cidr: string): IpPermission => ({
  IpProtocol: 'tcp',
  FromPort: number,
  ToPort: number,
  IpRanges: [{ CidrIp: cidr }],
});

/** A security group, used by a network interface, with these ways in. */
async function securityGroup(client: EC2Client, name: string, ways: IpPermission[]): Promise<void> {
  const { GroupId } = await client.send(
    new CreateSecurityGroupCommand({ GroupName: name, Description: name }),
  );
  await client.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions: ways }));
  const { Subnets = [] } = await client.send(new DescribeSubnetsCommand({}));
  await client.send(
    new CreateNetworkInterfaceCommand({
      SubnetId: Subnets[0]?.SubnetId,
      Groups: GroupId ? [GroupId] : [],
      Description: name,
    }),
  );
}

async function volume(client: EC2Client, { region }: Place, Encrypted: boolean) {
  const { VolumeId } = await client.send(
    new CreateVolumeCommand({
      AvailabilityZone: `${region}a`,
      Size: 20,
      VolumeType: 'gp3',
      Encrypted,
    }),
  );
  return client.send(new CreateSnapshotCommand({ VolumeId, Description: 'nightly' }));
}

/** Every VPC has a default group; nobody should use it, so it should let nothing through. */
async function closeDefaultGroups(client: EC2Client): Promise<void> {
  const { SecurityGroups = [] } = await client.send(
    new DescribeSecurityGroupsCommand({ Filters: [{ Name: 'group-name', Values: ['default'] }] }),
  );
  for (const { GroupId, IpPermissions = [], IpPermissionsEgress = [] } of SecurityGroups) {
    if (IpPermissions.length > 0) {
      await client.send(new RevokeSecurityGroupIngressCommand({ GroupId, IpPermissions }));
    }
    if (IpPermissionsEgress.length > 0) {
      const IpPermissions = IpPermissionsEgress;
      await client.send(new RevokeSecurityGroupEgressCommand({ GroupId, IpPermissions }));
    }
  }
}

export const ec2: ServiceSample = {
  async healthy(place) {
    const client = new EC2Client(place.settings);
    await client.send(new EnableEbsEncryptionByDefaultCommand({}));
    await closeDefaultGroups(client);
    await securityGroup(client, 'web', [port(443, '0.0.0.0/0')]);
    await securityGroup(client, 'bastion', [port(22, '10.0.0.0/8')]);
    await volume(client, place, true);
  },

  async faulty(place) {
    const client = new EC2Client(place.settings);
    await securityGroup(client, 'ssh-from-anywhere', [port(22, '0.0.0.0/0')]);
    await securityGroup(client, 'rdp-from-anywhere', [port(3389, '0.0.0.0/0')]);
    await securityGroup(client, 'database', [port(5432, '0.0.0.0/0'), port(6379, '0.0.0.0/0')]);
    await volume(client, place, false);
    const { SnapshotId } = await volume(client, place, false);
    await client.send(
      new ModifySnapshotAttributeCommand({
        SnapshotId,
        Attribute: 'createVolumePermission',
        OperationType: 'add',
        GroupNames: ['all'],
      }),
    );
  },
};
