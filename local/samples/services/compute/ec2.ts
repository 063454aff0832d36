import {
  AttachVolumeCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateNetworkInterfaceCommand,
  CreateSecurityGroupCommand,
  CreateSnapshotCommand,
  CreateVolumeCommand,
  EC2Client,
  EnableEbsEncryptionByDefaultCommand,
  type IpPermission,
  ModifyInstanceAttributeCommand,
  ModifySnapshotAttributeCommand,
  ModifySubnetAttributeCommand,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import {
  AddRoleToInstanceProfileCommand,
  CreateInstanceProfileCommand,
  CreateRoleCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import type { Place, ServiceSample } from '../../places/place.ts';
import { closeNetworks } from './closed-networks.ts';
import { addEndpoints, replaceDefaultVpc, subnets } from './own-vpc.ts';

export const ec2: ServiceSample = {
  async healthy(place) {
    const client = new EC2Client(place.settings);
    await replaceDefaultVpc(client, place);
    await client.send(new EnableEbsEncryptionByDefaultCommand({}));
    await closeNetworks(client, place);
    const web = await securityGroup(client, 'web', [port(443, '0.0.0.0/0')]);
    const bastion = await securityGroup(client, 'bastion', [port(22, '10.0.0.0/8')]);
    const volume = await snapshottedVolume(client, place, true);
    const instanceId = await secureInstance(client, place, [web, bastion]);
    await client.send(
      new AttachVolumeCommand({
        VolumeId: volume.volumeId,
        InstanceId: instanceId,
        Device: '/dev/sdf',
      }),
    );
    await addEndpoints(place, bastion);
  },

  async faulty(place) {
    const client = new EC2Client(place.settings);
    const ssh = await usedGroup(client, 'ssh-from-anywhere', [port(22, '0.0.0.0/0')]);
    await usedGroup(client, 'rdp-from-anywhere', [port(3389, '0.0.0.0/0')]);
    await usedGroup(client, 'database', [port(5432, '0.0.0.0/0'), port(6379, '0.0.0.0/0')]);
    await exposedInstance(client, ssh);
    await snapshottedVolume(client, place, false);
    const { snapshotId } = await snapshottedVolume(client, place, false);
    await client.send(
      new ModifySnapshotAttributeCommand({
        SnapshotId: snapshotId,
        Attribute: 'createVolumePermission',
        OperationType: 'add',
        GroupNames: ['all'],
      }),
    );
  },
};

const port = (number: number, cidr: string): IpPermission => ({
  IpProtocol: 'tcp',
  FromPort: number,
  ToPort: number,
  IpRanges: [{ CidrIp: cidr }],
});

async function securityGroup(
  client: EC2Client,
  name: string,
  ways: IpPermission[],
): Promise<string> {
  const { GroupId = '' } = await client.send(
    new CreateSecurityGroupCommand({ GroupName: name, Description: name }),
  );
  await client.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions: ways }));
  return GroupId;
}

/** A security group of a network interface that nothing is attached to. */
async function usedGroup(client: EC2Client, name: string, ways: IpPermission[]): Promise<string> {
  const group = await securityGroup(client, name, ways);
  const [subnet] = await subnets(client);
  await client.send(
    new CreateNetworkInterfaceCommand({
      SubnetId: subnet?.SubnetId,
      Groups: [group],
      Description: name,
    }),
  );
  return group;
}

async function snapshottedVolume(client: EC2Client, { region }: Place, Encrypted: boolean) {
  const { VolumeId: volumeId } = await client.send(
    new CreateVolumeCommand({
      AvailabilityZone: `${region}a`,
      Size: 20,
      VolumeType: 'gp3',
      Encrypted,
    }),
  );
  const { SnapshotId: snapshotId } = await client.send(
    new CreateSnapshotCommand({ VolumeId: volumeId, Description: 'nightly' }),
  );
  return { volumeId, snapshotId };
}

// Of AWS: the emulator does not look into images.
const image = 'ami-0abcdef1234567890';

async function secureInstance(client: EC2Client, place: Place, groups: string[]) {
  const all = await subnets(client);
  for (const { SubnetId } of all) {
    await client.send(
      new ModifySubnetAttributeCommand({ SubnetId, MapPublicIpOnLaunch: { Value: false } }),
    );
  }
  const [subnet] = all;
  const { Instances = [] } = await client.send(
    new RunInstancesCommand({
      ImageId: image,
      InstanceType: 't4g.small',
      MinCount: 1,
      MaxCount: 1,
      SubnetId: subnet?.SubnetId,
      SecurityGroupIds: groups,
      IamInstanceProfile: { Name: await instanceProfile(place) },
      MetadataOptions: { HttpTokens: 'required', HttpEndpoint: 'enabled' },
      BlockDeviceMappings: [
        { DeviceName: '/dev/xvda', Ebs: { Encrypted: true, VolumeSize: 8, VolumeType: 'gp3' } },
      ],
      Monitoring: { Enabled: true },
      EbsOptimized: true,
    }),
  );
  const InstanceId = Instances[0]?.InstanceId;
  await client.send(
    new ModifyInstanceAttributeCommand({ InstanceId, DisableApiTermination: { Value: true } }),
  );
  return InstanceId;
}

async function exposedInstance(client: EC2Client, group: string): Promise<void> {
  const [subnet] = await subnets(client);
  await client.send(
    new RunInstancesCommand({
      ImageId: image,
      InstanceType: 't3.micro',
      MinCount: 1,
      MaxCount: 1,
      NetworkInterfaces: [
        {
          DeviceIndex: 0,
          SubnetId: subnet?.SubnetId,
          Groups: [group],
          AssociatePublicIpAddress: true,
        },
      ],
      MetadataOptions: { HttpTokens: 'optional', HttpEndpoint: 'enabled' },
    }),
  );
}

/** One per region: their names are global to an account. */
async function instanceProfile({ region, settings }: Place): Promise<string> {
  const client = new IAMClient(settings);
  const name = `shop-${region}`;
  const statement = {
    Effect: 'Allow',
    Principal: { Service: 'ec2.amazonaws.com' },
    Action: 'sts:AssumeRole',
  };
  const AssumeRolePolicyDocument = JSON.stringify({
    Version: '2012-10-17',
    Statement: [statement],
  });
  await client.send(new CreateRoleCommand({ RoleName: name, AssumeRolePolicyDocument }));
  await client.send(new CreateInstanceProfileCommand({ InstanceProfileName: name }));
  await client.send(
    new AddRoleToInstanceProfileCommand({ InstanceProfileName: name, RoleName: name }),
  );
  return name;
}
