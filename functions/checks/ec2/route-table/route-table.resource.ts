import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { nameOf } from '../name-tag.judgement.ts';
import type { RouteTable } from '../shapes.generated.ts';

/** A route table of the account. One of a shared VPC is judged in the account that owns it. */
export const routeTable = defineResource<RouteTable>({
  service: 'ec2',
  type: 'AWS::EC2::RouteTable',
  scope: 'regional',

  list: {
    operation: 'DescribeRouteTables',
    action: 'ec2:DescribeRouteTables',
    input: { MaxResults: 100 },
    items: 'RouteTables',
  },

  select: ({ OwnerId }, { accountId }) => answered(OwnerId, 'OwnerId') === accountId,

  identify: ({ RouteTableId: id, Tags }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:route-table/${id}`,
    name: nameOf(id, Tags),
    region,
  }),

  facts: {},
});
