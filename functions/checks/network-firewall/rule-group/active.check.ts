import { defineCheck } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { statusOf } from '../resource-status.judgement.ts';
import { ruleGroup } from './rule-group.resource.ts';

export const check = defineCheck(ruleGroup, {
  id: 'network-firewall-rule-group-active',
  title: 'Rule groups are in force',
  severity: 'high',
  category: 'health',
  why: 'The rules of a group that AWS cannot put in force stop nothing.',
  fix: 'Look at the rules for what AWS cannot read or resolve, as a reference to a prefix list that is gone, and save the group anew.',
  docs: 'https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_RuleGroupResponse.html',

  evaluate({ item }) {
    return statusOf(answered(item.RuleGroupResponse, 'RuleGroupResponse').RuleGroupStatus);
  },
});
