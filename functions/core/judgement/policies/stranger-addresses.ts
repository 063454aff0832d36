import { type AddressSet, addressSet, everyAddress, sizeOf } from '../networks/address-set.ts';
import { covers, difference, intersection } from '../networks/spans.ts';

/** The private ranges of RFC 1918, which nobody reaches AWS from over the internet. */
const privateRanges = addressSet(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16']);

/** The sizes of a /8 of IPv4 and of a /32 of IPv6. */
const widest = { IPv4: 1n << 24n, IPv6: 1n << 96n } as const;

/** Addresses and blocks as blocks: an address alone is that one address. */
export const blocksOf = (values: readonly string[]): readonly string[] =>
  values.map((value) =>
    value.includes('/') ? value : `${value}/${value.includes(':') ? 128 : 32}`,
  );

/**
 * Whether addresses are so many that strangers have some of them: more than a /8 of IPv4 or than a
 * /32 of IPv6, where private ranges that are listed as such do not count. Several ranges are as wide
 * as their sum.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 *
 * @param blocks All that the policy lists.
 */
export function isWide(addresses: AddressSet, blocks: readonly string[]): boolean {
  const listedPrivately = addressSet(
    blocks.filter((block) => covers(privateRanges, addressSet([block]))),
  );
  const counted = difference(addresses, listedPrivately);
  return (['IPv4', 'IPv6'] as const).some(
    (family) => sizeOf(intersection(counted, everyAddress[family])) > widest[family],
  );
}
