import { IncompleteAnswerError } from '../errors.ts';

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
