import { describe, expect, it } from 'vitest';
import { clientAddress, viewerAddress } from '../../../functions/api/http/client-address.ts';

const from = (sourceIp: string) =>
  clientAddress({ requestContext: { http: { sourceIp } } } as never);
const viewer = (address: string) =>
  viewerAddress({ headers: { 'cloudfront-viewer-address': address } });

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

describe('the network that a request came from', () => {
  it.each(networks)('of %s is %s', (sourceIp, network) => {
    expect(from(sourceIp)).toBe(network);
  });

  it.each(['', 'unknown', '203.0.113', '203.0.113.7, 198.51.100.1'])(
    'is never guessed: %j',
    (sourceIp) => {
      expect(() => from(sourceIp)).toThrow('no address');
    },
  );
});

describe('the network of a viewer', () => {
  it.each(networks)('at %s is %s, whatever their port', (address, network) => {
    expect(viewer(`${address}:46532`)).toBe(network);
    expect(viewer(`${address}:1`)).toBe(network);
  });

  it('may be written with brackets', () => {
    expect(viewer('[2001:db8:1:2::6]:443')).toBe('2001:db8:1:2::/64');
  });

  it.each([
    '',
    ':443',
    '203.0.113.7',
    '203.0.113.7:',
    '203.0.113.7:x',
    '203.0.113.7:1, 198.51.100.1:1',
  ])('is never guessed: %j', (address) => {
    expect(() => viewer(address)).toThrow('no address');
  });
});
