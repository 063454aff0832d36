import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { policy } from './policy.resource.ts';

export const check = defineCheck(policy, {
  id: 'network-firewall-policy-rules-present',
  title: 'Firewall policies hold rule groups',
  severity: 'high',
  category: 'security',
  why: 'A policy without rules tells the firewall nothing: everything is treated alike, the attack as the visitor.',
  fix: 'Add stateless or stateful rule groups to the policy, of your own or those that AWS keeps.',
  docs: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-policies.html',

  evaluate({ item }) {
    // What a policy does not use is left out:
    // https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_FirewallPolicy.html
    const { StatelessRuleGroupReferences = [], StatefulRuleGroupReferences = [] } = answered(
      item.FirewallPolicy,
      'FirewallPolicy',
    );
    const groups = [...StatelessRuleGroupReferences, ...StatefulRuleGroupReferences];
    return groups.length > 0 ? pass() : fail('The policy holds no rule group.');
  },
});
