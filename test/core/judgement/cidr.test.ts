import { expect, it } from 'vitest';
import { covers } from '../../../functions/core/judgement/cidr.ts';

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
