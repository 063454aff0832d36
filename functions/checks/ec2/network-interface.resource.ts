import type { NetworkInterface } from '@aws-sdk/client-ec2';
import { defineResource } from '../../core/resource.ts';

export const networkInterface = defineResource<NetworkInterface>({
  service: 'ec2',
  type: 'AWS::EC2::NetworkInterface',
  scope: 'regional',

  list: {
    operation: 'DescribeNetworkInterfaces',
    action: 'ec2:DescribeNetworkInterfaces',
    input: { MaxResults: 1000 },
    items: 'NetworkInterfaces',
  },

  identify: ({ NetworkInterfaceId: id }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:network-interface/${id}`,
    name: id,
    region,
  }),

  facts: {},
});
