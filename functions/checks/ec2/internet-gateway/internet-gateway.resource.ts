import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { nameOf } from '../name-tag.judgement.ts';
import type { InternetGateway } from '../shapes.generated.ts';

/** An internet gateway of the account. One of a VPC that is shared with it is judged where it belongs. */
export const internetGateway = defineResource<InternetGateway>({
  service: 'ec2',
  type: 'AWS::EC2::InternetGateway',
  scope: 'regional',

  list: {
    operation: 'DescribeInternetGateways',
    action: 'ec2:DescribeInternetGateways',
    input: { MaxResults: 1000 },
    items: 'InternetGateways',
  },

  select: ({ OwnerId }, { accountId }) => answered(OwnerId, 'OwnerId') === accountId,

  identify: ({ InternetGatewayId: id, Tags }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:internet-gateway/${id}`,
    name: nameOf(id, Tags),
    region,
  }),

  facts: {},
});
