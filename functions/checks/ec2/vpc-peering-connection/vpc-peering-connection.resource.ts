import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { managedPrefixList } from '../managed-prefix-list/managed-prefix-list.resource.ts';
import { nameOf } from '../name-tag.judgement.ts';
import {
  type PrefixListPage,
  prefixListEntries,
} from '../prefix-list-entries/prefix-list-entries.resource.ts';
import type { ManagedPrefixList, RouteTable, VpcPeeringConnection } from '../shapes.generated.ts';
import { visibleRouteTable } from '../visible-route-table/visible-route-table.resource.ts';

export interface VpcPeeringConnectionRelated {
  routeTables: RouteTable;
  /** All of the region: what the routes name is not known before they are read. */
  prefixLists: ManagedPrefixList;
  prefixListEntries: PrefixListPage;
}

const inRegion = () => ['region'];

/** A peering connection, with the route tables on this side that send traffic through it. */
export const vpcPeeringConnection = defineResource<
  VpcPeeringConnection,
  // biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
  {},
  VpcPeeringConnectionRelated
>({
  service: 'ec2',
  type: 'AWS::EC2::VPCPeeringConnection',
  scope: 'regional',

  list: {
    operation: 'DescribeVpcPeeringConnections',
    action: 'ec2:DescribeVpcPeeringConnections',
    input: { MaxResults: 1000 },
    items: 'VpcPeeringConnections',
  },

  identify: ({ VpcPeeringConnectionId: id, Tags }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:vpc-peering-connection/${id}`,
    name: nameOf(id, Tags),
    region,
  }),

  facts: {},

  related: {
    routeTables: {
      resource: visibleRouteTable,
      keys: ({ VpcPeeringConnectionId }) => [VpcPeeringConnectionId],
      otherKeys: ({ Routes }: RouteTable) =>
        answered(Routes, 'Routes').map(({ VpcPeeringConnectionId }) => VpcPeeringConnectionId),
    },
    prefixLists: { resource: managedPrefixList, keys: inRegion, otherKeys: inRegion },
    prefixListEntries: { resource: prefixListEntries, keys: inRegion, otherKeys: inRegion },
  },
});
