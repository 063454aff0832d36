import {
  CreateSubnetCommand,
  CreateVpcCommand,
  CreateVpcEndpointCommand,
  DeleteSubnetCommand,
  DeleteVpcCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  DescribeVpcsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import type { Place } from '../../places/place.ts';

/** All subnets of the region. */
export async function subnets(client: EC2Client) {
  const { Subnets = [] } = await client.send(new DescribeSubnetsCommand({}));
  return Subnets;
}

/** Puts a VPC with two subnets in the place of the one that AWS made. */
export async function replaceDefaultVpc(client: EC2Client, { region }: Place): Promise<void> {
  for (const { SubnetId } of await subnets(client))
    await client.send(new DeleteSubnetCommand({ SubnetId }));
  const { Vpcs = [] } = await client.send(new DescribeVpcsCommand({}));
  for (const { VpcId } of Vpcs) await client.send(new DeleteVpcCommand({ VpcId }));
  const { Vpc } = await client.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }));
  for (const [index, zone] of ['a', 'b'].entries()) {
    await client.send(
      new CreateSubnetCommand({
        VpcId: Vpc?.VpcId,
        CidrBlock: `10.0.${index}.0/24`,
        AvailabilityZone: `${region}${zone}`,
      }),
    );
  }
}

/** The id of a security group that the sample of EC2 has made. */
export async function groupNamed({ settings }: Place, name: string): Promise<string> {
  const { SecurityGroups = [] } = await new EC2Client(settings).send(
    new DescribeSecurityGroupsCommand({ Filters: [{ Name: 'group-name', Values: [name] }] }),
  );
  const [group] = SecurityGroups;
  if (!group?.GroupId) throw new Error(`There is no security group ${name}.`);
  return group.GroupId;
}

/** Services that what runs in a VPC reaches without the internet. */
const services = ['ec2', 'ecr.api', 'ecr.dkr', 'ssm', 'ssm-contacts', 'ssm-incidents'];

/** Gives the VPC its endpoints; each may be used by the account alone. */
export async function addEndpoints(place: Place, groupId: string): Promise<void> {
  const { accountId, region, settings } = place;
  const client = new EC2Client(settings);
  const all = await subnets(client);
  const SubnetIds = all.slice(0, 2).flatMap(({ SubnetId }) => SubnetId ?? []);
  const PolicyDocument = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: '*',
        Action: '*',
        Resource: '*',
        Condition: { StringEquals: { 'aws:PrincipalAccount': accountId } },
      },
    ],
  });
  for (const service of services) {
    await client.send(
      new CreateVpcEndpointCommand({
        VpcEndpointType: 'Interface',
        VpcId: all[0]?.VpcId,
        SubnetIds,
        ServiceName: `com.amazonaws.${region}.${service}`,
        SecurityGroupIds: [groupId],
        PolicyDocument,
      }),
    );
  }
}
