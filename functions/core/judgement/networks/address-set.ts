import { type AddressFamily, addressFamilies, blockOf } from './cidr.ts';
import { covers, type Spans, union } from './spans.ts';

/**
 * A set of addresses of both families, exact. IPv6 addresses are the numbers that they are, IPv4
 * addresses stand behind them, so that one number line holds all.
 */
export type AddressSet = Spans<bigint>;

const ipv4 = 1n << 128n;

/** Every address of a family. */
export const everyAddress: Readonly<Record<AddressFamily, AddressSet>> = {
  IPv4: [{ from: ipv4, to: ipv4 + (1n << 32n) }],
  IPv6: [{ from: 0n, to: ipv4 }],
};

/** The addresses that CIDR blocks hold together. Throws when one is no block. */
export const addressSet = (cidrs: readonly string[]): AddressSet =>
  union(
    cidrs.map(blockOf).map(({ family, first, size }) => {
      const from = family === 'IPv4' ? ipv4 + first : first;
      return { from, to: from + size };
    }),
  );

/** How many addresses a set holds. */
export const sizeOf = (set: AddressSet): bigint =>
  set.reduce((sum, { from, to }) => sum + to - from, 0n);

/**
 * The address families whose every address blocks hold together, as `0.0.0.0/1` and `128.0.0.0/1`
 * do. Throws when one is no block.
 */
export const familiesHeldWhole = (cidrs: readonly string[]): readonly AddressFamily[] =>
  addressFamilies.filter((family) => covers(addressSet(cidrs), everyAddress[family]));
