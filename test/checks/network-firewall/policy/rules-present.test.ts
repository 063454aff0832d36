import { check } from '../../../../functions/checks/network-firewall/policy/rules-present.check.ts';
import type { DescribeFirewallPolicyResponse } from '../../../../functions/checks/network-firewall/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

// Members that no check reads are left out.
const item = (FirewallPolicy?: object) => ({ FirewallPolicy }) as DescribeFirewallPolicyResponse;
const of = (policy: object) => ({ item: item(policy) });
const group = {
  ResourceArn: 'arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/a',
};
const message = 'The policy holds no rule group.';

describeCheck(check, {
  pass: {
    'it has a stateless group': of({
      StatelessRuleGroupReferences: [group],
      StatefulRuleGroupReferences: [],
    }),
    'it has a stateful group': of({ StatefulRuleGroupReferences: [group] }),
  },
  fail: {
    'it has none': { ...of({}), message },
    'both lists are empty': {
      ...of({ StatelessRuleGroupReferences: [], StatefulRuleGroupReferences: [] }),
      message,
    },
  },
  errors: { 'the policy was left out': { item: item(), message: /without FirewallPolicy/ } },
});
