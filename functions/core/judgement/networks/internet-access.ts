import { IncompleteAnswerError } from '../../errors.ts';
import { answered } from '../answer.ts';
import { type AddressSet, addressSet } from './address-set.ts';
import { type AddressFamily, addressFamilies } from './cidr.ts';
import { everybodyPasses, holdsEverybody, type Passage } from './everybody.ts';
import { allPorts, holdsPort, type PortRange, portsWhere } from './ports.ts';
import { cidrsOfList, type PrefixLists, unseenList } from './prefix-lists.ts';
import { union } from './spans.ts';

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

export type Protocol = 'tcp' | 'udp';

/** A rule of the protocol in question, read. */
interface Admission {
  readonly ports: PortRange;
  readonly addresses: AddressSet;
  /** Prefix lists that the account does not see. */
  readonly unseen: readonly string[];
}

/** Ports that are asked about. */
interface Ports {
  readonly protocol: Protocol;
  readonly ports: readonly number[];
  /** Only rules for these addresses count. @default all */
  readonly families?: readonly AddressFamily[] | undefined;
}

/**
 * The ports that rules together open to everybody: rules add up, whatever they name their addresses by.
 *
 * https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
 */
export function portsOpenToAnywhere(
  rules: readonly IngressRule[],
  lists: PrefixLists,
  { protocol, ports, families = addressFamilies }: Ports,
): readonly number[] {
  const admissions = admissionsOf(rules, lists, protocol);
  return ports.filter((port) => isOpen(admissions, port, families));
}

/** The port ranges that rules together open to everybody. */
export function rangesOpenToAnywhere(
  rules: readonly IngressRule[],
  lists: PrefixLists,
  protocol: Protocol,
): readonly PortRange[] {
  const admissions = admissionsOf(rules, lists, protocol);
  const bounds = admissions.map(({ ports }) => ports);
  return portsWhere(bounds, (port) => isOpen(admissions, port, addressFamilies));
}

const isOpen = (
  admissions: readonly Admission[],
  port: number,
  families: readonly AddressFamily[],
) => {
  const passage = passageThrough(admissions, port, families);
  return families.some((family) => everybodyPasses([passage], family));
};

/** What rules admit to a port. A list that the account does not see is an error if it could decide. */
export function passageThrough(
  admissions: readonly Admission[],
  port: number,
  families: readonly AddressFamily[],
): Passage {
  const here = admissions.filter(({ ports }) => holdsPort(ports, port));
  const named = union(here.flatMap(({ addresses }) => addresses));
  const [unseen] = here.flatMap(({ unseen }) => unseen);
  if (unseen !== undefined && !families.some((family) => holdsEverybody(named, family)))
    throw unseenList('A rule', unseen);
  return { named, admitted: named };
}

/** Reads the rules about a protocol. One without ranges names groups only, and admits no address. */
export function admissionsOf(
  rules: readonly IngressRule[],
  lists: PrefixLists,
  protocol: Protocol,
): readonly Admission[] {
  return rules.flatMap((rule) => {
    const ports = portsOf(rule, protocol);
    if (!ports) return [];
    const { IpRanges = [], Ipv6Ranges = [], PrefixListIds = [] } = rule;
    const named = PrefixListIds.map(({ PrefixListId }) => answered(PrefixListId, 'PrefixListId'));
    const addresses = addressSet([
      ...IpRanges.map(({ CidrIp }) => answered(CidrIp, 'CidrIp')),
      ...Ipv6Ranges.map(({ CidrIpv6 }) => answered(CidrIpv6, 'CidrIpv6')),
      ...named.flatMap((id) => cidrsOfList(id, lists) ?? []),
    ]);
    return [{ ports, addresses, unseen: named.filter((id) => !cidrsOfList(id, lists)) }];
  });
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

/**
 * The message about ports that anybody reaches.
 *
 * @param ports As text: `22`, `8000-8080`, `UDP 137`.
 */
export function reachedText(ports: readonly string[]): string {
  const what = ports.length === 1 ? 'Port' : 'Ports';
  return `${what} ${ports.join(', ')} ${ports.length === 1 ? 'is' : 'are'} open to every address.`;
}
