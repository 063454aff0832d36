import { describe, expect, it } from 'vitest';
import {
  addressSet,
  everyAddress,
  familiesHeldWhole,
  sizeOf,
} from '../../../../functions/core/judgement/networks/address-set.ts';
import {
  covers,
  difference,
  intersection,
  union,
} from '../../../../functions/core/judgement/networks/spans.ts';
import { rounds } from '../../../support/random/rounds.ts';

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
  ['10.0.0.0/8', '::ffff:10.1.2.3/128', true],
])('%s holds all of %s: %s', (outer, inner, all) => {
  expect(covers(addressSet([outer]), addressSet([inner]))).toBe(all);
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
    [['::ffff:0:0/96'], ['IPv4']],
    [[], []],
  ])('%j: %j', (cidrs, families) => expect(familiesHeldWhole(cidrs)).toEqual(families));

  it('refuses what is no CIDR block', () => {
    expect(() => familiesHeldWhole(['0.0.0.0/0', 'x'])).toThrow('is not a CIDR block');
  });
});

/** Four bits of an address, at places where carries and family borders are near. */
const places = [
  { at: (nibble: number, length: number) => `${nibble << 4}.0.0.0/${length}`, whole: 28 },
  { at: (nibble: number, length: number) => `255.255.255.${nibble << 4}/${length + 24}`, whole: 4 },
  { at: (nibble: number, length: number) => `${nibble.toString(16)}000::/${length}`, whole: 124 },
  { at: (nibble: number, length: number) => `::${nibble.toString(16)}/${length + 124}`, whole: 0 },
] as const;

describe('sets of addresses, against one that looks at each address', () => {
  it.each(places)('$at', ({ at, whole }) => {
    for (const { pick, seed } of rounds(300)) {
      const some = () =>
        Array.from({ length: pick(5) }, () => {
          const length = pick(5);
          return { length, nibble: pick(16) & (0xf0 >> length) & 0xf };
        });
      const holds = (blocks: ReturnType<typeof some>, address: number) =>
        blocks.some(({ nibble, length }) => address >> (4 - length) === nibble >> (4 - length));
      const setOf = (blocks: ReturnType<typeof some>) =>
        addressSet(blocks.map(({ nibble, length }) => at(nibble, length)));
      const [one, other] = [some(), some()];
      const [a, b] = [setOf(one), setOf(other)];
      const addresses = Array.from({ length: 16 }, (_, address) => address);
      const expected = (holder: (address: number) => boolean) =>
        addressSet(addresses.filter(holder).map((address) => at(address, 4)));

      const label = `seed ${seed}: ${JSON.stringify([one, other])}`;
      expect(union([...a, ...b]), label).toEqual(
        expected((address) => holds(one, address) || holds(other, address)),
      );
      expect(difference(a, b), label).toEqual(
        expected((address) => holds(one, address) && !holds(other, address)),
      );
      expect(intersection(a, b), label).toEqual(
        expected((address) => holds(one, address) && holds(other, address)),
      );
      expect(covers(a, b), label).toBe(
        addresses.every((address) => holds(one, address) || !holds(other, address)),
      );
      expect(sizeOf(a), label).toBe(
        BigInt(addresses.filter((address) => holds(one, address)).length) << BigInt(whole),
      );
    }
  });

  it('keeps the families apart', () => {
    expect(intersection(everyAddress.IPv4, everyAddress.IPv6)).toEqual([]);
    expect(sizeOf(union([...everyAddress.IPv4, ...everyAddress.IPv6]))).toBe(
      (1n << 32n) + (1n << 128n),
    );
  });
});
