import { defineResource } from '../../../core/resource.ts';
import type {
  DescribeVpcEndpointServicePermissionsResult,
  ServiceConfiguration,
} from '../shapes.generated.ts';

export interface VpcEndpointServiceFacts {
  DescribeVpcEndpointServicePermissions: DescribeVpcEndpointServicePermissionsResult;
}

/** A service that the account offers to others through VPC endpoints. */
export const vpcEndpointService = defineResource<ServiceConfiguration, VpcEndpointServiceFacts>({
  service: 'ec2',
  type: 'AWS::EC2::VPCEndpointService',
  scope: 'regional',

  list: {
    operation: 'DescribeVpcEndpointServiceConfigurations',
    action: 'ec2:DescribeVpcEndpointServiceConfigurations',
    input: { MaxResults: 1000 },
    items: 'ServiceConfigurations',
  },

  identify: ({ ServiceId: id, ServiceName }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:vpc-endpoint-service/${id}`,
    name: ServiceName,
    region,
  }),

  goneOn: {
    'InvalidVpcEndpointServiceId.NotFound':
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html',
  },

  facts: {
    DescribeVpcEndpointServicePermissions: {
      action: 'ec2:DescribeVpcEndpointServicePermissions',
      input: ({ ServiceId }) => ({ ServiceId, MaxResults: 1000 }),
      pages: 'AllowedPrincipals',
    },
  },
});
