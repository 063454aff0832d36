import { IncompleteAnswerError } from '../../errors.ts';

export const addressFamilies = ['IPv4', 'IPv6'] as const;
export type AddressFamily = (typeof addressFamilies)[number];

/** The addresses of a CIDR block, as numbers: `first` and as many as `size` says. */
interface Block {
  readonly family: AddressFamily;
  readonly first: bigint;
  readonly size: bigint;
}

const bitsOf = { IPv4: 32, IPv6: 128 } as const;
const groupBits = { IPv4: 8, IPv6: 16 } as const;

/**
 * Reads a CIDR block. Bits behind the prefix do not count, and what is written as IPv4-mapped
 * (`::ffff:203.0.113.0/120`, RFC 4291 2.5.5.2) is IPv4. Throws when it is no block.
 */
export function blockOf(cidr: string): Block {
  const [address = '', length = '', ...more] = cidr.split('/');
  const family = address.includes(':') ? 'IPv6' : 'IPv4';
  const bits = bitsOf[family];
  const groups = family === 'IPv4' ? ipv4Groups(address) : ipv6Groups(address);
  const group = groupBits[family];
  if (!/^\d{1,3}$/.test(length) || Number(length) > bits || more.length > 0) refuse(cidr);
  if (groups.length * group !== bits || groups.some((one) => !(one < 2 ** group))) refuse(cidr);

  const value = groups.reduce((sum, one) => (sum << BigInt(group)) + BigInt(one), 0n);
  const rest = BigInt(bits - Number(length));
  const block = { family, first: (value >> rest) << rest, size: 1n << rest } as const;
  return unmapped(block);
}

const mapped = 0xffff_0000_0000n;

function unmapped(block: Block): Block {
  const { family, first, size } = block;
  if (family === 'IPv4' || size > 1n << 32n || first >> 32n !== mapped >> 32n) return block;
  return { family: 'IPv4', first: first - mapped, size };
}

const ipv4Groups = (address: string) =>
  address.split('.').map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : Number.NaN));

/** `::` stands, once, for as many groups of zeros as are missing. */
function ipv6Groups(address: string): readonly number[] {
  const [before = '', after, ...more] = withoutDots(address).split('::');
  const groups = (text: string) =>
    text === ''
      ? []
      : text
          .split(':')
          .map((part) => (/^[0-9a-f]{1,4}$/i.test(part) ? Number.parseInt(part, 16) : Number.NaN));
  if (after === undefined) return groups(before);
  const zeros = 8 - groups(before).length - groups(after).length;
  if (zeros < 1 || more.length > 0) return [];
  return [...groups(before), ...Array<number>(zeros).fill(0), ...groups(after)];
}

/** The last two groups may be written as an IPv4 address is (RFC 4291 2.2). */
const withoutDots = (address: string) =>
  address.replace(/[^:]*\.[^:]*$/, (tail) => {
    const bytes = ipv4Groups(tail);
    if (bytes.length !== 4 || bytes.some((byte) => !(byte < 256))) return tail;
    const value = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
    return `${Math.floor(value / 0x1_0000).toString(16)}:${(value % 0x1_0000).toString(16)}`;
  });

function refuse(cidr: string): never {
  throw new IncompleteAnswerError(`"${cidr}" is not a CIDR block.`);
}
