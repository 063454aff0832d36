import {
  DescribeNetworkInterfacesCommand,
  DescribeRegionsCommand,
  DescribeSecurityGroupsCommand,
  DescribeVolumesCommand,
  EC2Client,
  GetEbsEncryptionByDefaultCommand,
} from '@aws-sdk/client-ec2';
import { bindClient, pages } from '../../platform/aws-client.ts';

const tokens = { input: 'NextToken', output: 'NextToken' } as const;

export const client = bindClient({
  connect: (config) => new EC2Client(config),
  lists: {
    DescribeNetworkInterfaces: pages(DescribeNetworkInterfacesCommand, tokens),
    DescribeSecurityGroups: pages(DescribeSecurityGroupsCommand, tokens),
    DescribeVolumes: pages(DescribeVolumesCommand, tokens),
  },
  calls: {
    DescribeRegions: DescribeRegionsCommand,
    GetEbsEncryptionByDefault: GetEbsEncryptionByDefaultCommand,
  },
});
