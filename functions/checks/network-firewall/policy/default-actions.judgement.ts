import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';

const standard = ['aws:pass', 'aws:drop', 'aws:forward_to_sfe'];

/**
 * Whether default actions let a packet through without a look. One of the three standard actions is
 * always among them; what else stands there, the account named itself, and it changes nothing.
 *
 * https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_FirewallPolicy.html
 */
export function letsPass(actions: readonly string[] | undefined, member: string): boolean {
  const known = answered(actions, member).filter((action) => standard.includes(action));
  if (known.length === 0) throw new IncompleteAnswerError(`No action of ${member} is known.`);
  return known.includes('aws:pass');
}
