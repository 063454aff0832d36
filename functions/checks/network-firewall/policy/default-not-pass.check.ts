import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { letsPass } from './default-actions.judgement.ts';
import { policy } from './policy.resource.ts';

export const check = defineCheck(policy, {
  id: 'network-firewall-policy-default-not-pass',
  title: 'Policies drop or inspect packets that no stateless rule names',
  severity: 'high',
  category: 'security',
  why: 'Where the default is to let pass, whatever nobody thought of goes through the firewall without a look.',
  fix: 'Let the default for full packets be to drop them, or to forward them to the stateful rules.',
  docs: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateless-default-actions.html',

  evaluate({ item }) {
    const { StatelessDefaultActions } = answered(item.FirewallPolicy, 'FirewallPolicy');
    if (!letsPass(StatelessDefaultActions, 'StatelessDefaultActions')) return pass();
    return fail('Packets that no stateless rule names pass the firewall.');
  },
});
