import {
  AuthorizeSecurityGroupIngressCommand,
  CreateNetworkAclCommand,
  CreateNetworkInterfaceCommand,
  CreateSecurityGroupCommand,
  DescribeSubnetsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { indices, isFaulty, type Place } from './place.ts';

export async function plantNetwork(place: Place) {
  const client = new EC2Client(place);
  const { Subnets = [] } = await client.send(new DescribeSubnetsCommand({}));
  const { SubnetId, VpcId } = Subnets[0] ?? {};
  for (const index of indices) {
    const { GroupId = '' } = await client.send(
      new CreateSecurityGroupCommand({ GroupName: `group-${index}`, Description: 'Planted' }),
    );
    const CidrIp = isFaulty(index) ? '0.0.0.0/0' : '10.0.0.0/8';
    const rule = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp }] };
    await client.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions: [rule] }));
    await client.send(new CreateNetworkInterfaceCommand({ SubnetId, Groups: [GroupId] }));
    await client.send(new CreateNetworkAclCommand({ VpcId }));
  }
}

export async function plantLoadBalancers(place: Place) {
  const client = new ElasticLoadBalancingV2Client(place);
  const { Subnets = [] } = await new EC2Client(place).send(new DescribeSubnetsCommand({}));
  const chosen = Subnets.slice(0, 2).flatMap(({ SubnetId }) => SubnetId ?? []);
  for (const index of indices) {
    const created = await client.send(
      new CreateLoadBalancerCommand({ Name: `balancer-${index}`, Subnets: chosen }),
    );
    const { TargetGroups = [] } = await client.send(
      new CreateTargetGroupCommand({
        Name: `targets-${index}`,
        Protocol: 'HTTP',
        Port: 8080,
        VpcId: Subnets[0]?.VpcId,
      }),
    );
    const TargetGroupArn = TargetGroups[0]?.TargetGroupArn;
    await client.send(
      new CreateListenerCommand({
        LoadBalancerArn: created.LoadBalancers?.[0]?.LoadBalancerArn,
        Protocol: 'HTTP',
        Port: 80,
        DefaultActions: [{ Type: 'forward', TargetGroupArn }],
      }),
    );
  }
}
