import type { NetworkInterface, SecurityGroup } from '@aws-sdk/client-ec2';
import { defineResource } from '../../core/resource.ts';
import { networkInterface } from './network-interface.resource.ts';

interface SecurityGroupRelated {
  networkInterfaces: NetworkInterface;
}

// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const securityGroup = defineResource<SecurityGroup, {}, SecurityGroupRelated>({
  service: 'ec2',
  type: 'AWS::EC2::SecurityGroup',
  scope: 'regional',

  list: {
    operation: 'DescribeSecurityGroups',
    action: 'ec2:DescribeSecurityGroups',
    input: { MaxResults: 1000 },
    items: 'SecurityGroups',
  },

  identify: ({ GroupId: id, GroupName }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:security-group/${id}`,
    name: GroupName,
    region,
  }),

  facts: {},

  related: {
    networkInterfaces: {
      resource: networkInterface,
      keys: ({ GroupId }) => [GroupId],
      otherKeys: ({ Groups = [] }: NetworkInterface) => Groups.map(({ GroupId }) => GroupId),
    },
  },
});
