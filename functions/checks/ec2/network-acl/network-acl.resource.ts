import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { nameOf } from '../name-tag.judgement.ts';
import type { NetworkAcl } from '../shapes.generated.ts';

/** A network ACL of the account. One of a shared VPC is judged in the account that owns it. */
export const networkAcl = defineResource<NetworkAcl>({
  service: 'ec2',
  type: 'AWS::EC2::NetworkAcl',
  scope: 'regional',

  list: {
    operation: 'DescribeNetworkAcls',
    action: 'ec2:DescribeNetworkAcls',
    input: { MaxResults: 1000 },
    items: 'NetworkAcls',
  },

  select: ({ OwnerId }, { accountId }) => answered(OwnerId, 'OwnerId') === accountId,

  identify: ({ NetworkAclId: id, Tags }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:network-acl/${id}`,
    name: nameOf(id, Tags),
    region,
  }),

  facts: {},
});
