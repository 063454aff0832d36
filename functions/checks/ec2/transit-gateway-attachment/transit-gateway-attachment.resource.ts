import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { nameOf } from '../name-tag.judgement.ts';
import type { TransitGatewayAttachment } from '../shapes.generated.ts';

/** An attachment of something of the account. It is also listed for the owner of the gateway, and judged here. */
export const transitGatewayAttachment = defineResource<TransitGatewayAttachment>({
  service: 'ec2',
  type: 'AWS::EC2::TransitGatewayAttachment',
  scope: 'regional',

  list: {
    operation: 'DescribeTransitGatewayAttachments',
    action: 'ec2:DescribeTransitGatewayAttachments',
    input: { MaxResults: 1000 },
    items: 'TransitGatewayAttachments',
  },

  select: ({ ResourceOwnerId }, { accountId }) =>
    answered(ResourceOwnerId, 'ResourceOwnerId') === accountId,

  identify: ({ TransitGatewayAttachmentId: id, Tags }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:transit-gateway-attachment/${id}`,
    name: nameOf(id, Tags),
    region,
  }),

  facts: {},
});
