import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { RulesSource } from '../shapes.generated.ts';
import { ruleGroup } from './rule-group.resource.ts';

export const check = defineCheck(ruleGroup, {
  id: 'network-firewall-rule-group-rules-present',
  title: 'Rule groups hold rules',
  severity: 'medium',
  category: 'security',
  why: 'A policy with an empty group looks as if something were inspected, and nothing is.',
  fix: 'Add the rules that the group was made for, or take it out of the policies and delete it.',
  docs: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/rule-groups.html',
  // Groups of Next Generation policies hold their rules in another member, in forms of their own:
  // https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_DescribeRuleGroup.html
  appliesTo: ({ FirewallRuleGroup, IpsRuleGroup }) => !FirewallRuleGroup && !IpsRuleGroup,

  evaluate({ item }) {
    const { RulesSource } = answered(item.RuleGroup, 'RuleGroup');
    return isEmpty(answered(RulesSource, 'RulesSource'))
      ? fail('The group holds no rule.')
      : pass();
  },
});

/**
 * Rules are written in one of four forms, and the other three are left out.
 *
 * https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_RulesSource.html
 */
const isEmpty = (source: RulesSource): boolean =>
  (source.RulesString ?? '').trim() === '' &&
  (source.RulesSourceList?.Targets ?? []).length === 0 &&
  (source.StatefulRules ?? []).length === 0 &&
  (source.StatelessRulesAndCustomActions?.StatelessRules ?? []).length === 0;
