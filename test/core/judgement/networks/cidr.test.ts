import { describe, expect, it } from 'vitest';
import { blockOf } from '../../../../functions/core/judgement/networks/cidr.ts';

describe('blockOf', () => {
  it.each<[string, string, bigint, bigint]>([
    ['0.0.0.0/0', 'IPv4', 0n, 1n << 32n],
    ['10.1.2.3/8', 'IPv4', 10n << 24n, 1n << 24n],
    ['203.0.113.7/32', 'IPv4', 0xcb007107n, 1n],
    ['::/0', 'IPv6', 0n, 1n << 128n],
    ['0:0:0:0:0:0:0:0/0', 'IPv6', 0n, 1n << 128n],
    ['2000::/3', 'IPv6', 1n << 125n, 1n << 125n],
    ['2001:db8:0:0:0:0:0:0/32', 'IPv6', 0x20010db8n << 96n, 1n << 96n],
    ['::1/128', 'IPv6', 1n, 1n],
    ['1:2:3:4:5:6:7::/128', 'IPv6', 0x1_0002_0003_0004_0005_0006_0007_0000n, 1n],
    ['64:ff9b::203.0.113.7/128', 'IPv6', (0x64_ff9bn << 96n) + 0xcb007107n, 1n],
    // IPv4-mapped: https://www.rfc-editor.org/rfc/rfc4291#section-2.5.5.2
    ['::ffff:203.0.113.7/128', 'IPv4', 0xcb007107n, 1n],
    ['::FFFF:cb00:7107/128', 'IPv4', 0xcb007107n, 1n],
    ['0:0:0:0:0:ffff:10.0.0.0/104', 'IPv4', 10n << 24n, 1n << 24n],
    ['::ffff:0:0/96', 'IPv4', 0n, 1n << 32n],
    ['::ffff:0:0/95', 'IPv6', 0xfffe_0000_0000n, 1n << 33n],
  ])('%s', (cidr, family, first, size) => {
    expect(blockOf(cidr)).toEqual({ family, first, size });
  });

  it.each([
    '',
    '10.0.0.0',
    '10.0.0.0/',
    '10.0.0/8',
    '10.0.0.256/8',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/8/8',
    '10.0.0.0/1e1',
    'x/8',
    'anywhere/0',
    '2001:db8/32',
    '::/129',
    '::/',
    'g::/8',
    '1::2::3/64',
    '1:2:3:4:5:6:7:8:9/64',
    '1:2:3:4:5:6:7:8::/64',
    '::ffff:1.2.3/128',
    '::ffff:1.2.3.256/128',
    '1.2.3.4::/128',
  ])('refuses "%s"', (cidr) => expect(() => blockOf(cidr)).toThrow('is not a CIDR block'));
});
