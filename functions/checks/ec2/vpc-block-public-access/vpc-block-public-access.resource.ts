import { defineResource } from '../../../core/resource.ts';
import type { DescribeVpcBlockPublicAccessOptionsResult } from '../shapes.generated.ts';

/** Whether VPCs of a region may reach the internet, and the internet them. */
export const vpcBlockPublicAccess = defineResource<DescribeVpcBlockPublicAccessOptionsResult>({
  service: 'ec2',
  type: 'AWS::EC2::VPCBlockPublicAccessOptions',
  scope: 'regional',

  get: {
    operation: 'DescribeVpcBlockPublicAccessOptions',
    action: 'ec2:DescribeVpcBlockPublicAccessOptions',
  },

  identify: (_, { accountId, region }) => ({ id: accountId, name: region, region }),

  facts: {},
});
