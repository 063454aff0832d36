import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { nameOf } from '../name-tag.judgement.ts';
import type { DescribeVpnConnectionsResult, VpnConnection } from '../shapes.generated.ts';

/** A Site-to-Site VPN connection. One that was deleted is still answered for a while. */
export const vpnConnection = defineResource<VpnConnection>({
  service: 'ec2',
  type: 'AWS::EC2::VPNConnection',
  scope: 'regional',

  list: {
    operation: 'DescribeVpnConnections',
    action: 'ec2:DescribeVpnConnections',
    items: ({ VpnConnections }: DescribeVpnConnectionsResult) => VpnConnections?.map(withoutKeys),
  },

  select: ({ State }) => !['deleting', 'deleted'].includes(answered(State, 'State')),

  identify: ({ VpnConnectionId: id, Tags }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:vpn-connection/${id}`,
    name: nameOf(id, Tags),
    region,
  }),

  facts: {},
});

/** AWS answers the shared keys of the tunnels, too, and what is not needed is not kept. */
function withoutKeys({ Options, ...connection }: VpnConnection): VpnConnection {
  return {
    ...connection,
    CustomerGatewayConfiguration: undefined,
    ...(Options && {
      Options: {
        ...Options,
        TunnelOptions: Options.TunnelOptions?.map((tunnel) => ({
          ...tunnel,
          PreSharedKey: undefined,
        })),
      },
    }),
  };
}
