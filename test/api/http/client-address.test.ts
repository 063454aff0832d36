import { describe, expect, it } from 'vitest';
import { clientAddress, viewerAddress } from '../../../functions/api/http/client-address.ts';

const from = (sourceIp: string) =>
  clientAddress({ requestContext: { http: { sourceIp } } } as never);
const viewer = (address: string) => viewerAddress({ headers: { 'x-roundsman-viewer': address } });

const networks = [
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::6', '2001:db8:1:2::/64'],
  ['2001:db8:1::6', '2001:db8:1:0::/64'],
  ['2001:db8::', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1:2:3:4', 'fe80:0:0:0::/64'],
  ['2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
] as const;

const none = ['', 'unknown', '203.0.113', '203.0.113.7, 198.51.100.1', '203.0.113.7:443'];

describe.each([
  ['a connection', from],
  ['a viewer', viewer],
] as const)('the network of %s', (_, networkOf) => {
  it.each(networks)('at %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it.each(none)('is never guessed: %j', (address) => {
    expect(() => networkOf(address)).toThrow('no address');
  });
});
