import { IncompleteAnswerError } from '../../core/errors.ts';
import { answered } from '../../core/judgement/answer.ts';
import { type AddressSet, addressSet } from '../../core/judgement/networks/address-set.ts';
import type { AddressFamily } from '../../core/judgement/networks/cidr.ts';
import {
  everybodyPasses,
  type Passage,
  passageInOrder,
} from '../../core/judgement/networks/everybody.ts';
import { type Protocol, portsOf } from '../../core/judgement/networks/internet-access.ts';
import {
  holdsPort,
  isEveryPort,
  type PortRange,
  portsWhere,
} from '../../core/judgement/networks/ports.ts';

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

/** A rule for what comes in by the protocol in question, read. */
interface Decision {
  readonly allows: boolean;
  readonly ports: PortRange;
  readonly addresses: AddressSet;
}

/** The ports that a network ACL lets everybody reach, of those that are asked about. */
export function portsAdmittedFromAnywhere(
  rules: readonly NetworkAclRule[],
  protocol: Protocol,
  ports: readonly number[],
  families: readonly AddressFamily[],
): readonly number[] {
  const decisions = decisionsOf(rules, protocol);
  return ports.filter((port) => isOpen(decisions, port, families));
}

/** Whether everybody reaches every port of a protocol. */
export function admitsEveryPort(
  rules: readonly NetworkAclRule[],
  protocol: Protocol,
  families: readonly AddressFamily[],
): boolean {
  const decisions = decisionsOf(rules, protocol);
  const bounds = decisions.map(({ ports }) => ports);
  return portsWhere(bounds, (port) => isOpen(decisions, port, families)).some(isEveryPort);
}

const isOpen = (
  decisions: readonly Decision[],
  port: number,
  families: readonly AddressFamily[],
) => {
  const passage = passageInto(decisions, port);
  return families.some((family) => everybodyPasses([passage], family));
};

/**
 * What a network ACL admits to a port: of each packet, the first rule that is about it decides.
 *
 * https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
 */
export const passageInto = (decisions: readonly Decision[], port: number): Passage =>
  passageInOrder(decisions.filter(({ ports }) => holdsPort(ports, port)));

/** Reads the rules for what comes in by a protocol, in the order in which they are applied. */
export function decisionsOf(
  rules: readonly NetworkAclRule[],
  protocol: Protocol,
): readonly Decision[] {
  const numberOf = ({ RuleNumber }: NetworkAclRule) => answered(RuleNumber, 'RuleNumber');
  return rules
    .filter(({ Egress }) => !answered(Egress, 'Egress'))
    .sort((one, other) => numberOf(one) - numberOf(other))
    .flatMap((rule) => {
      const { Protocol, PortRange, CidrBlock, Ipv6CidrBlock } = rule;
      const ends = { FromPort: PortRange?.From, ToPort: PortRange?.To };
      const ports = portsOf({ IpProtocol: Protocol, ...ends }, protocol);
      const blocks = [CidrBlock, Ipv6CidrBlock].filter((block) => block !== undefined);
      if (blocks.length === 0)
        throw new IncompleteAnswerError('A rule of the network ACL has no address range.');
      return ports ? [{ allows: allows(rule), ports, addresses: addressSet(blocks) }] : [];
    });
}

function allows({ RuleAction }: NetworkAclRule): boolean {
  const action = answered(RuleAction, 'RuleAction');
  if (action !== 'allow' && action !== 'deny')
    throw new IncompleteAnswerError(`AWS answered rule action "${action}".`);
  return action === 'allow';
}
