import { type AddressSet, addressSet, everyAddress, sizeOf } from './address-set.ts';
import { type AddressFamily, addressFamilies } from './cidr.ts';
import { difference, intersection, union } from './spans.ts';

/** What a security group, a network ACL or a route table does with the addresses of the world. */
export interface Passage {
  /** The addresses that it names as let through. */
  readonly named: AddressSet;
  /** The named addresses that get through: what is denied before, or led elsewhere, does not. */
  readonly admitted: AddressSet;
}

/** What an entry or a route decides about some addresses. */
interface Step {
  readonly allows: boolean;
  readonly addresses: AddressSet;
}

/**
 * What gets through where of several decisions the first about an address counts: the addresses
 * that nothing was decided about yet are kept from step to step.
 */
export function passageInOrder(steps: readonly Step[]): Passage {
  let undecided: AddressSet = union(addressFamilies.flatMap((family) => everyAddress[family]));
  const admitted: AddressSet[] = [];
  for (const { allows, addresses } of steps) {
    if (allows) admitted.push(intersection(undecided, addresses));
    undecided = difference(undecided, addresses);
  }
  const named = steps.filter(({ allows }) => allows).flatMap(({ addresses }) => addresses);
  return { named: union(named), admitted: union(admitted.flat()) };
}

/** Where public addresses come from; of IPv6, https://www.iana.org/assignments/ipv6-unicast-address-assignments. */
const internet: Readonly<Record<AddressFamily, AddressSet>> = {
  IPv4: everyAddress.IPv4,
  IPv6: addressSet(['2000::/3']),
};

/** What somebody can have on the internet: https://www.iana.org/assignments/iana-ipv4-special-registry. */
const publicAddresses: Readonly<Record<AddressFamily, AddressSet>> = {
  IPv4: difference(
    internet.IPv4,
    addressSet([
      '0.0.0.0/8',
      '10.0.0.0/8',
      '100.64.0.0/10',
      '127.0.0.0/8',
      '169.254.0.0/16',
      '172.16.0.0/12',
      '192.168.0.0/16',
      '224.0.0.0/3',
    ]),
  ),
  IPv6: internet.IPv6,
};

/**
 * How many addresses make no difference when they are missing: as many as S3 allows in a condition
 * that still counts as narrow, /8 and /32.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
const few: Readonly<Record<AddressFamily, bigint>> = { IPv4: 1n << 24n, IPv6: 1n << 96n };

/** Whether a set holds every public address of a family, or all but a few. */
export const holdsEverybody = (set: AddressSet, family: AddressFamily): boolean =>
  sizeOf(difference(publicAddresses[family], set)) <= few[family];

/**
 * Whether everybody gets through all of these. Each must name everybody; exceptions from that, as a
 * network ACL that denies the addresses of attackers, keep out those alone, so long as more than
 * half of the internet is left.
 */
export function everybodyPasses(passages: readonly Passage[], family: AddressFamily): boolean {
  if (!passages.every(({ named }) => holdsEverybody(named, family))) return false;
  const through = passages.map(({ admitted }) => admitted).reduce(intersection, internet[family]);
  return sizeOf(through) * 2n > sizeOf(internet[family]);
}
