import { describe, expect, it } from 'vitest';
import { clientAddress } from '../../../functions/api/http/client-address.ts';

const from = (sourceIp: string, headers: Readonly<Record<string, string>> = {}) =>
  clientAddress({ requestContext: { http: { sourceIp } }, headers } as never);

describe('the network that a request came from', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::6', '2001:db8:1:2::/64'],
    ['2001:db8:1::6', '2001:db8:1:0::/64'],
    ['2001:db8::', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1:2:3:4', 'fe80:0:0:0::/64'],
    ['2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
  ])('of %s is %s', (sourceIp, network) => {
    expect(from(sourceIp)).toBe(network);
  });

  it('is what API Gateway saw, whatever the client writes', () => {
    const claims = {
      'x-forwarded-for': '198.51.100.1',
      forwarded: 'for=198.51.100.1',
      'x-real-ip': '198.51.100.1',
      'cloudfront-viewer-address': '198.51.100.1:443',
      'true-client-ip': '198.51.100.1',
    };

    expect(from('203.0.113.7', claims)).toBe('203.0.113.7');
  });

  it.each(['', 'unknown', '203.0.113', '203.0.113.7, 198.51.100.1'])(
    'is never guessed: %j',
    (sourceIp) => {
      expect(() => from(sourceIp)).toThrow('no address');
    },
  );
});
