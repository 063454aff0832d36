import { defineResource } from '../../../core/resource.ts';
import type { ServiceDetail } from '../shapes.generated.ts';

/** A service that VPC endpoints of the region can lead to: AWS's own, and what others offer the account. */
export const availableEndpointService = defineResource<ServiceDetail>({
  service: 'ec2',
  type: 'AWS::EC2::VPCEndpointService',
  scope: 'regional',

  list: {
    operation: 'DescribeVpcEndpointServices',
    action: 'ec2:DescribeVpcEndpointServices',
    input: { MaxResults: 1000 },
    items: 'ServiceDetails',
  },

  identify: ({ ServiceName }, { region }) => ({ id: ServiceName, name: ServiceName, region }),

  facts: {},
});
