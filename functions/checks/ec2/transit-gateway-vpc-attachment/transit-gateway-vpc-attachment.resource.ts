import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { nameOf } from '../name-tag.judgement.ts';
import type { TransitGatewayVpcAttachment } from '../shapes.generated.ts';

/** How a VPC of the account hangs on a transit gateway, be it another's. */
export const transitGatewayVpcAttachment = defineResource<TransitGatewayVpcAttachment>({
  service: 'ec2',
  type: 'AWS::EC2::TransitGatewayVpcAttachment',
  scope: 'regional',

  list: {
    operation: 'DescribeTransitGatewayVpcAttachments',
    action: 'ec2:DescribeTransitGatewayVpcAttachments',
    input: { MaxResults: 1000 },
    items: 'TransitGatewayVpcAttachments',
  },

  select: ({ VpcOwnerId }, { accountId }) => answered(VpcOwnerId, 'VpcOwnerId') === accountId,

  identify: ({ TransitGatewayAttachmentId: id, Tags }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:transit-gateway-attachment/${id}`,
    name: nameOf(id, Tags),
    region,
  }),

  facts: {},
});
