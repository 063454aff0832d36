import { expect, it } from 'vitest';
import { virtualInterface } from '../../../../functions/checks/directconnect/virtual-interface/virtual-interface.resource.ts';

const scope = { accountId: '123456789012', partition: 'aws', region: 'eu-west-1' } as const;

function listed(answer: object): string {
  const items = virtualInterface.list?.items;
  if (typeof items !== 'function') throw new Error('The list is read by a function.');
  return JSON.stringify(items(answer, scope, undefined));
}

it('keeps no key of a BGP session', () => {
  const answer = {
    virtualInterfaces: [
      {
        virtualInterfaceId: 'dxvif-1',
        authKey: 'hush',
        customerRouterConfig: '<bgp_auth_key>hush</bgp_auth_key>',
        bgpPeers: [{ bgpStatus: 'up', authKey: 'hush' }],
      },
      { virtualInterfaceId: 'dxvif-2' },
    ],
  };

  expect(JSON.parse(listed(answer))).toEqual([
    { virtualInterfaceId: 'dxvif-1', bgpPeers: [{ bgpStatus: 'up' }] },
    { virtualInterfaceId: 'dxvif-2' },
  ]);
});
