import { IncompleteAnswerError } from '../errors.ts';
import { familiesHeldWhole } from './address-set.ts';
import { answered } from './answer.ts';
import { type AddressFamily, addressFamilies } from './cidr.ts';

/** The parts of an EC2 `IpPermission` that say who may reach what. */
export interface IngressRule {
  /** `tcp`, `udp`, `icmp`, `icmpv6`, a protocol number, or `-1` for all. */
  readonly IpProtocol?: string | undefined;
  readonly FromPort?: number | undefined;
  readonly ToPort?: number | undefined;
  readonly IpRanges?: readonly { readonly CidrIp?: string | undefined }[] | undefined;
  readonly Ipv6Ranges?: readonly { readonly CidrIpv6?: string | undefined }[] | undefined;
  readonly PrefixListIds?: readonly { readonly PrefixListId?: string | undefined }[] | undefined;
}

/** What rules may name instead of address ranges: `related` of whoever joins both. */
export interface PrefixLists {
  /** Every list that the account sees, AWS's own and shared ones too. */
  readonly prefixLists: readonly {
    readonly PrefixListId?: string | undefined;
    readonly OwnerId?: string | undefined;
  }[];
  /** Entries of the lists that are not AWS's own, page by page. */
  readonly prefixListEntries: readonly {
    readonly PrefixListId?: string | undefined;
    readonly Entries?: readonly { readonly Cidr?: string | undefined }[] | undefined;
  }[];
}

export type Protocol = 'tcp' | 'udp';

export interface PortRange {
  readonly from: number;
  readonly to: number;
}

const allPorts: PortRange = { from: 0, to: 65_535 };

/**
 * Of `ports`, those that a rule opens to everybody.
 *
 * @param families Only rules for these addresses count.
 */
export function portsOpenToAnywhere(
  rules: readonly IngressRule[],
  lists: PrefixLists,
  protocol: Protocol,
  ports: readonly number[],
  families: readonly AddressFamily[] = addressFamilies,
): readonly number[] {
  const open = rangesOpenToAnywhere(rules, lists, protocol, families);
  return ports.filter((port) => open.some(({ from, to }) => from <= port && port <= to));
}

/** The port ranges that rules open to everybody. */
export function rangesOpenToAnywhere(
  rules: readonly IngressRule[],
  lists: PrefixLists,
  protocol: Protocol,
  families: readonly AddressFamily[] = addressFamilies,
): readonly PortRange[] {
  return rules
    .filter((rule) => familiesOpen(rule, lists).some((family) => families.includes(family)))
    .flatMap((rule) => portsOf(rule, protocol) ?? []);
}

/** Whether a range is every port. Port 0 is reserved, so that ranges often begin with 1. */
export const isEveryPort = ({ from, to }: PortRange): boolean => from <= 1 && to >= allPorts.to;

export const rangeText = ({ from, to }: PortRange): string =>
  from === to ? `${from}` : `${from}-${to}`;

/**
 * The message about ports that anybody reaches.
 *
 * @param ports As text: `22`, `8000-8080`, `UDP 137`.
 */
export function reachedText(ports: readonly string[]): string {
  const what = ports.length === 1 ? 'Port' : 'Ports';
  return `${what} ${ports.join(', ')} ${ports.length === 1 ? 'is' : 'are'} open to every address.`;
}

/** The address families of which a rule lets in every address. One without ranges names groups only. */
function familiesOpen(rule: IngressRule, lists: PrefixLists): readonly AddressFamily[] {
  const { IpRanges = [], Ipv6Ranges = [], PrefixListIds = [] } = rule;
  const ranges = [
    ...IpRanges.map(({ CidrIp }) => answered(CidrIp, 'CidrIp')),
    ...Ipv6Ranges.map(({ CidrIpv6 }) => answered(CidrIpv6, 'CidrIpv6')),
    ...PrefixListIds.flatMap(({ PrefixListId }) =>
      cidrsOf(answered(PrefixListId, 'PrefixListId'), lists),
    ),
  ];
  return familiesHeldWhole(ranges);
}

/**
 * The address ranges of a prefix list. AWS's own hold the addresses of one of its services, never
 * all; of a list that the account does not see, nobody here knows what it lets in.
 *
 * https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html
 */
function cidrsOf(id: string, { prefixLists, prefixListEntries }: PrefixLists): readonly string[] {
  const list = prefixLists.find(({ PrefixListId }) => PrefixListId === id);
  if (!list)
    throw new IncompleteAnswerError(
      `A rule names prefix list ${id}, which this account does not see.`,
    );
  if (answered(list.OwnerId, 'OwnerId') === 'AWS') return [];
  return prefixListEntries
    .filter(({ PrefixListId }) => PrefixListId === id)
    .flatMap(({ Entries }) => answered(Entries, 'Entries'))
    .map(({ Cidr }) => answered(Cidr, 'Cidr'));
}

const protocolNumbers = { tcp: '6', udp: '17' };

/**
 * The ports of a protocol that a rule is about, `undefined` if it is about another one.
 *
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html: protocol -1 is
 * every port of every protocol.
 */
export function portsOf(rule: IngressRule, protocol: Protocol): PortRange | undefined {
  const { IpProtocol, FromPort, ToPort } = rule;
  if (IpProtocol === undefined) throw new IncompleteAnswerError('A rule has no protocol.');
  if (IpProtocol === '-1') return allPorts;
  if (IpProtocol !== protocol && IpProtocol !== protocolNumbers[protocol]) return undefined;
  if (FromPort === undefined || ToPort === undefined) {
    throw new IncompleteAnswerError(`A ${protocol} rule has no ports.`);
  }
  return { from: FromPort, to: ToPort };
}
