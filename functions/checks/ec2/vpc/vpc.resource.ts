import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { availableEndpointService } from '../available-endpoint-service/available-endpoint-service.resource.ts';
import { flowLog } from '../flow-log/flow-log.resource.ts';
import { nameOf } from '../name-tag.judgement.ts';
import { natGateway } from '../nat-gateway/nat-gateway.resource.ts';
import { routeTable } from '../route-table/route-table.resource.ts';
import type {
  FlowLog,
  NatGateway,
  NetworkInterface,
  RouteTable,
  ServiceDetail,
  Subnet,
  Vpc,
  VpcEndpoint,
} from '../shapes.generated.ts';
import { subnet } from '../subnet/subnet.resource.ts';
import { visibleNetworkInterface } from '../visible-network-interface/visible-network-interface.resource.ts';
import { vpcEndpoint } from '../vpc-endpoint/vpc-endpoint.resource.ts';

export interface VpcRelated {
  flowLogs: FlowLog;
  subnets: Subnet;
  routeTables: RouteTable;
  natGateways: NatGateway;
  networkInterfaces: NetworkInterface;
  endpoints: VpcEndpoint;
  /** What endpoints of the region can lead to, whether or not the VPC has one. */
  services: ServiceDetail;
}

const vpcId = ({ VpcId }: { readonly VpcId?: string | undefined }) => [VpcId];

/** A VPC of the account. One that is shared with it is judged in the account that owns it. */
// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const vpc = defineResource<Vpc, {}, VpcRelated>({
  service: 'ec2',
  type: 'AWS::EC2::VPC',
  scope: 'regional',

  list: {
    operation: 'DescribeVpcs',
    action: 'ec2:DescribeVpcs',
    input: { MaxResults: 1000 },
    items: 'Vpcs',
  },

  select: ({ OwnerId }, { accountId }) => answered(OwnerId, 'OwnerId') === accountId,

  identify: ({ VpcId: id, Tags }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:vpc/${id}`,
    name: nameOf(id, Tags),
    region,
  }),

  facts: {},

  related: {
    flowLogs: {
      resource: flowLog,
      keys: vpcId,
      otherKeys: ({ ResourceId }: FlowLog) => [ResourceId],
    },
    subnets: { resource: subnet, keys: vpcId, otherKeys: vpcId },
    routeTables: { resource: routeTable, keys: vpcId, otherKeys: vpcId },
    natGateways: { resource: natGateway, keys: vpcId, otherKeys: vpcId },
    networkInterfaces: { resource: visibleNetworkInterface, keys: vpcId, otherKeys: vpcId },
    endpoints: { resource: vpcEndpoint, keys: vpcId, otherKeys: vpcId },
    services: {
      resource: availableEndpointService,
      keys: () => ['all'],
      otherKeys: () => ['all'],
    },
  },
});
