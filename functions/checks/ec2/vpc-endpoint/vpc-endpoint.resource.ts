import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { availableEndpointService } from '../available-endpoint-service/available-endpoint-service.resource.ts';
import { nameOf } from '../name-tag.judgement.ts';
import type { ServiceDetail, VpcEndpoint } from '../shapes.generated.ts';

const serviceName = ({ ServiceName }: { readonly ServiceName?: string | undefined }) => [
  ServiceName,
];

/** A VPC endpoint of the account that no service of AWS made and looks after. */
// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const vpcEndpoint = defineResource<VpcEndpoint, {}, { services: ServiceDetail }>({
  service: 'ec2',
  type: 'AWS::EC2::VPCEndpoint',
  scope: 'regional',

  list: {
    operation: 'DescribeVpcEndpoints',
    action: 'ec2:DescribeVpcEndpoints',
    input: { MaxResults: 1000 },
    items: 'VpcEndpoints',
  },

  select: ({ OwnerId, RequesterManaged }, { accountId }) =>
    answered(OwnerId, 'OwnerId') === accountId && RequesterManaged !== true,

  identify: ({ VpcEndpointId: id, Tags }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:vpc-endpoint/${id}`,
    name: nameOf(id, Tags),
    region,
  }),

  facts: {},

  related: {
    services: {
      resource: availableEndpointService,
      keys: serviceName,
      otherKeys: serviceName,
    },
  },
});
