import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { nameOf } from '../name-tag.judgement.ts';
import type { Subnet } from '../shapes.generated.ts';

/** A subnet of the account. One that is shared with it is judged in the account that owns it. */
export const subnet = defineResource<Subnet>({
  service: 'ec2',
  type: 'AWS::EC2::Subnet',
  scope: 'regional',

  list: {
    operation: 'DescribeSubnets',
    action: 'ec2:DescribeSubnets',
    input: { MaxResults: 1000 },
    items: 'Subnets',
  },

  select: ({ OwnerId }, { accountId }) => answered(OwnerId, 'OwnerId') === accountId,

  identify: ({ SubnetArn, SubnetId, Tags }, { region }) => ({
    id: SubnetArn,
    name: nameOf(SubnetId, Tags),
    region,
  }),

  facts: {},
});
