import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { letsPass } from './default-actions.judgement.ts';
import { policy } from './policy.resource.ts';

export const check = defineCheck(policy, {
  id: 'network-firewall-policy-fragments-not-passed',
  title: 'Policies drop or inspect fragments that no stateless rule names',
  severity: 'medium',
  category: 'security',
  why: 'Fragments that pass without a look are an old way to carry through a firewall what it would not let pass whole.',
  fix: 'Let the default for fragmented packets be to drop them, or to forward them to the stateful rules.',
  docs: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateless-default-actions.html',

  evaluate({ item }) {
    const { StatelessFragmentDefaultActions } = answered(item.FirewallPolicy, 'FirewallPolicy');
    if (!letsPass(StatelessFragmentDefaultActions, 'StatelessFragmentDefaultActions'))
      return pass();
    return fail('Fragments that no stateless rule names pass the firewall.');
  },
});
