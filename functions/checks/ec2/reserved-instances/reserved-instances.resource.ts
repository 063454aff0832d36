import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { nameOf } from '../name-tag.judgement.ts';
import type { ReservedInstances } from '../shapes.generated.ts';

/** Reserved instances that are in force. Those that have ended are answered for years. */
export const reservedInstances = defineResource<ReservedInstances>({
  service: 'ec2',
  type: 'AWS::EC2::ReservedInstances',
  scope: 'regional',

  list: {
    operation: 'DescribeReservedInstances',
    action: 'ec2:DescribeReservedInstances',
    items: 'ReservedInstances',
  },

  select: ({ State }) => answered(State, 'State') === 'active',

  identify: ({ ReservedInstancesId: id, Tags }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:reserved-instances/${id}`,
    name: nameOf(id, Tags),
    region,
  }),

  facts: {},
});
