import { expect, it } from 'vitest';
import { vpnConnection } from '../../../../functions/checks/ec2/vpn-connection/vpn-connection.resource.ts';

const scope = { accountId: '123456789012', partition: 'aws', region: 'eu-west-1' } as const;

function listed(answer: object): string {
  const items = vpnConnection.list?.items;
  if (typeof items !== 'function') throw new Error('The list is read by a function.');
  return JSON.stringify(items(answer, scope, undefined));
}

it('keeps no shared key', () => {
  const answer = {
    VpnConnections: [
      {
        VpnConnectionId: 'vpn-1',
        CustomerGatewayConfiguration: '<pre_shared_key>hush</pre_shared_key>',
        Options: { TunnelOptions: [{ OutsideIpAddress: '203.0.113.1', PreSharedKey: 'hush' }] },
      },
      { VpnConnectionId: 'vpn-2' },
    ],
  };

  expect(JSON.parse(listed(answer))).toEqual([
    { VpnConnectionId: 'vpn-1', Options: { TunnelOptions: [{ OutsideIpAddress: '203.0.113.1' }] } },
    { VpnConnectionId: 'vpn-2' },
  ]);
});
