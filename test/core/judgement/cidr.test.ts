import { describe, expect, it } from 'vitest';
import { covers, familiesHeldWhole, isAnywhere } from '../../../functions/core/judgement/cidr.ts';

it.each([
  ['10.0.0.0/16', '10.0.0.0/16', true],
  ['10.0.0.0/8', '10.1.0.0/16', true],
  ['0.0.0.0/0', '192.168.0.0/16', true],
  ['10.1.0.0/16', '10.0.0.0/8', false],
  ['10.1.0.0/16', '10.2.0.0/16', false],
  ['10.1.2.3/32', '10.1.2.3/32', true],
  ['::/0', '2001:db8::/56', true],
  ['2001:db8::/32', '2001:db8:1234::/56', true],
  ['2001:db8:0:0:0:0:0:0/56', '2001:db8::/56', true],
  ['2001:db8:1::/56', '2001:db8:2::/56', false],
  ['::/0', '10.0.0.0/8', false],
  ['0.0.0.0/0', '2001:db8::/56', false],
])('%s holds all of %s: %s', (outer, inner, all) => expect(covers(outer, inner)).toBe(all));

it.each([
  '',
  '10.0.0.0',
  '10.0.0/8',
  '10.0.0.256/8',
  '10.0.0.0/33',
  '10.0.0.0/-1',
  'x/8',
  '2001:db8/32',
  '::/129',
  'g::/8',
  '1:2:3:4:5:6:7:8:9/64',
])('refuses "%s"', (cidr) =>
  expect(() => covers(cidr, '10.0.0.0/8')).toThrow('is not a CIDR block'),
);

describe('isAnywhere', () => {
  it.each([
    ['0.0.0.0/0', true],
    ['::/0', true],
    ['0:0:0:0:0:0:0:0/0', true],
    ['10.0.0.0/8', false],
    ['203.0.113.7/32', false],
    ['2001:db8::/32', false],
    ['0.0.0.0/1', false],
  ])('%s: %s', (cidr, anywhere) => expect(isAnywhere(cidr)).toBe(anywhere));

  it.each(['', '0.0.0.0', 'anywhere/0', '::/'])('refuses "%s", which is no CIDR block', (cidr) => {
    expect(() => isAnywhere(cidr)).toThrow('is not a CIDR block');
  });
});

describe('familiesHeldWhole', () => {
  it.each([
    [['0.0.0.0/0'], ['IPv4']],
    [
      ['::/0', '0.0.0.0/0'],
      ['IPv4', 'IPv6'],
    ],
    [['128.0.0.0/1', '0.0.0.0/1'], ['IPv4']],
    [['0.0.0.0/1', '10.0.0.0/8', '128.0.0.0/1'], ['IPv4']],
    [['::/1', '8000::/1', '10.0.0.0/8'], ['IPv6']],
    [['0.0.0.0/1', '8000::/1'], []],
    [['0.0.0.0/1', '128.0.0.0/2'], []],
    [['64.0.0.0/2', '128.0.0.0/1'], []],
    [[], []],
  ])('%j: %j', (cidrs, families) => expect(familiesHeldWhole(cidrs)).toEqual(families));

  it('refuses what is no CIDR block', () => {
    expect(() => familiesHeldWhole(['0.0.0.0/0', 'x'])).toThrow('is not a CIDR block');
  });
});
