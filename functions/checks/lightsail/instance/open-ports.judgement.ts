import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { addressSet } from '../../../core/judgement/networks/address-set.ts';
import { addressFamilies } from '../../../core/judgement/networks/cidr.ts';
import { holdsEverybody } from '../../../core/judgement/networks/everybody.ts';
import type { InstancePortInfo } from '../shapes.generated.ts';

export interface OpenRange {
  /** `tcp`, `udp` or `all` */
  readonly protocol: string;
  readonly from: number;
  readonly to: number;
}

type Rule = OpenRange & { readonly cidrs: readonly string[] };

/**
 * The ranges of ports that the rules of a firewall open to everybody. Rules of a range add up, as far
 * as they hold all of it. ICMP has no ports.
 *
 * https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_InstancePortInfo.html
 */
export function rangesOpenToEverybody(infos: readonly InstancePortInfo[]): readonly OpenRange[] {
  const rules = infos.map(ruleOf).filter(({ protocol }) => !protocol.startsWith('icmp'));
  return rules.filter((rule) => {
    const same = rules.filter((other) => holds(other, rule));
    const admitted = addressSet(same.flatMap(({ cidrs }) => cidrs));
    return addressFamilies.some((family) => holdsEverybody(admitted, family));
  });
}

const protocols = new Set(['tcp', 'udp', 'all', 'icmp', 'icmpv6']);

/** A rule may name addresses of one family alone, and the console of Lightsail by an alias. */
function ruleOf(info: InstancePortInfo): Rule {
  const { cidrs = [], ipv6Cidrs = [] } = info;
  answered(info.cidrs ?? info.ipv6Cidrs ?? info.cidrListAliases, 'the addresses of a rule');
  const protocol = answered(info.protocol, 'protocol');
  if (!protocols.has(protocol)) {
    throw new IncompleteAnswerError(`Lightsail answered the protocol ${protocol}.`);
  }
  const from = answered(info.fromPort, 'fromPort');
  const to = answered(info.toPort, 'toPort');
  return { protocol, from, to, cidrs: [...cidrs, ...ipv6Cidrs] };
}

const holds = (outer: Rule, inner: Rule): boolean =>
  (outer.protocol === 'all' || outer.protocol === inner.protocol) &&
  outer.from <= inner.from &&
  outer.to >= inner.to;
