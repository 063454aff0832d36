import {
  CreateFlowLogsCommand,
  CreateNetworkAclEntryCommand,
  DeleteNetworkAclEntryCommand,
  DescribeNetworkAclsCommand,
  DescribeSecurityGroupsCommand,
  type EC2Client,
  RevokeSecurityGroupEgressCommand,
  RevokeSecurityGroupIngressCommand,
} from '@aws-sdk/client-ec2';
import type { Place } from '../../places/place.ts';
import { accessLogBucket } from '../../places/secure-bucket.ts';
import { subnets } from './own-vpc.ts';

/** Lets as little through as a healthy account needs, and writes down what goes through. */
export async function closeNetworks(client: EC2Client, place: Place): Promise<void> {
  await closeDefaultGroups(client);
  await narrowNetworkAcls(client);
  await logFlows(client, place);
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
      const outward = { GroupId, IpPermissions: IpPermissionsEgress };
      await client.send(new RevokeSecurityGroupEgressCommand(outward));
    }
  }
}

/** The default network ACL lets everything in; HTTPS and the answers to what went out are enough. */
async function narrowNetworkAcls(client: EC2Client): Promise<void> {
  const { NetworkAcls = [] } = await client.send(new DescribeNetworkAclsCommand({}));
  for (const { NetworkAclId, Entries = [] } of NetworkAcls) {
    for (const { Egress, RuleAction, RuleNumber } of Entries) {
      if (Egress || RuleAction !== 'allow') continue;
      await client.send(new DeleteNetworkAclEntryCommand({ NetworkAclId, Egress, RuleNumber }));
    }
    for (const [RuleNumber, PortRange] of [
      [110, { From: 443, To: 443 }],
      [120, { From: 32_768, To: 65_535 }],
    ] as const) {
      await client.send(
        new CreateNetworkAclEntryCommand({
          NetworkAclId,
          Egress: false,
          RuleNumber,
          RuleAction: 'allow',
          Protocol: '6',
          CidrBlock: '0.0.0.0/0',
          PortRange,
        }),
      );
    }
  }
}

async function logFlows(client: EC2Client, place: Place): Promise<void> {
  const [subnet] = await subnets(client);
  await client.send(
    new CreateFlowLogsCommand({
      ResourceIds: subnet?.VpcId ? [subnet.VpcId] : [],
      ResourceType: 'VPC',
      TrafficType: 'ALL',
      LogDestinationType: 's3',
      LogDestination: `arn:aws:s3:::${accessLogBucket(place)}`,
    }),
  );
}
