import {
  AuthorizeSecurityGroupIngressCommand,
  CreateManagedPrefixListCommand,
  CreateSecurityGroupCommand,
  CreateVpcEndpointServiceConfigurationCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import {
  DescribeLoadBalancersCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  CreateDBClusterCommand,
  CreateDBClusterParameterGroupCommand,
  CreateDBClusterSnapshotCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { CreateAccessPointCommand, S3ControlClient } from '@aws-sdk/client-s3-control';
import type { Place } from '../../../local/samples/places/place.ts';
import { handlerForNames, namedEndpoint } from './host-names.ts';

/** What the samples have none of, so that every call has something to be about. */
export async function plantFurther({
  settings,
  accountId: AccountId,
  region,
}: Place): Promise<void> {
  const ec2 = new EC2Client(settings);
  const { PrefixList } = await ec2.send(
    new CreateManagedPrefixListCommand({
      PrefixListName: 'offices',
      AddressFamily: 'IPv4',
      MaxEntries: 1,
      Entries: [{ Cidr: '192.0.2.0/24' }],
    }),
  );
  const { GroupId } = await ec2.send(
    new CreateSecurityGroupCommand({ GroupName: 'from-offices', Description: 'From offices' }),
  );
  const PrefixListIds = [{ PrefixListId: PrefixList?.PrefixListId }];
  await ec2.send(
    new AuthorizeSecurityGroupIngressCommand({
      GroupId,
      IpPermissions: [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, PrefixListIds }],
    }),
  );
  const { LoadBalancers = [] } = await new ElasticLoadBalancingV2Client(settings).send(
    new DescribeLoadBalancersCommand(),
  );
  await ec2.send(
    new CreateVpcEndpointServiceConfigurationCommand({
      AcceptanceRequired: true,
      NetworkLoadBalancerArns: [LoadBalancers[0]?.LoadBalancerArn ?? ''],
    }),
  );
  const rds = new RDSClient(settings);
  const cluster = { DBClusterIdentifier: 'orders' };
  const group = { DBClusterParameterGroupName: 'orders' };
  await rds.send(
    new CreateDBClusterParameterGroupCommand({
      ...group,
      DBParameterGroupFamily: 'aurora-postgresql16',
      Description: 'Orders',
    }),
  );
  await rds.send(
    new CreateDBClusterCommand({
      ...cluster,
      ...group,
      Engine: 'aurora-postgresql',
      MasterUsername: 'admin1',
      MasterUserPassword: 'not-a-password',
    }),
  );
  await rds.send(
    new CreateDBClusterSnapshotCommand({ ...cluster, DBClusterSnapshotIdentifier: 'orders-1' }),
  );
  const s3control = new S3ControlClient({
    ...settings,
    endpoint: namedEndpoint(settings.endpoint),
    requestHandler: handlerForNames(),
  });
  await s3control.send(
    new CreateAccessPointCommand({
      AccountId,
      Name: 'orders',
      Bucket: `orders-${AccountId}-${region}`,
    }),
  );
}
