import { check } from '../../../../functions/checks/network-firewall/rule-group/rules-present.check.ts';
import type { DescribeRuleGroupResponse } from '../../../../functions/checks/network-firewall/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

// Members that no check reads are left out.
const item = (RuleGroup?: object) => ({ RuleGroup }) as DescribeRuleGroupResponse;
const of = (RulesSource: object) => ({ item: item({ RulesSource }) });
const message = 'The group holds no rule.';

describeCheck(check, {
  pass: {
    'it is written as text': of({ RulesString: 'drop tls any any -> any any (sid:1;)' }),
    'it names domains': of({ RulesSourceList: { Targets: ['.example.com'] } }),
    'it holds stateful rules': of({ StatefulRules: [{ Action: 'DROP' }] }),
    'it holds stateless rules': of({
      StatelessRulesAndCustomActions: { StatelessRules: [{ Priority: 1 }] },
    }),
  },
  fail: {
    'it has rules in no form': { ...of({}), message },
    'its text is blank': { ...of({ RulesString: '\n' }), message },
    'it names no domain': { ...of({ RulesSourceList: { Targets: [] } }), message },
    'its list of domains has no members': { ...of({ RulesSourceList: {} }), message },
    'it lists no rule': {
      ...of({ StatefulRules: [], StatelessRulesAndCustomActions: { StatelessRules: [] } }),
      message,
    },
    'it holds actions only': { ...of({ StatelessRulesAndCustomActions: {} }), message },
  },
  skips: {
    'one for the firewall engine of a Next Generation policy': {
      item: { FirewallRuleGroup: {} } as DescribeRuleGroupResponse,
    },
    'one for the IPS engine of such a policy': {
      item: { IpsRuleGroup: {} } as DescribeRuleGroupResponse,
    },
  },
  errors: { 'the group was left out': { item: item(), message: /without RuleGroup/ } },
});
