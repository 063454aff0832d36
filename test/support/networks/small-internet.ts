import type { NetworkAclRule } from '../../../functions/checks/ec2/network-acl.judgement.ts';
import type { Route } from '../../../functions/checks/ec2/routes.judgement.ts';
import type { AddressFamily } from '../../../functions/core/judgement/networks/cidr.ts';
import type { IngressRule } from '../../../functions/core/judgement/networks/internet-access.ts';
import type { PrefixLists } from '../../../functions/core/judgement/networks/prefix-lists.ts';

/**
 * An internet of sixteen addresses, each of which stands for a sixteenth of IPv4 or of public IPv6, and
 * of a few ports: small enough to send every packet. Nothing here knows of sets.
 */
export const strangers = Array.from({ length: 16 }, (_, address) => address);

/** The addresses that are public: the last two sixteenths of IPv4 are multicast and reserved. */
export const publicStrangers = (family: AddressFamily) =>
  family === 'IPv4' ? strangers.slice(0, 14) : strangers;

/** One port of each stretch that generated ranges can tell apart. */
export const portsThere = [0, 1, 21, 22, 23, 1023, 1024, 65_535] as const;

/** The first `length` bits of an address. */
export interface Part {
  readonly family: AddressFamily;
  readonly address: number;
  readonly length: number;
}

export const holds = ({ address, length }: Part, stranger: number): boolean =>
  address >> (4 - length) === stranger >> (4 - length);

const cidrOf = ({ family, address, length }: Part): string =>
  family === 'IPv4'
    ? `${address << 4}.0.0.0/${length}`
    : `${(0x2000 + address * 0x200).toString(16)}::/${3 + length}`;

type Pick = (below: number) => number;

/** The whole of a family in random parts, of which now and then one is missing. */
export function parts(pick: Pick, family: AddressFamily, missing = 20): readonly Part[] {
  const split = (address: number, length: number): readonly Part[] => {
    if (length === 4 || pick(3) > 0)
      return pick(missing) === 0 ? [] : [{ family, address, length }];
    return [...split(address, length + 1), ...split(address + (8 >> length), length + 1)];
  };
  return split(0, 0);
}

/** A rule of a security group, of a network ACL, or a route, with what it says in plain numbers. */
export interface Entry {
  readonly part: Part;
  readonly from: number;
  readonly to: number;
  readonly protocol: 'tcp' | '6' | 'udp' | '-1';
  readonly allows: boolean;
}

export function entryFor(pick: Pick, part: Part, allows = true): Entry {
  const ranges = [
    [22, 22],
    [1, 1023],
    [0, 65_535],
    [0, 65_535],
    [1024, 65_535],
    [22, 1023],
  ] as const;
  const protocols = ['tcp', 'tcp', 'tcp', '6', '-1', 'udp'] as const;
  const [from, to] = ranges[pick(ranges.length)] ?? [0, 0];
  return { part, from, to, protocol: protocols[pick(protocols.length)] ?? 'tcp', allows };
}

/** Whether an entry is about a TCP packet. */
export const isAbout = ({ part, from, to, protocol }: Entry, stranger: number, port: number) =>
  protocol !== 'udp' &&
  (protocol === '-1' || (from <= port && port <= to)) &&
  holds(part, stranger);

const portsOf = ({ from, to, protocol }: Entry) =>
  protocol === '-1' ? {} : { FromPort: from, ToPort: to };

/** Rules of a security group; every third names a prefix list in place of its range. */
export function asGroup(entries: readonly Entry[]) {
  const rules = entries.map((entry, index): IngressRule => {
    const cidr = cidrOf(entry.part);
    const rule = { IpProtocol: entry.protocol, ...portsOf(entry) };
    if (index % 3 === 2) return { ...rule, PrefixListIds: [{ PrefixListId: `pl-${index}` }] };
    return entry.part.family === 'IPv4'
      ? { ...rule, IpRanges: [{ CidrIp: cidr }] }
      : { ...rule, Ipv6Ranges: [{ CidrIpv6: cidr }] };
  });
  const lists: PrefixLists = {
    prefixLists: entries.map((_, index) => ({ PrefixListId: `pl-${index}`, OwnerId: '1' })),
    prefixListEntries: entries.map(({ part }, index) => ({
      PrefixListId: `pl-${index}`,
      Entries: [{ Cidr: cidrOf(part) }],
    })),
  };
  return { rules, lists };
}

const protocolNumbers = { tcp: '6', '6': '6', udp: '17', '-1': '-1' } as const;

/** Entries of a network ACL, applied in their order but answered in another. */
export const asAcl = (entries: readonly Entry[]): readonly NetworkAclRule[] =>
  entries
    .map((entry, index) => ({
      RuleNumber: 10 + index,
      RuleAction: entry.allows ? 'allow' : 'deny',
      Egress: false,
      Protocol: protocolNumbers[entry.protocol],
      ...(entry.protocol !== '-1' && { PortRange: { From: entry.from, To: entry.to } }),
      ...(entry.part.family === 'IPv4'
        ? { CidrBlock: cidrOf(entry.part) }
        : { Ipv6CidrBlock: cidrOf(entry.part) }),
    }))
    .reverse();

export const asRoutes = (entries: readonly Entry[]): readonly Route[] =>
  entries.map(({ part, allows }) => ({
    ...(part.family === 'IPv4'
      ? { DestinationCidrBlock: cidrOf(part) }
      : { DestinationIpv6CidrBlock: cidrOf(part) }),
    ...(allows ? { GatewayId: 'igw-1' } : {}),
    State: 'active',
  }));
