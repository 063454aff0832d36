/** The parts of an EC2 `IpPermission` that say who may reach what. */
export interface IngressRule {
  /** `tcp`, `udp`, `icmp`, `icmpv6`, a protocol number, or `-1` for all. */
  readonly IpProtocol?: string | undefined;
  readonly FromPort?: number | undefined;
  readonly ToPort?: number | undefined;
  readonly IpRanges?: readonly { readonly CidrIp?: string | undefined }[] | undefined;
  readonly Ipv6Ranges?: readonly { readonly CidrIpv6?: string | undefined }[] | undefined;
}

/** Whether a CIDR block holds every address: `0.0.0.0/0`, `::/0`. Throws when it is no CIDR block. */
export function isAnywhere(cidr: string): boolean {
  const [, prefixLength] = /^[0-9a-fA-F.:]+\/(\d{1,3})$/.exec(cidr) ?? [];
  if (prefixLength === undefined) throw new Error(`"${cidr}" is not a CIDR block.`);
  return Number(prefixLength) === 0;
}

/** The CIDR blocks of a rule that hold every address. A rule without ranges names groups only. */
function openRanges({ IpRanges = [], Ipv6Ranges = [] }: IngressRule): readonly string[] {
  const ranges = [...IpRanges.map((range) => range.CidrIp), ...Ipv6Ranges.map((r) => r.CidrIpv6)];
  return ranges.filter((range) => {
    if (range === undefined) throw new Error('A rule has a range without a CIDR block.');
    return isAnywhere(range);
  }) as string[]; // the filter threw on undefined
}

/**
 * Of `ports`, those that a rule opens to everybody.
 *
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html: protocol -1 is
 * every port of every protocol.
 */
export function portsOpenToAnywhere(
  rules: readonly IngressRule[],
  protocol: 'tcp' | 'udp',
  ports: readonly number[],
): readonly number[] {
  const open = rules.filter((rule) => openRanges(rule).length > 0);
  return ports.filter((port) => open.some((rule) => coversPort(rule, protocol, port)));
}

const protocolNumbers = { tcp: '6', udp: '17' };

function coversPort(rule: IngressRule, protocol: 'tcp' | 'udp', port: number): boolean {
  const { IpProtocol, FromPort, ToPort } = rule;
  if (IpProtocol === undefined) throw new Error('A rule has no protocol.');
  if (IpProtocol === '-1') return true;
  if (IpProtocol !== protocol && IpProtocol !== protocolNumbers[protocol]) return false;
  if (FromPort === undefined || ToPort === undefined) {
    throw new Error(`A ${protocol} rule has no ports.`);
  }
  return FromPort <= port && port <= ToPort;
}
