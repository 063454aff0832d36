import { IncompleteAnswerError } from '../errors.ts';
import { addressSet, everyAddress } from './address-set.ts';
import { answered } from './answer.ts';
import type { AddressFamily } from './cidr.ts';
import { isEveryPort, type Protocol, portsOf } from './internet-access.ts';
import { covers } from './spans.ts';

/** The parts of an EC2 `NetworkAclEntry` that say who may reach what. */
export interface NetworkAclRule {
  readonly Egress?: boolean | undefined;
  readonly RuleNumber?: number | undefined;
  readonly RuleAction?: string | undefined;
  /** A protocol number, `-1` for all. */
  readonly Protocol?: string | undefined;
  readonly PortRange?:
    | { readonly From?: number | undefined; readonly To?: number | undefined }
    | undefined;
  readonly CidrBlock?: string | undefined;
  readonly Ipv6CidrBlock?: string | undefined;
}

/**
 * Of `ports`, those that a network ACL lets everybody reach: the first rule about the port and
 * every address decides. Rules about some addresses only change nothing for the others.
 *
 * https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
 */
export function portsAdmittedFromAnywhere(
  rules: readonly NetworkAclRule[],
  protocol: Protocol,
  ports: readonly number[],
  families: readonly AddressFamily[],
): readonly number[] {
  return ports.filter((port) =>
    families.some((family) => {
      const deciding = aboutEverybody(rules, family).find((rule) => {
        const range = rangeOf(rule, protocol);
        return range !== undefined && range.from <= port && port <= range.to;
      });
      return deciding !== undefined && allows(deciding);
    }),
  );
}

/** Whether everybody reaches every port of a protocol: a rule says so, and none before it denies. */
export function admitsEveryPort(
  rules: readonly NetworkAclRule[],
  protocol: Protocol,
  families: readonly AddressFamily[],
): boolean {
  return families.some((family) => {
    const deciding = aboutEverybody(rules, family).find((rule) => {
      const range = rangeOf(rule, protocol);
      return range !== undefined && (!allows(rule) || isEveryPort(range));
    });
    return deciding !== undefined && allows(deciding);
  });
}

/** The rules for what comes in from every address, in the order in which they are applied. */
function aboutEverybody(
  rules: readonly NetworkAclRule[],
  family: AddressFamily,
): readonly NetworkAclRule[] {
  const about = rules.filter((rule) => {
    const block = family === 'IPv4' ? rule.CidrBlock : rule.Ipv6CidrBlock;
    if (rule.CidrBlock === undefined && rule.Ipv6CidrBlock === undefined) {
      throw new IncompleteAnswerError('A rule of the network ACL has no address range.');
    }
    return (
      !answered(rule.Egress, 'Egress') &&
      block !== undefined &&
      covers(addressSet([block]), everyAddress[family])
    );
  });
  const numberOf = ({ RuleNumber }: NetworkAclRule) => answered(RuleNumber, 'RuleNumber');
  return about.sort((one, other) => numberOf(one) - numberOf(other));
}

const rangeOf = ({ Protocol, PortRange }: NetworkAclRule, protocol: Protocol) =>
  portsOf({ IpProtocol: Protocol, FromPort: PortRange?.From, ToPort: PortRange?.To }, protocol);

function allows({ RuleAction }: NetworkAclRule): boolean {
  const action = answered(RuleAction, 'RuleAction');
  if (action !== 'allow' && action !== 'deny')
    throw new IncompleteAnswerError(`AWS answered rule action "${action}".`);
  return action === 'allow';
}
