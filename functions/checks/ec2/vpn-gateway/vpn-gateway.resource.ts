import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { nameOf } from '../name-tag.judgement.ts';
import type { VpnGateway } from '../shapes.generated.ts';

/** A virtual private gateway. One that was deleted is still answered for a while. */
export const vpnGateway = defineResource<VpnGateway>({
  service: 'ec2',
  type: 'AWS::EC2::VPNGateway',
  scope: 'regional',

  list: {
    operation: 'DescribeVpnGateways',
    action: 'ec2:DescribeVpnGateways',
    items: 'VpnGateways',
  },

  select: ({ State }) => !['deleting', 'deleted'].includes(answered(State, 'State')),

  identify: ({ VpnGatewayId: id, Tags }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:vpn-gateway/${id}`,
    name: nameOf(id, Tags),
    region,
  }),

  facts: {},
});
