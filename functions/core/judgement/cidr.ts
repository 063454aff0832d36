import { IncompleteAnswerError } from '../errors.ts';

export const addressFamilies = ['IPv4', 'IPv6'] as const;
export type AddressFamily = (typeof addressFamilies)[number];

const bitsOf = { IPv4: 32, IPv6: 128 } as const;

interface Block {
  readonly bits: 32 | 128;
  readonly address: bigint;
  readonly prefixLength: number;
}

/** Whether the first CIDR block holds all addresses of the second. Throws when one is no block. */
export function covers(outer: string, inner: string): boolean {
  const [one, other] = [blockOf(outer), blockOf(inner)];
  if (one.bits !== other.bits || one.prefixLength > other.prefixLength) return false;
  const rest = BigInt(one.bits - one.prefixLength);
  return one.address >> rest === other.address >> rest;
}

/** Whether a CIDR block holds every address: `0.0.0.0/0`, `::/0`. Throws when it is no block. */
export const isAnywhere = (cidr: string): boolean => blockOf(cidr).prefixLength === 0;

/**
 * The address families whose every address blocks hold together, as `0.0.0.0/1` and `128.0.0.0/1`
 * do. Throws when one is no block.
 */
export function familiesHeldWhole(cidrs: readonly string[]): readonly AddressFamily[] {
  const blocks = cidrs.map(blockOf);
  return addressFamilies.filter((family) => {
    const bits = bitsOf[family];
    return holdEveryAddress(
      blocks.filter((block) => block.bits === bits),
      bits,
    );
  });
}

function holdEveryAddress(blocks: readonly Block[], bits: number): boolean {
  const ranges = blocks.map(({ address, prefixLength }) => {
    const rest = BigInt(bits - prefixLength);
    const start = (address >> rest) << rest;
    return { start, end: start + (1n << rest) };
  });
  let held = 0n;
  for (const { start, end } of ranges.sort((a, b) => (a.start < b.start ? -1 : 1))) {
    if (start > held) return false;
    if (end > held) held = end;
  }
  return held === 1n << BigInt(bits);
}

function blockOf(cidr: string): Block {
  const [address = '', length] = cidr.split('/');
  const bits = address.includes(':') ? 128 : 32;
  const prefixLength = Number(length || Number.NaN);
  if (!Number.isInteger(prefixLength) || prefixLength < 0 || prefixLength > bits) refuse(cidr);
  const groups = bits === 32 ? ipv4Groups(address) : ipv6Groups(address);
  const size = bits === 32 ? 8 : 16;
  if (groups.length * size !== bits || groups.some((group) => !(group < 2 ** size))) refuse(cidr);
  const value = groups.reduce((sum, group) => (sum << BigInt(size)) + BigInt(group), 0n);
  return { bits, address: value, prefixLength };
}

const ipv4Groups = (address: string) =>
  address.split('.').map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : Number.NaN));

/** `::` stands for as many groups of zeros as are missing. */
function ipv6Groups(address: string): readonly number[] {
  const [before = '', after] = address.split('::');
  const groups = (text: string) =>
    text === ''
      ? []
      : text
          .split(':')
          .map((part) => (/^[0-9a-f]{1,4}$/i.test(part) ? Number.parseInt(part, 16) : Number.NaN));
  if (after === undefined) return groups(before);
  const zeros = 8 - groups(before).length - groups(after).length;
  return [...groups(before), ...Array<number>(Math.max(zeros, 0)).fill(0), ...groups(after)];
}

function refuse(cidr: string): never {
  throw new IncompleteAnswerError(`"${cidr}" is not a CIDR block.`);
}
