import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { nameOf } from '../name-tag.judgement.ts';
import type { RouteTable } from '../shapes.generated.ts';

/** Those of shared VPCs are judged in the account that owns them. */
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
