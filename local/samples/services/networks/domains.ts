import type { Place } from '../../places/place.ts';
import { inDays, type Said, toldAtHome } from '../../places/told.ts';

/** A domain that is registered here. */
const domain = (AutoRenew: boolean, days: number): readonly Said[] => [
  [
    'route53domains:ListDomains',
    {
      Domains: [
        {
          DomainName: 'northwind.example.com',
          AutoRenew,
          TransferLock: AutoRenew,
          Expiry: inDays(days),
        },
      ],
    },
  ],
];

/** Two lines to one's own rooms, and the gateway at their end. */
function lines({ accountId, region }: Place, isGood: boolean): readonly Said[] {
  const directConnectGatewayId = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';
  const ends = isGood ? ['EqDC2', 'CSVA1'] : ['EqDC2'];
  const connections = ends.map((location, index) => ({
    ownerAccount: accountId,
    connectionId: `dxcon-0a1b2c${index}`,
    connectionName: location,
    connectionState: isGood ? 'available' : 'down',
    region,
    location,
    bandwidth: '1Gbps',
  }));
  const virtualInterfaces = connections.map(({ connectionId, location }, index) => ({
    ownerAccount: accountId,
    virtualInterfaceId: `dxvif-0a1b2c${index}`,
    virtualInterfaceName: location,
    virtualInterfaceType: 'private',
    virtualInterfaceState: isGood ? 'available' : 'down',
    connectionId,
    location,
    region,
    directConnectGatewayId,
    bgpPeers: [
      {
        bgpPeerId: `dxpeer-${index}`,
        addressFamily: 'ipv4',
        bgpPeerState: 'available',
        bgpStatus: isGood ? 'up' : 'down',
      },
    ],
  }));
  return [
    ['directconnect:DescribeConnections', { connections }],
    ['directconnect:DescribeVirtualInterfaces', { virtualInterfaces }],
    [
      'directconnect:DescribeDirectConnectGateways',
      {
        directConnectGateways: [
          {
            directConnectGatewayId,
            directConnectGatewayName: 'rooms',
            ownerAccount: accountId,
            directConnectGatewayState: 'available',
          },
        ],
      },
    ],
    [
      'directconnect:DescribeDirectConnectGatewayAttachments',
      {
        directConnectGatewayAttachments: virtualInterfaces.map(({ virtualInterfaceId }) => ({
          directConnectGatewayId,
          virtualInterfaceId,
          attachmentState: 'attached',
        })),
      },
      { directConnectGatewayId },
    ],
  ];
}

/** How one is reached: by name, and by one's own lines. */
export const domains = toldAtHome({
  healthy: (place) => [...domain(true, 300), ...lines(place, true)],
  faulty: (place) => [...domain(false, 10), ...lines(place, false)],
});
