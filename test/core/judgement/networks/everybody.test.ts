import { describe, expect, it } from 'vitest';
import {
  type AddressSet,
  addressSet,
} from '../../../../functions/core/judgement/networks/address-set.ts';
import {
  everybodyPasses,
  holdsEverybody,
} from '../../../../functions/core/judgement/networks/everybody.ts';
import { difference } from '../../../../functions/core/judgement/networks/spans.ts';

const without = (whole: string, ...cidrs: string[]): AddressSet =>
  difference(addressSet([whole]), addressSet(cidrs));

describe('holdsEverybody', () => {
  it.each<[string, AddressSet, 'IPv4' | 'IPv6', boolean]>([
    ['every address', addressSet(['0.0.0.0/0']), 'IPv4', true],
    ['none', addressSet([]), 'IPv4', false],
    ['every address of the other family', addressSet(['::/0']), 'IPv4', false],
    // https://www.iana.org/assignments/iana-ipv4-special-registry
    [
      'all but private addresses',
      without('0.0.0.0/0', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'),
      'IPv4',
      true,
    ],
    ['all but multicast and reserved ones', without('0.0.0.0/0', '224.0.0.0/3'), 'IPv4', true],
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
    ['all but a /8', without('0.0.0.0/0', '45.0.0.0/8'), 'IPv4', true],
    ['all but a /8 and one more', without('0.0.0.0/0', '45.0.0.0/8', '8.8.8.8/32'), 'IPv4', false],
    ['half', addressSet(['128.0.0.0/1']), 'IPv4', false],
    ['every IPv6 address', addressSet(['::/0']), 'IPv6', true],
    // https://www.iana.org/assignments/ipv6-unicast-address-assignments
    ['every public IPv6 address', addressSet(['2000::/3']), 'IPv6', true],
    ['all that is not public of IPv6', without('::/0', '2000::/3'), 'IPv6', false],
    ['all but a /32', without('2000::/3', '2001:db8::/32'), 'IPv6', true],
    ['all but a /31', without('2000::/3', '2a00::/31'), 'IPv6', false],
  ])('%s', (_, set, family, everybody) => expect(holdsEverybody(set, family)).toBe(everybody));
});

describe('everybodyPasses', () => {
  const all = addressSet(['0.0.0.0/0']);
  const open = { named: all, admitted: all };
  const but = (...cidrs: string[]) => ({ named: all, admitted: without('0.0.0.0/0', ...cidrs) });

  it.each([
    ['one gate is open', [open], true],
    ['exceptions leave more than half', [but('0.0.0.0/2', '64.0.0.0/3')], true],
    ['exceptions leave half', [but('0.0.0.0/1')], false],
    ['two gates leave more than half together', [but('0.0.0.0/2'), but('0.0.0.0/3')], true],
    ['two gates leave half together', [but('0.0.0.0/2'), open, but('64.0.0.0/2')], false],
    [
      'one gate does not name everybody',
      [open, { named: addressSet(['0.0.0.0/1', '128.0.0.0/2']), admitted: all }],
      false,
    ],
  ])('%s', (_, passages, passes) => expect(everybodyPasses(passages, 'IPv4')).toBe(passes));
});
