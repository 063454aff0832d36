import { accountId, type Samples } from './sample.ts';

const listener = (own: string, Protocol: string) => ({
  Protocol,
  SslPolicy: 'sample',
  ListenerArn: `arn:aws:elasticloadbalancing:eu-west-1:${accountId}:listener/app/sample/${own}`,
});

export const networks: Samples = {
  'directconnect:DescribeConnections': {
    connections: [{ ownerAccount: accountId, connectionState: 'available' }],
  },
  'directconnect:DescribeDirectConnectGatewayAttachments': {
    directConnectGatewayAttachments: [{ attachmentState: 'attached' }],
  },
  'directconnect:DescribeDirectConnectGateways': {
    directConnectGateways: [{ ownerAccount: accountId, directConnectGatewayState: 'available' }],
  },
  'directconnect:DescribeVirtualInterfaces': {
    virtualInterfaces: [
      {
        ownerAccount: accountId,
        virtualInterfaceState: 'available',
        bgpPeers: [{ bgpPeerState: 'available', bgpStatus: 'up' }],
      },
    ],
  },
  'elasticloadbalancing:DescribeListeners': {
    Listeners: [listener('a', 'HTTP'), listener('b', 'HTTPS')],
  },
  'elasticloadbalancing:DescribeLoadBalancers': { LoadBalancers: [{ Type: 'application' }] },
  'globalaccelerator:ListEndpointGroups': {
    EndpointGroups: [{ EndpointDescriptions: [{ HealthState: 'HEALTHY' }] }],
  },
  'network-firewall:DescribeFirewall': {
    Firewall: { TransitGatewayId: undefined },
    FirewallStatus: {
      Status: 'READY',
      ConfigurationSyncStateSummary: 'IN_SYNC',
      SyncStates: undefined,
    },
  },
  'network-firewall:DescribeFirewallPolicy': {
    FirewallPolicyResponse: { FirewallPolicyStatus: 'ACTIVE', Errors: undefined },
    FirewallPolicy: {
      StatelessDefaultActions: ['aws:drop'],
      StatelessFragmentDefaultActions: ['aws:drop'],
    },
  },
  'network-firewall:DescribeRuleGroup': { RuleGroupResponse: { RuleGroupStatus: 'ACTIVE' } },
  'vpc-lattice:ListTargetGroups': { items: [{ status: 'ACTIVE' }] },
  'vpc-lattice:ListTargets': { items: [{ status: 'HEALTHY' }] },
  'vpc-lattice:GetService': { status: 'ACTIVE', authType: 'AWS_IAM' },
  'vpc-lattice:GetServiceNetwork': { authType: 'AWS_IAM' },
};
