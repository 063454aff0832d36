import { defineCheck } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { statusOf } from '../resource-status.judgement.ts';
import { policy } from './policy.resource.ts';

export const check = defineCheck(policy, {
  id: 'network-firewall-policy-active',
  title: 'Firewall policies are in force without a fault',
  severity: 'high',
  category: 'health',
  why: 'A policy with a fault is enforced in part or as it was before, and the firewall lets through what it now forbids.',
  fix: 'Do as the fault says; AWS takes it away by itself once it is mended.',
  docs: 'https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_FirewallPolicyResponse.html',

  evaluate({ item }) {
    // Without a fault, AWS leaves the list out: the page above.
    const { FirewallPolicyStatus, Errors = [] } = answered(
      item.FirewallPolicyResponse,
      'FirewallPolicyResponse',
    );
    return statusOf(
      FirewallPolicyStatus,
      Errors.map(({ Message }) => answered(Message, 'Message').replace(/\.$/, '')),
    );
  },
});
