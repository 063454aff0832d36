import {
  DescribeFlowLogsCommand,
  DescribeImagesCommand,
  DescribeInstanceAttributeCommand,
  DescribeInstancesCommand,
  DescribeLaunchTemplateVersionsCommand,
  DescribeManagedPrefixListsCommand,
  DescribeNetworkAclsCommand,
  DescribeRegionsCommand,
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  DescribeSnapshotsCommand,
  DescribeTransitGatewaysCommand,
  DescribeVolumesCommand,
  DescribeVpcEndpointServiceConfigurationsCommand,
  DescribeVpcEndpointServicePermissionsCommand,
  DescribeVpcPeeringConnectionsCommand,
  DescribeVpcsCommand,
  EC2Client,
  GetEbsEncryptionByDefaultCommand,
  GetManagedPrefixListEntriesCommand,
} from '@aws-sdk/client-ec2';
import { bindClient, pages } from '../../platform/calls/aws-client.ts';

const tokens = { input: 'NextToken', output: 'NextToken' } as const;

export const client = bindClient({
  connect: (config) => new EC2Client(config),
  lists: {
    DescribeFlowLogs: pages(DescribeFlowLogsCommand, tokens),
    DescribeImages: pages(DescribeImagesCommand, tokens),
    DescribeInstances: pages(DescribeInstancesCommand, tokens),
    DescribeLaunchTemplateVersions: pages(DescribeLaunchTemplateVersionsCommand, tokens),
    DescribeManagedPrefixLists: pages(DescribeManagedPrefixListsCommand, tokens),
    DescribeNetworkAcls: pages(DescribeNetworkAclsCommand, tokens),
    DescribeRouteTables: pages(DescribeRouteTablesCommand, tokens),
    DescribeSecurityGroups: pages(DescribeSecurityGroupsCommand, tokens),
    DescribeSnapshots: pages(DescribeSnapshotsCommand, tokens),
    DescribeTransitGateways: pages(DescribeTransitGatewaysCommand, tokens),
    DescribeVolumes: pages(DescribeVolumesCommand, tokens),
    DescribeVpcEndpointServiceConfigurations: pages(
      DescribeVpcEndpointServiceConfigurationsCommand,
      tokens,
    ),
    DescribeVpcEndpointServicePermissions: pages(
      DescribeVpcEndpointServicePermissionsCommand,
      tokens,
    ),
    DescribeVpcPeeringConnections: pages(DescribeVpcPeeringConnectionsCommand, tokens),
    DescribeVpcs: pages(DescribeVpcsCommand, tokens),
    GetManagedPrefixListEntries: pages(GetManagedPrefixListEntriesCommand, tokens),
  },
  calls: {
    DescribeInstanceAttribute: DescribeInstanceAttributeCommand,
    DescribeRegions: DescribeRegionsCommand,
    GetEbsEncryptionByDefault: GetEbsEncryptionByDefaultCommand,
  },
});
